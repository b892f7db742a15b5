import type { PositionCell, PositionMatrix } from '@parley/schema'
import { longDay } from '../lib/day.ts'
import { Quote, Words } from '../parts/quote.tsx'
import { Empty } from '../parts/state.tsx'
import { cellKey } from './matrix.tsx'
import { StanceSign } from './stance.tsx'

const GAP = { together: 'together', near: 'near', apart: 'apart', 'cannot tell': 'cannot tell' } as const

/** Two actors side by side: every issue that either speaks to, and how far they are apart. */
export function Pair({ matrix, a, b }: { matrix: PositionMatrix; a: string; b: string }) {
  const cells = new Map(matrix.cells.map((cell) => [cellKey(cell.actor, cell.issue), cell]))
  const rows = matrix.issues
    .map((issue) => ({
      issue,
      left: cells.get(cellKey(a, issue.id)),
      right: cells.get(cellKey(b, issue.id)),
      gap: matrix.gaps.find((g) => g.issue === issue.id && ((g.a === a && g.b === b) || (g.a === b && g.b === a))),
    }))
    .filter(({ left, right }) => left || right)
  if (rows.length === 0)
    return <Empty title="Neither of them said where it stands">Choose others, or a later day.</Empty>
  return (
    <section className="pair" aria-label={`${a} and ${b} side by side`}>
      <div className="pair-head" aria-hidden="true">
        <span />
        <strong>
          <bdi>{a}</bdi>
        </strong>
        <strong>
          <bdi>{b}</bdi>
        </strong>
      </div>
      {rows.map(({ issue, left, right, gap }) => (
        <article key={issue.id} className="pair-row" data-item="" tabIndex={-1} aria-label={issue.label}>
          <h2>
            {issue.label}
            {gap && (
              <span className={`gap gap-${gap.gap.replace(' ', '-')}`} title={gap.why}>
                {GAP[gap.gap]}
              </span>
            )}
          </h2>
          <Side cell={left} name={a} />
          <Side cell={right} name={b} />
          {gap && gap.gap !== 'cannot tell' && <p className="pair-why muted">{gap.why}</p>}
        </article>
      ))}
    </section>
  )
}

function Side({ cell, name }: { cell: PositionCell | undefined; name: string }) {
  if (!cell)
    return (
      <div className="pair-side">
        <p className="muted">
          <bdi>{name}</bdi>: no word
        </p>
      </div>
    )
  return (
    <div className="pair-side">
      <p className="entry-head">
        <StanceSign stance={cell.stance} condition={cell.condition !== null} />
        <strong>{cell.stance}</strong>
        <span className="muted num">{cell.day && longDay(cell.day)}</span>
      </p>
      {cell.condition && (
        <p className="entry-condition">
          if <Words>{cell.condition}</Words>
        </p>
      )}
      <Quote evidence={cell.evidence} />
    </div>
  )
}
