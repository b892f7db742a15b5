import { type ReactNode, useState } from 'react'
import { plural } from '../lib/day.ts'

/** A column: what stands above it, and what stands in it for a row; `number` sets figures to the right. */
export type Column<T> = { head: string; cell: (row: T) => ReactNode; number?: true; className?: string }

type Props<T> = {
  title: string
  /** stands as a heading above the table; otherwise the title is told to screen readers alone */
  heading?: string
  rows: readonly T[]
  keyOf: (row: T) => string
  /** how many rows are shown at first, and come with each step; all where not told */
  step?: number
  /** the first names the row */
  columns: readonly Column<T>[]
}

/** Rows of the record as a table: scrolled within itself where it is wider than the page, gone through with j and k. */
export function Table<T>({ title, heading, rows, keyOf, step, columns: [first, ...rest], columns }: Props<T>) {
  const [room, setRoom] = useState(step ?? Number.POSITIVE_INFINITY)
  const left = rows.length - room
  const label = heading ? { 'aria-labelledby': heading } : { 'aria-label': title }
  return (
    <section className="table-scroll" {...label}>
      {heading && (
        <h2 id={heading} className="table-title">
          {title}
        </h2>
      )}
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" className={number && 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(left > 0 ? rows.slice(0, room) : rows).map((row) => (
            <tr key={keyOf(row)} data-item="" tabIndex={-1}>
              <th scope="row">{first?.cell(row)}</th>
              {rest.map(({ head, cell, number, className }) => (
                <td key={head} className={number ? 'number num' : className}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {step && left > 0 && (
        <button type="button" className="button more" onClick={() => setRoom(room + step)}>
          Show {plural(Math.min(step, left), 'more', 'more')} of {left}
        </button>
      )}
    </section>
  )
}
