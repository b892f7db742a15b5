import type { PositionCell, PositionMatrix } from '@parley/schema'
import { shortDay } from '../lib/day.ts'
import { Words } from '../parts/quote.tsx'
import { isMove, moveWords, StanceSign } from './stance.tsx'

type Props = {
  matrix: PositionMatrix
  actors: PositionMatrix['actors']
  open: { actor: string; issue: string } | null
  onOpen: (cell: { actor: string; issue: string } | null) => void
}

export const cellKey = (actor: string, issue: string): string => `${actor}\u0000${issue}`

/** Who stands where: an issue a row, an actor a column, each cell the latest word. What nobody said stays empty. */
export function Matrix({ matrix, actors, open, onOpen }: Props) {
  const cells = new Map(matrix.cells.map((cell) => [cellKey(cell.actor, cell.issue), cell]))
  const silent = new Set(matrix.silent.map((s) => cellKey(s.actor, s.issue)))
  const told = new Set(actors.flatMap((a) => matrix.cells.filter((c) => c.actor === a.name).map((c) => c.issue)))
  return (
    <section className="matrix-scroll" aria-label="Positions by issue and actor">
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {actors.map((actor) => (
              <th key={actor.name} scope="col">
                <bdi>{actor.name}</bdi>
                {actor.role && actor.role !== 'other' && <span className="matrix-role">{actor.role}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.issues
            .filter((issue) => told.has(issue.id))
            .map((issue) => (
              <tr key={issue.id}>
                <th scope="row">{issue.label}</th>
                {actors.map((actor) => {
                  const cell = cells.get(cellKey(actor.name, issue.id))
                  const now = open?.actor === actor.name && open.issue === issue.id
                  if (!cell)
                    return (
                      <td key={actor.name} className="matrix-none">
                        {silent.has(cellKey(actor.name, issue.id)) ? 'no word' : ''}
                      </td>
                    )
                  return (
                    <td key={actor.name}>
                      <Cell
                        cell={cell}
                        label={issue.label}
                        open={now}
                        onOpen={() => onOpen(now ? null : { actor: actor.name, issue: issue.id })}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell, label, open, onOpen }: { cell: PositionCell; label: string; open: boolean; onOpen: () => void }) {
  const move = cell.lastMove && isMove(cell.lastMove.move) ? cell.lastMove : null
  return (
    <button
      type="button"
      className={`matrix-cell stance-ground-${cell.stance}`}
      aria-expanded={open}
      data-item=""
      onClick={onOpen}
    >
      <span className="hidden">
        {cell.actor} on {label}:{' '}
      </span>
      <span className="matrix-cell-head">
        <StanceSign stance={cell.stance} condition={cell.condition !== null} />
        <span className="matrix-stance">{cell.stance}</span>
        {cell.day && <span className="num muted">{shortDay(cell.day)}</span>}
      </span>
      <span className="matrix-words">
        <Words>{cell.proposition}</Words>
      </span>
      {(move || cell.dissent.length > 0) && (
        <span className="matrix-notes">
          {move && (
            <span className="matrix-move">
              {moveWords(move.move)}
              {move.day && ` ${shortDay(move.day)}`}
            </span>
          )}
          {cell.dissent.length > 0 && <span className="matrix-dissent">{cell.dissent.length} of its own differ</span>}
        </span>
      )}
    </button>
  )
}
