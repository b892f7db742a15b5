import type { FindingAnswer, SearchAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { grouped, plural } from '../lib/day.ts'
import { findingWords } from '../lib/finding-words.ts'
import { hits } from '../lib/hits.ts'
import { ReportLine } from '../lists/report-line.tsx'
import { SourceLink } from '../parts/quote.tsx'
import { StatusWord } from '../parts/standing.tsx'

/** One group of hits: how many there are, the first of them, and where all of them are. */
function Group({
  title,
  total,
  more,
  children,
}: {
  title: string
  total: number
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="hit-group" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="num muted">{grouped(total)}</span>
        {more}
      </header>
      {children}
    </section>
  )
}

function Marked({ text, q }: { text: string; q: string | undefined }) {
  return (
    <bdi className="words" dir="auto">
      {hits(text, q).map((run, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
        run.hit ? <mark key={i}>{run.text}</mark> : run.text,
      )}
    </bdi>
  )
}

function FindingHit({ finding, q }: { finding: FindingAnswer; q: string | undefined }) {
  const { evidence } = finding
  return (
    <li className={`hit kind-${finding.kind}`} data-item="" tabIndex={-1}>
      <p className="hit-label">
        <Link to="/reports/$id" params={{ id: evidence.report }} search={{ finding: finding.id }} data-open="">
          <bdi>{findingWords(finding)}</bdi>
        </Link>
      </p>
      <p className="hit-words">
        <Marked text={evidence.quote} q={q} />
      </p>
      <SourceLink evidence={evidence} />
    </li>
  )
}

type Props = {
  answer: SearchAnswer
  q: string | undefined
  titles: Map<string, string>
  openKind: (kind: string) => void
}

/** The hits, those that tell most first: who, what was agreed, what was said and done, and where it stands. */
export function Groups({ answer, q, titles, openKind }: Props) {
  const { actors, agreements, reports, findings } = answer
  return (
    <>
      {actors.total > 0 && (
        <Group title="Actors" total={actors.total}>
          <ul className="hit-actors">
            {actors.items.map((a) => (
              <li key={a.id} data-item="" tabIndex={-1}>
                <Link to="/statements" search={{ actor: a.name }} data-open="">
                  <bdi>{a.name}</bdi>
                </Link>{' '}
                <span className="muted num">
                  {plural(a.statements, 'statement')} · {plural(a.reports, 'report')}
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {agreements.total > 0 && (
        <Group title="Agreements" total={agreements.total}>
          <ul>
            {agreements.items.map((a) => (
              <li key={a.id} className="hit" data-item="" tabIndex={-1}>
                <p className="hit-label">
                  <Link to="/agreements/$id" params={{ id: a.id }} data-open="">
                    <bdi>{a.name}</bdi>
                  </Link>{' '}
                  <StatusWord status={a.status} />
                </p>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {findings
        .filter((g) => g.total > 0)
        .map((g) => (
          <Group
            key={g.kind}
            title={titles.get(g.kind) ?? g.kind}
            total={g.total}
            more={
              g.total > g.items.length && (
                <button type="button" className="button button-quiet" onClick={() => openKind(g.kind)}>
                  More of these
                </button>
              )
            }
          >
            <ul>
              {g.items.map((f) => (
                <FindingHit key={f.id} finding={f} q={q} />
              ))}
            </ul>
          </Group>
        ))}
      {reports.total > 0 && (
        <Group title="Reports" total={reports.total}>
          <ul className="report-list">
            {reports.items.map((r) => (
              <ReportLine key={r.id} report={r} />
            ))}
          </ul>
        </Group>
      )}
    </>
  )
}
