import type { Change, FindingAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { changesQuery, latestFindingsQuery } from '../api/queries.ts'
import { addDays, longDay, plural } from '../lib/day.ts'
import { findingWords } from '../lib/finding-words.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { useSome } from '../parts/some.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useView } from '../shell/view.ts'
import { MovedContradictions } from './contradictions.tsx'
import { changeWords, countOf, GROUPS, type Group, grouped } from './groups.ts'
import type { Since } from './since.ts'

const SHOWN = 3
/** As many of the rest as are shown when they are unfolded. */
const STEP = 40

/** Findings by their address, so that what is new can be told in words and not as its kind. */
function useFindings(from: string | undefined): Map<string, FindingAnswer> {
  const view = useView()
  const lists = GROUPS.filter(({ kind }) => kind !== 'agreement').map(({ kind }) =>
    // biome-ignore lint/correctness/useHookAtTopLevel: the kinds are always the same five
    useQuery(latestFindingsQuery(view, `${kind}s`, { from })),
  )
  return new Map(lists.flatMap(({ data }) => (data?.items ?? []).map((f) => [f.id, f] as const)))
}

/** What changed since a day or a visit: each a sentence with its source, what binds whom before what was said. */
export function Changes({ since }: { since: Since }) {
  const view = useView()
  const { data, error, isPending, refetch } = useQuery(changesQuery(view, since))
  const from = since.day === null ? undefined : addDays(since.day, 1)
  const findings = useFindings(from)
  if (isPending) return <Skeleton lines={9} label="Loading what changed" />
  if (error) return <Failure error={error} retry={refetch} />
  const groups = grouped(data.items)
  const statements = countOf(data.items, 'attribution')
  const reports = countOf(data.items, 'report')
  return (
    <>
      <p className="changes-counts num">
        {data.total === 0 ? (
          `Nothing changed ${since.words}.`
        ) : (
          <>
            {reports > 0 && (
              <>
                <Link to="/reports">{plural(reports, 'new report')}</Link>,{' '}
              </>
            )}
            {statements > 0 && (
              <>
                <Link to="/statements" search={{ from }}>
                  {plural(statements, 'new statement')}
                </Link>
                ,{' '}
              </>
            )}
            {plural(
              groups.reduce((n, g) => n + g.things.length, 0),
              'thing that moved or is new',
              'things that moved or are new',
            )}
          </>
        )}
      </p>
      <div className="changes-columns">
        {groups.map((group) => (
          <ChangeGroup key={group.kind} group={group} findings={findings} />
        ))}
        <MovedContradictions since={since} />
      </div>
    </>
  )
}

function ChangeGroup({ group, findings }: { group: Group; findings: Map<string, FindingAnswer> }) {
  const line = (own: Change[]) => <ChangeLine key={own[0]!.id} changes={own} finding={findings.get(own[0]!.thing)} />
  const rest = group.things.slice(SHOWN)
  const [some, more] = useSome(rest, STEP)
  return (
    <section className={`changes-group kind-${group.kind}`} aria-label={group.title}>
      <h3>
        {group.title} <span className="num muted">{group.things.length}</span>
      </h3>
      <ul>{group.things.slice(0, SHOWN).map(line)}</ul>
      {rest.length > 0 && (
        <details className="quotes-more">
          <summary>{rest.length} more</summary>
          <ul>{some.map(line)}</ul>
          {more}
        </details>
      )}
    </section>
  )
}

const MOST = 3

function ChangeLine({ changes, finding }: { changes: Change[]; finding: FindingAnswer | undefined }) {
  const first = changes[0]!
  const evidence = first.evidence[0]
  const clauses = changes.filter((change) => change.field === 'clause')
  const told = changes.filter((change) => change.field !== 'clause').map(changeWords)
  if (clauses.length > 0)
    told.push(clauses.length === 1 ? changeWords(clauses[0]!) : `${clauses.length} clauses are told`)
  return (
    <li className="change" data-item="" tabIndex={-1}>
      <p className="change-what">
        {first.kind === 'agreement' ? (
          <>
            <Link to="/agreements/$id" params={{ id: first.thing }} data-open="">
              <bdi>{first.name}</bdi>
            </Link>
            : {told.slice(0, MOST).join('; ')}
            {told.length > MOST && `; and ${plural(told.length - MOST, 'more change')}`}
          </>
        ) : (
          <bdi>{finding ? findingWords(finding) : first.sentence}</bdi>
        )}
        {first.change === 'corrected' && <span className="tag tag-open">corrected</span>}
        {first.change === 'withdrawn' && first.kind !== 'agreement' && <span className="tag tag-open">withdrawn</span>}
      </p>
      {evidence && (
        <p className="change-words">
          {first.kind !== 'agreement' && finding && <Words>{evidence.quote}</Words>} <SourceLink evidence={evidence} />
        </p>
      )}
      {!evidence && first.day && <p className="change-words muted num">{longDay(first.day)}</p>}
    </li>
  )
}
