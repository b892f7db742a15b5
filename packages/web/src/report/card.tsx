import type { Finding } from '@parley/schema'
import { Cite } from '../parts/cite.tsx'
import { Icon } from '../shell/as-of.tsx'
import { HandlingForm } from './handling.tsx'
import { fields, label } from './label.ts'

type Props = { finding: Finding; text: string; onSentence: () => void; onClose: () => void }

/** The chosen finding: every field that says something, what read it and how sure it was. */
export function FindingCard({ finding, text, onSentence, onClose }: Props) {
  return (
    <section className={`card kind-${finding.kind}`} aria-label="Chosen finding">
      <header>
        <p className="card-kind">{finding.kind}</p>
        <h2>
          <bdi>{label(finding, text)}</bdi>
        </h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label="Close" aria-keyshortcuts="Escape">
          <Icon d="m4 4 8 8M12 4l-8 8" />
        </button>
      </header>
      <dl className="facts">
        {fields(finding, text).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <HandlingForm key={finding.id} of="finding" id={finding.id} />
      <footer>
        <p className="muted num">
          Rule {finding.rule}, confidence {Math.round(finding.confidence * 100)} %
        </p>
        <span className="card-does">
          <button type="button" className="button button-quiet" onClick={onSentence} aria-keyshortcuts="t">
            Sentence tree
          </button>
          <Cite />
        </span>
      </footer>
    </section>
  )
}
