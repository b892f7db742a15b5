import '../styles/actor.css'
import type { ActorAnswer } from '@parley/schema'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Section } from '../agreement/section.tsx'
import { actorQuery, actorsQuery, eventsQuery, positionsQuery, statementsQuery } from '../api/queries.ts'
import { accountsTable } from '../lib/accounts-table.ts'
import { longDay, plural } from '../lib/day.ts'
import { ActorLink } from '../parts/actor-link.tsx'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Quote } from '../parts/quote.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { StanceSign } from '../positions/stance.tsx'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useView } from '../shell/view.ts'
import { StatementItem } from '../statements/statement.tsx'
import { Graph } from './graph.tsx'
import { meetings } from './meetings.ts'
import { Offices } from './offices.tsx'

const KNOWN = {
  dossier: 'known from the dossier',
  world: 'known from world data',
  report: 'known from the reports alone',
} as const
const SHOWN = 6

/** For whom somebody speaks, up to the party: "Government of Russia, Russia". */
function chain(of: string | null, all: ReadonlyMap<string, ActorAnswer>): string[] {
  const out: string[] = []
  for (let name = of; name && !out.includes(name); name = all.get(name)?.of ?? null) out.push(name)
  return out
}

/** Everything the record holds of one actor: offices, spellings, voices, positions, meetings and words. */
export function ActorPage() {
  const { id } = useParams({ from: '/actors/$id' })
  const view = useView()
  const { asOf } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(actorQuery(view, id))
  const actors = useQuery(actorsQuery(view))
  const name = data?.name
  const positions = useQuery({ ...positionsQuery(view), enabled: name !== undefined })
  const events = useQuery({ ...eventsQuery(view, { actor: name }), enabled: name !== undefined })
  const statements = useInfiniteQuery({ ...statementsQuery(view, { actor: name }), enabled: name !== undefined })
  useTitle(name ?? 'Actor')
  if (isPending) return <Skeleton page lines={16} />
  if (error) return <Failure page error={error} retry={refetch} />
  const all = new Map((actors.data?.items ?? []).map((a) => [a.name, a]))
  const above = chain(data.of, all)
  const voices = [...all.values()].filter((a) => a.of === data.name)
  const cells = (positions.data?.cells ?? []).filter((c) => c.actor === data.name || c.by === data.name)
  const labels = new Map((positions.data?.issues ?? []).map((i) => [i.id, i.label]))
  const known = new Set([...all.values()].filter((a) => a.known !== 'report').map((a) => a.name)).add(data.name)
  const links = meetings(events.data ?? [], known).filter((l) => l.a === data.name || l.b === data.name)
  const said = statements.data?.pages[0]
  return (
    <article className="sheet">
      <header className="sheet-head">
        <p className="crumb">
          <Link to="/actors">Actors</Link>
        </p>
        <h1>
          <bdi>{data.name}</bdi>
        </h1>
        <p className="sheet-facts">
          {[data.role === 'other' ? null : data.role, data.kind].filter(Boolean).join(', ')}
          {above.length > 0 && (
            <>
              {' '}
              · speaks for{' '}
              {above.map((party, i) => (
                <span key={party}>
                  {i > 0 && ', '}
                  <ActorLink name={party} />
                </span>
              ))}
            </>
          )}
          {' · '}
          {KNOWN[data.known]}
          {asOf && <> · as of {longDay(asOf)}</>}
        </p>
        <p className="actor-counts num">
          <Link to="/statements" search={{ actor: data.name }}>
            {plural(data.statements, 'statement')}
          </Link>
          <Link to="/events" search={{ actor: data.name }}>
            events
          </Link>
          <Link to="/timeline" search={{ actor: data.name }}>
            on the timeline
          </Link>
          <span className="muted">named in {plural(data.reports, 'report')}</span>
        </p>
        <span className="sheet-does">
          <Cite />
          <Export
            name="actor"
            table={() =>
              accountsTable([
                ...(data.offices ?? []).map((o) => ({
                  ...{ part: 'office', value: `${o.title}, ${o.from ?? ''}..${o.to ?? ''}`, evidence: [] },
                })),
                ...data.spellings.map((value) => ({ part: 'spelling', value, evidence: [] })),
                ...voices.map((v) => ({ part: 'voice', value: v.name, evidence: [] })),
                ...cells.map((c) => ({
                  ...{ part: `position: ${labels.get(c.issue) ?? c.issue}`, who: c.by, value: c.stance },
                  evidence: [c.evidence],
                })),
                ...links.map((l) => ({
                  ...{ part: 'met', value: l.a === data.name ? l.b : l.a, evidence: [] },
                })),
                ...(said?.items ?? []).map((s) => ({ part: 'statement', value: s.content, evidence: [s.evidence] })),
              ])
            }
            json={() => ({ actor: data, voices, positions: cells, meetings: links, statements: said?.items ?? [] })}
          />
        </span>
      </header>
      {data.offices && data.offices.length > 0 && (
        <Section id="offices" title="Offices">
          <Offices offices={data.offices} />
        </Section>
      )}
      {voices.length > 0 && (
        <Section id="voices" title="Who speaks for it" note="By the dossier and the reports.">
          <ul className="voices">
            {voices.map((v) => (
              <li key={v.id}>
                <ActorLink name={v.name} /> <span className="muted num">{plural(v.statements, 'statement')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cells.length > 0 && (
        <Section id="positions" title="Positions" note="The latest word on each issue.">
          <div className="told-grid">
            {cells.map((cell) => (
              <div key={`${cell.actor} ${cell.issue}`} className="told" data-item="" tabIndex={-1}>
                <p className="entry-head">
                  <StanceSign stance={cell.stance} condition={cell.condition !== null} /> <strong>{cell.stance}</strong>
                  <Link to="/positions" search={{ actor: cell.actor, issue: cell.issue }}>
                    {labels.get(cell.issue) ?? cell.issue}
                  </Link>
                  {cell.by !== data.name && <span className="muted">by {cell.by}</span>}
                </p>
                <Quote evidence={cell.evidence} />
              </div>
            ))}
          </div>
        </Section>
      )}
      {links.length > 0 && (
        <Section id="meetings" title="Met and dealt with" note="Meetings, calls and agreements that reports tell of.">
          <Graph links={links} first={data.name} />
          <ul className="voices">
            {links.map((l) => {
              const other = l.a === data.name ? l.b : l.a
              return (
                <li key={other}>
                  <ActorLink name={other} /> <span className="muted num">{plural(l.n, 'time')}</span>
                </li>
              )
            })}
          </ul>
        </Section>
      )}
      {data.spellings.length > 0 && (
        <Section
          id="spellings"
          title="As reports write it"
          note={data.spellings.length > 1 ? `${data.spellings.length} spellings, one actor.` : undefined}
        >
          <ul className="alias-list">
            {data.spellings.map((s) => (
              <li key={s}>
                <bdi className="words">{s}</bdi>
              </li>
            ))}
          </ul>
          {data.joins?.map((join) => (
            <p key={`${join.a} ${join.b}`} className="muted num">
              <bdi>{join.a}</bdi> and <bdi>{join.b}</bdi>: {join.grounds.map((g) => g.what).join('; ')}
            </p>
          ))}
        </Section>
      )}
      {said && said.items.length > 0 && (
        <Section id="statements" title="In its words">
          <div>
            {said.items.slice(0, SHOWN).map((statement) => (
              <StatementItem key={statement.id} statement={statement} q={undefined} />
            ))}
          </div>
          {said.total > SHOWN && (
            <p>
              <Link to="/statements" search={{ actor: data.name }}>
                All {plural(said.total, 'statement')}
              </Link>
            </p>
          )}
        </Section>
      )}
    </article>
  )
}
