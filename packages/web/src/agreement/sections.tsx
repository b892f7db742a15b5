import type { AgreementAnswer } from '@parley/schema'
import { capital, dateWords, durationWords, shortDay } from '../lib/day.ts'
import { partyColour } from '../lib/party.ts'
import { Quotes, SourceLink, Words } from '../parts/quote.tsx'
import { StatusWord } from '../parts/standing.tsx'
import { Section } from './section.tsx'

type Props = { agreement: AgreementAnswer }

/** Every status that a report told, the latest first. */
export function Statuses({ agreement: { statuses } }: Props) {
  if (statuses.length === 0) return null
  return (
    <Section id="statuses" title="Status as told" note="By each report, the latest first.">
      {statuses.map(({ value, evidence }) => (
        <div key={`${value} ${evidence[0]?.finding}`} className="told" data-item="" tabIndex={-1}>
          <p>
            <StatusWord status={value} />
            {evidence[0]?.day && <span className="muted num"> {shortDay(evidence[0].day, true)}</span>}
          </p>
          <Quotes evidence={evidence} />
        </div>
      ))}
    </Section>
  )
}

/** What was announced, for how long, and the clauses, by type. */
export function Terms({ agreement: { announced, durations, clauses } }: Props) {
  if (announced.length + durations.length + clauses.length === 0) return null
  const types = [...new Set(clauses.map((c) => c.type))]
  return (
    <Section id="terms" title="Terms" note="In the words of the reports.">
      {announced.map(({ value, evidence }) => (
        <div key={`a${JSON.stringify(value)}`} className="told">
          <p>
            Announced <span className="num">{dateWords(value)}</span>
          </p>
          <Quotes evidence={evidence} />
        </div>
      ))}
      {durations.map(({ value, evidence }) => (
        <div key={`d${value}`} className="told">
          <p>
            For <span className="num">{durationWords(value)}</span>
          </p>
          <Quotes evidence={evidence} />
        </div>
      ))}
      {types.map((type) => (
        <div key={type} className="told">
          <p>{capital(type)}</p>
          <ul className="clauses">
            {clauses
              .filter((c) => c.type === type)
              .map((c) => (
                <li key={`${c.evidence.finding} ${c.text}`}>
                  <Words>{c.text}</Words>
                  <SourceLink evidence={c.evidence} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** Who is bound, and the third parties in the capacity that the reports give them. */
export function Parties({ agreement, hues }: Props & { hues: Map<string, number> }) {
  const { parties, brokers, thirdParties } = agreement
  const named = new Set(thirdParties.map((t) => t.actor))
  if (parties.length + brokers.length + thirdParties.length === 0) return null
  return (
    <Section id="parties" title="Parties">
      <dl className="facts">
        <dt>Parties</dt>
        <dd>
          {parties.length === 0 && <span className="muted">The reports do not tell</span>}
          {parties.map((party) => (
            <span key={party} className="party" style={{ color: partyColour(hues, party) }}>
              <bdi>{party}</bdi>
            </span>
          ))}
        </dd>
        {brokers
          .filter((broker) => !named.has(broker))
          .map((broker) => (
            <ThirdParty key={broker} actor={broker} capacity="broker" word={null} />
          ))}
        {thirdParties.map((t) => (
          <ThirdParty key={`${t.actor} ${t.capacity}`} {...t} />
        ))}
      </dl>
    </Section>
  )
}

function ThirdParty({ actor, capacity, word }: { actor: string; capacity: string; word: string | null }) {
  return (
    <>
      <dt>{capital(capacity)}</dt>
      <dd>
        <bdi>{actor}</bdi>
        {word && (
          <span className="muted">
            {' '}
            (<Words>{`“${word}”`}</Words>)
          </span>
        )}
      </dd>
    </>
  )
}

/** That nobody was named is something else than that nobody says. */
export function Monitor({ agreement: { monitor } }: Props) {
  const words =
    monitor.value === 'none'
      ? 'Nobody was named to watch over it: the reports say so.'
      : monitor.value === 'unknown'
        ? 'The reports are silent on who watches over it.'
        : monitor.value
  return (
    <Section id="monitor" title="Monitor">
      <p className={monitor.value === 'unknown' ? 'muted' : undefined}>{words}</p>
      <Quotes evidence={monitor.evidence} />
    </Section>
  )
}
