import '../styles/sources.css'
import type { AlignmentAnswer } from '@parley/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { alignmentQuery, reportQuery } from '../api/queries.ts'
import { longDay, plural } from '../lib/day.ts'
import { hits } from '../lib/hits.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { RELATION } from './relation.ts'

type Row = {
  key: string
  a: string | null
  b: string | null
  kind: string | null
  likeness: number
  shared: readonly string[]
}

/** The sentences of the first report in order, each beside its like; what only the second has comes where it stands there. */
export function rowsOf(
  answer: Pick<AlignmentAnswer, 'pairs' | 'onlyA' | 'onlyB'>,
  textA: string,
  textB: string,
): Row[] {
  const left = [
    ...answer.pairs.map((p) => ({
      at: p.a[0],
      atB: p.b[0] as number | null,
      row: { a: p.textA, b: p.textB, kind: p.kind, likeness: p.likeness, shared: p.shared },
    })),
    ...answer.onlyA.map(([s, e]) => ({
      at: s,
      atB: null,
      row: { a: textA.slice(s, e), b: null, kind: null, likeness: 0, shared: [] },
    })),
  ].sort((x, y) => x.at - y.at)
  const right = [...answer.onlyB].sort((x, y) => x[0] - y[0])
  const rows: Row[] = []
  let n = 0
  const passed = (until: number) => {
    for (; n < right.length && right[n]![0] < until; n++)
      rows.push({
        key: `b${right[n]![0]}`,
        a: null,
        b: textB.slice(right[n]![0], right[n]![1]),
        kind: null,
        likeness: 0,
        shared: [],
      })
  }
  for (const { at, atB, row } of left) {
    if (atB !== null) passed(atB)
    rows.push({ key: `a${at}-${atB}`, ...row })
  }
  passed(Number.POSITIVE_INFINITY)
  return rows
}

/** Two reports side by side: which sentences tell the same, in which words, and what each alone has. */
export function AlignedPage() {
  const { a, b } = useParams({ from: '/sources/$a/$b' })
  const view = useView()
  const client = useQueryClient()
  const { data, error, isPending } = useQuery(alignmentQuery(view, a, b))
  const left = useQuery(reportQuery(view, a))
  const right = useQuery({ ...reportQuery(view, b), placeholderData: undefined })
  useTitle('Side by side')
  if (isPending || left.isPending || right.isPending) return <Skeleton page lines={16} />
  const failed = error ?? left.error ?? right.error
  if (failed || !data || !left.data || !right.data)
    return <Failure page error={failed} retry={() => void client.invalidateQueries()} />
  const rows = rowsOf(data, left.data.text, right.data.text)
  return (
    <article className="aligned">
      <header className="sheet-head">
        <p className="crumb">
          <Link to="/sources">Sources</Link>
        </p>
        <h1>{data.sameOrigin ? 'One story, told twice' : 'Two reports side by side'}</h1>
        <p className="sheet-facts num">
          <strong>{RELATION[data.link.relation]}</strong> · {plural(data.pairs.length, 'sentence')} in common
        </p>
        <p className="aligned-why">{data.link.why}</p>
        <span className="sheet-does">
          <Cite />
          <Export
            name="side-by-side"
            table={() => ({
              columns: [data.a.outlet ?? data.a.name, 'relation', 'likeness', data.b.outlet ?? data.b.name],
              rows: rows.map((r) => [r.a, r.kind, r.kind && r.likeness, r.b]),
            })}
            json={() => data}
          />
        </span>
      </header>
      <div className="aligned-head">
        {[data.a, data.b].map((report) => (
          <p key={report.id}>
            <Link to="/reports/$id" params={{ id: report.id }}>
              <bdi>{report.title ?? report.name}</bdi>
            </Link>
            <span className="muted num">
              {[report.outlet, report.day && longDay(report.day)].filter(Boolean).join(' · ')}
            </span>
          </p>
        ))}
      </div>
      <ol className="aligned-rows">
        {rows.map((row) => (
          <li
            key={row.key}
            className={row.kind ? 'aligned-row aligned-both' : 'aligned-row'}
            data-item=""
            tabIndex={-1}
            style={{ '--like': row.likeness } as React.CSSProperties}
          >
            <Cell text={row.a} shared={row.shared} />
            <span className="aligned-kind">{row.kind ?? (row.a ? 'only here' : '')}</span>
            <Cell text={row.b} shared={row.shared} />
          </li>
        ))}
      </ol>
    </article>
  )
}

function Cell({ text, shared }: { text: string | null; shared: readonly string[] }) {
  if (text === null) return <p className="aligned-none" aria-hidden="true" />
  return (
    <p className="aligned-words">
      <bdi className="words" dir="auto">
        {hits(text, shared.join(' ')).map((run, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
          run.hit ? <mark key={i}>{run.text}</mark> : run.text,
        )}
      </bdi>
    </p>
  )
}
