import type { ReviewItem } from '@parley/schema'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { plural } from '../lib/day.ts'
import { findingWords } from '../lib/finding-words.ts'
import { SourceLink } from '../parts/quote.tsx'
import { Context } from './context.tsx'
import { CorrectionForm, Fields } from './form.tsx'
import { Perhaps } from './perhaps.tsx'

/** A ruling that waits for its reason; `other`: the finding that it is about beside this one. */
export type Asked = {
  verdict: 'correct' | 'reject' | 'same' | 'different'
  change?: Record<string, unknown>
  other?: string
}

type Props = {
  item: ReviewItem
  columns: readonly string[]
  may: boolean
  correcting: boolean
  /** a ruling that waits for its reason */
  asked: Asked | null
  /** the finding that the next one is taken for one with */
  marked: ReviewItem | null
  busy: boolean
  error: string | null
  onAccept: () => void
  onReject: () => void
  onCorrect: (open: boolean) => void
  onSave: (change: Record<string, unknown>) => void
  onSame: () => void
  /** null where nothing is marked: one is unsure of two */
  onUnsure: (() => void) | null
  /** findings that name somebody who may be the same */
  perhaps: readonly string[]
  onPair: (verdict: 'same' | 'different', other: string) => void
  onReason: (reason: string | null) => void
}

/** One finding to rule on: its words in their place, what was read from them, why it waits, and what one can say to it. */
export function ReviewCard(props: Props) {
  const { item, columns, may, correcting, asked, marked, busy, error } = props
  const { finding } = item
  return (
    <section className="review-card" aria-label="The finding">
      <header>
        <p className={`card-kind kind-${finding.kind}`}>
          <span className="kind-sign" aria-hidden="true" /> {finding.kind}
        </p>
        <h2>
          <bdi>{findingWords(finding)}</bdi>
        </h2>
        <SourceLink evidence={finding.evidence} />
      </header>
      <Context evidence={finding.evidence} kind={finding.kind} />
      {correcting ? (
        <CorrectionForm
          key={finding.id}
          finding={finding}
          columns={columns}
          onSave={props.onSave}
          onCancel={() => props.onCorrect(false)}
        />
      ) : (
        <Fields finding={finding} columns={columns} />
      )}
      {may && !correcting && !asked && <Perhaps others={props.perhaps} busy={busy} onRule={props.onPair} />}
      {asked && <Reason verdict={asked.verdict} onReason={props.onReason} />}
      {error && (
        <p className="review-error" role="alert">
          {error}
        </p>
      )}
      {may && !correcting && !asked && (
        <div className="review-does">
          <Do keys="a" label="Accept" onClick={props.onAccept} busy={busy} strong />
          <Do keys="c" label="Correct" onClick={() => props.onCorrect(true)} busy={busy} />
          <Do keys="r" label="Reject" onClick={props.onReject} busy={busy} />
          <Do
            keys="m"
            label={marked && marked.id !== item.id ? 'Same as the marked' : 'Mark, for one with another'}
            onClick={props.onSame}
            busy={busy}
          />
          {props.onUnsure && <Do keys="u" label="Unsure if they are one" onClick={props.onUnsure} busy={busy} />}
          <span className="review-keys">
            <kbd>j</kbd>
            <kbd>k</kbd> next, previous
          </span>
        </div>
      )}
      {marked && marked.id !== item.id && (
        <p className="review-marked">
          Marked: <bdi>{findingWords(marked.finding)}</bdi>
        </p>
      )}
      <footer>
        <ul className="review-why" aria-label="Why it waits">
          {item.why.map((reason) => (
            <li key={reason.code}>{reason.text}</li>
          ))}
        </ul>
        {item.proposals.map((p) => (
          <p key={p.id} className="review-proposal">
            <bdi>{p.by}</bdi> proposes to {p.verdict}: <bdi>{p.reason}</bdi>
          </p>
        ))}
        <p className="muted num">
          Rule {finding.rule}, confidence {Math.round(finding.confidence * 100)} %
          {item.dependants > 0 &&
            `, ${plural(item.dependants, 'other value')} ${item.dependants === 1 ? 'rests' : 'rest'} on it`}
        </p>
      </footer>
    </section>
  )
}

function Do({
  keys,
  label,
  onClick,
  busy,
  strong = false,
}: {
  keys: string
  label: ReactNode
  onClick: () => void
  busy: boolean
  strong?: boolean
}) {
  return (
    <button
      type="button"
      className={strong ? 'button button-strong' : 'button'}
      aria-keyshortcuts={keys}
      disabled={busy}
      onClick={onClick}
    >
      {label}{' '}
      <span className="key" aria-hidden="true">
        {keys}
      </span>
    </button>
  )
}

const VERB = {
  ...{ correct: 'corrected', reject: 'rejected', same: 'taken for one', different: 'kept apart' },
} as const

/** Asked once for each kind of correction; the server remembers it. */
function Reason({ verdict, onReason }: { verdict: Asked['verdict']; onReason: (reason: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reason = field.current?.value.trim()
    if (reason) onReason(reason)
  }
  return (
    <form className="reason" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onReason(null)}>
      <label className="field">
        <span>Why is it {VERB[verdict]}? Asked once for this kind of correction, and shown to every reader.</span>
        <input ref={field} name="reason" autoComplete="off" maxLength={2000} />
      </label>
      <button type="submit" className="button button-strong">
        Go on
      </button>
      <button type="button" className="button button-quiet" onClick={() => onReason(null)}>
        Leave it
      </button>
    </form>
  )
}
