import type { AgreementAnswer, FindingAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { violationsQuery } from '../api/queries.ts'
import { fieldWords } from '../lib/fields.ts'
import { Quote } from '../parts/quote.tsx'
import { useView } from '../shell/view.ts'
import { Section } from './section.tsx'

/** The reports that an agreement's values stand on. */
export function reportsOf(a: AgreementAnswer): Set<string> {
  const evidence = [...a.windows, ...a.statuses, ...a.announced, ...a.durations, a.monitor].flatMap((x) => x.evidence)
  return new Set([...evidence, ...a.clauses.map((c) => c.evidence)].map((e) => e.report))
}

/** Allegations that name this agreement. */
export function allegationsOf(a: AgreementAnswer, all: readonly FindingAnswer[]): FindingAnswer[] {
  const bare = (text: string) => text.toLowerCase().replace(/^the /, '')
  const name = bare(a.name)
  return all.filter((f) => typeof f.fields.agreement === 'string' && bare(f.fields.agreement) === name)
}

const ANSWER: Record<string, string> = {
  denied: 'The accused denies it.',
  admitted: 'The accused admits it.',
  none: 'The accused gave no answer.',
  unknown: 'The report tells no answer.',
}

/** Who says that it was broken, by whom, and what the accused answered. Nobody is named the culprit. */
export function Allegations({ agreement }: { agreement: AgreementAnswer }) {
  const { data } = useQuery(violationsQuery(useView()))
  const items = allegationsOf(agreement, data?.items ?? [])
  if (items.length === 0) return null
  return (
    <Section id="allegations" title="Allegations" note="Who says that it was broken. An allegation is not a fact.">
      {items.map((f) => (
        <div key={f.id} className="told" data-item="" tabIndex={-1}>
          <p>
            <bdi>{fieldWords(f.fields.accuser) || 'Somebody unnamed'}</bdi> accuses{' '}
            <bdi>{fieldWords(f.fields.accused) || 'nobody by name'}</bdi>
            <span className="muted"> · {ANSWER[String(f.fields.answer)] ?? ''}</span>
          </p>
          <Quote evidence={f.evidence} />
        </div>
      ))}
    </Section>
  )
}
