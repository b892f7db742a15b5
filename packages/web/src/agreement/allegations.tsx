import '../styles/ledger.css'
import type { AgreementAnswer, AllegationAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { allegationsQuery } from '../api/queries.ts'
import { dateWords, plural } from '../lib/day.ts'
import { Corroborated } from '../parts/corroboration.tsx'
import { LongList } from '../parts/long-list.tsx'
import { Quotes, Words } from '../parts/quote.tsx'
import { useView } from '../shell/view.ts'
import { Section } from './section.tsx'

/** The reports that an agreement's values stand on. */
export function reportsOf(a: AgreementAnswer): Set<string> {
  const evidence = [...a.windows, ...a.statuses, ...a.announced, ...a.durations, a.monitor].flatMap((x) => x.evidence)
  return new Set([...evidence, ...a.clauses.map((c) => c.evidence)].map((e) => e.report))
}

/** Allegations that are tested against this agreement, by who accuses whom. */
export function ledger(
  a: Pick<AgreementAnswer, 'id' | 'findings'>,
  all: readonly AllegationAnswer[],
): Map<string, AllegationAnswer[]> {
  const own = new Set([a.id, ...a.findings])
  const here = all.filter((allegation) => allegation.scope.some((test) => own.has(test.agreement)))
  return Map.groupBy(here, (x) => `${x.accuser ?? 'Somebody unnamed'}\u0000${x.accused ?? 'nobody by name'}`)
}

const STATUS: Record<AllegationAnswer['status'], string> = {
  alleged: 'tone-plain',
  denied: 'tone-contested',
  admitted: 'tone-force',
  corroborated: 'tone-force',
  contested: 'tone-contested',
  unanswered: 'tone-plain',
}

const SCOPE = {
  'in scope': 'tone-force',
  'out of scope': 'tone-lapsed',
  disputed: 'tone-contested',
  'cannot tell': 'tone-plain',
} as const
const WINDOW = { within: 'within', outside: 'outside', 'cannot tell': 'cannot tell' } as const

/** Who says that it was broken, by whom, whether the act falls under it by each account, and what was answered. Nobody is named the culprit. */
export function Allegations({ agreement }: { agreement: AgreementAnswer }) {
  const { data } = useQuery(allegationsQuery(useView()))
  const groups = ledger(agreement, data ?? [])
  if (groups.size === 0) return null
  return (
    <Section
      id="allegations"
      title="Allegations"
      note="Who says that it was broken, tested against each party’s window and the clauses. An allegation is not a fact."
    >
      {[...groups].map(([key, items]) => {
        const [accuser, accused] = key.split('\u0000')
        return (
          <section key={key} className="ledger">
            <h3>
              <bdi>{accuser}</bdi> accuses <bdi>{accused}</bdi>
              <span className="muted num"> {plural(items.length, 'allegation')}</span>
            </h3>
            <LongList items={items} step={12} className="allegation-list">
              {(allegation) => <Entry allegation={allegation} agreement={agreement} />}
            </LongList>
          </section>
        )
      })}
    </Section>
  )
}

function Entry({ allegation: x, agreement }: { allegation: AllegationAnswer; agreement: AgreementAnswer }) {
  const own = new Set([agreement.id, ...agreement.findings])
  const test = x.scope.find((t) => own.has(t.agreement))
  return (
    <article className="allegation" id={x.id}>
      <div className="allegation-head">
        <p className="allegation-act">
          <Words>{x.act}</Words>
        </p>
        <p className="num">
          <span className={`status ${STATUS[x.status]}`}>{x.status}</span>
          <span className="muted">
            {x.date && ` · ${dateWords(x.date)}`}
            {x.place && ` · ${x.place}`}
            {x.unansweredDays !== null && x.unansweredDays > 0 && ` · no answer for ${plural(x.unansweredDays, 'day')}`}
          </span>
        </p>
        <p className="muted">{x.statusWhy}.</p>
      </div>
      {test && (
        <table className="allegation-tests">
          <caption className="hidden">Whether it falls under the agreement</caption>
          <tbody>
            {test.windows.map((w) => (
              <tr key={w.party}>
                <th scope="row">As {w.party === 'all' ? 'all have' : `${w.party} has`} it</th>
                <td
                  className={`status ${w.verdict === 'within' ? 'tone-force' : w.verdict === 'outside' ? 'tone-lapsed' : 'tone-plain'}`}
                >
                  {WINDOW[w.verdict]}
                </td>
                <td>{w.why}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">By the clauses</th>
              <td className={`status ${SCOPE[test.clause.verdict]}`}>{test.clause.verdict}</td>
              <td>
                {test.clause.why}
                {test.clause.text && (
                  <>
                    {' '}
                    <Words>{`“${test.clause.text}”`}</Words>
                  </>
                )}
              </td>
            </tr>
          </tbody>
        </table>
      )}
      {x.answers.map((a) => (
        <p key={`${a.by} ${a.answer} ${a.words}`} className="allegation-answer">
          <bdi>{a.by ?? 'The accused'}</bdi>: <strong>{a.answer === 'none' ? 'no answer' : a.answer}</strong>
          {a.words && (
            <>
              {' '}
              <Words>{`“${a.words}”`}</Words>
            </>
          )}
        </p>
      ))}
      {x.harm.map((h) => (
        <p key={h.value}>
          Harm as told: <Words>{h.value}</Words>
        </p>
      ))}
      <Quotes evidence={x.evidence} />
      <p className="allegation-grade num" title={x.grade.why}>
        <abbr title={x.grade.why}>
          {x.grade.source}
          {x.grade.information}
        </abbr>{' '}
        <span className="muted">Admiralty grade. {x.grade.why}</span>
      </p>
      <Corroborated by={x.corroboration} />
    </article>
  )
}
