import '../styles/events.css'
import type { EventAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Section } from '../agreement/section.tsx'
import { eventQuery } from '../api/queries.ts'
import { accountsTable } from '../lib/accounts-table.ts'
import { countWords } from '../lib/counts.ts'
import { dateWords, longDay } from '../lib/day.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Quotes } from '../parts/quote.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useView } from '../shell/view.ts'

type Told = { key: string; words: string; evidence: EventAnswer['evidence'] }

function Accounts({ id, title, note, told }: { id: string; title: string; note: string; told: Told[] }) {
  if (told.length === 0) return null
  return (
    <Section id={id} title={title} note={note}>
      {told.map(({ key, words, evidence }) => (
        <div key={key} className="told" data-item="" tabIndex={-1}>
          <p className="num">
            <strong>{words}</strong>
          </p>
          <Quotes evidence={evidence} />
        </div>
      ))}
    </Section>
  )
}

/** One event with every account of it: each date and status told, the words, and why reports are taken for one thing. */
export function EventPage() {
  const { id } = useParams({ from: '/events/$id' })
  const { asOf } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(eventQuery(useView(), id))
  useTitle(data?.label ?? 'Event')
  if (isPending) return <Skeleton page lines={12} />
  if (error) return <Failure page error={error} retry={refetch} />
  return (
    <article className="sheet">
      <header className="sheet-head">
        <p className="crumb">
          <Link to="/events">Events</Link>
        </p>
        <h1>
          <bdi>{data.label}</bdi>
        </h1>
        <p className="sheet-facts num">
          {data.type.toLowerCase()} · {countWords(data)}
          {asOf && <> · as of {longDay(asOf)}</>}
        </p>
        <span className="sheet-does">
          <Cite />
          <Export
            name="event"
            table={() =>
              accountsTable([
                ...data.dates.map((d) => ({ part: 'date', value: dateWords(d.value), evidence: d.evidence })),
                ...data.statuses.map((s) => ({ part: 'status', value: s.value, evidence: s.evidence })),
                ...data.magnitudes.map((m) => ({ part: 'magnitude', value: m.value, evidence: m.evidence })),
                { part: 'words', value: data.label, evidence: data.evidence },
              ])
            }
            json={() => data}
          />
        </span>
      </header>
      <Accounts
        id="dates"
        title="When"
        note={data.dates.length > 1 ? 'The reports differ.' : 'As the reports tell it.'}
        told={data.dates.map(({ value, evidence }) => ({
          key: JSON.stringify(value),
          words: dateWords(value),
          evidence,
        }))}
      />
      <Accounts
        id="statuses"
        title="Status as told"
        note="The latest report first."
        told={data.statuses.map(({ value, evidence }) => ({ key: value, words: value, evidence }))}
      />
      <Accounts
        id="magnitudes"
        title="How much"
        note="Nothing is added or averaged."
        told={data.magnitudes.map(({ value, evidence }) => ({ key: value, words: value, evidence }))}
      />
      <Section id="words" title="In the reports' words">
        <Quotes evidence={data.evidence} />
      </Section>
      {data.joins.length > 0 && (
        <Section id="joins" title="Why one event" note="What the reports have in common, weighed in pairs.">
          <ul className="joins">
            {data.joins.map((join) => (
              <li key={`${join.a} ${join.b}`} className="num">
                <strong>{Math.round(join.score * 100)} %</strong>{' '}
                {join.decision ? 'by a decision' : join.grounds.map((ground) => ground.what).join('; ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  )
}
