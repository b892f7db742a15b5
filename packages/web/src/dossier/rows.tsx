import { useMemo, useState } from 'react'
import { grouped } from '../lib/day.ts'
import { type Section, textOf } from './columns.ts'
import { Line } from './line.tsx'

export type Row = { key: number; value: Record<string, unknown> }

export type RowsProps = {
  section: Section
  rows: readonly Row[]
  names: readonly string[]
  wrong: { row: number; field: string } | null
  change: (key: number, field: string, value: unknown) => void
  /** adds a row and tells its key */
  add: () => number
  remove: (key: number) => void
}

/** From how many rows on one looks for one by its words. */
const MANY = 12

const fits = ({ value }: Row, words: string): boolean =>
  Object.values(value).some((field) => textOf(field).toLowerCase().includes(words))

/** One part of the dossier as a table of fields: rows are added and taken away, and found by their words where they are many. */
export function Rows({ section, rows, names, wrong, change, add, remove }: RowsProps) {
  const { name, title, why, one, columns } = section
  const [words, setWords] = useState('')
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const asked = words.trim().toLowerCase()
  // What one types must not hide the row that one types in: rows are chosen when the words change, not when they do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const found = useMemo(() => new Set(rows.filter((row) => fits(row, asked)).map((row) => row.key)), [asked])
  const shown = (row: Row, i: number) => asked === '' || found.has(row.key) || fresh.has(row.key) || wrong?.row === i
  const left = rows.filter(shown).length
  const anOne = `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
  return (
    <fieldset>
      <legend>
        <h2>
          {title} <span className="num muted">{rows.length}</span>
        </h2>
      </legend>
      <p className="muted">{why}</p>
      {rows.length > MANY && (
        <div className="dossier-find">
          <label className="field">
            <span>Find {anOne}</span>
            <input
              type="search"
              value={words}
              autoComplete="off"
              onChange={(e) => {
                setWords(e.target.value)
                setFresh(new Set())
              }}
            />
          </label>
          {asked && (
            <p role="status" className="muted num">
              {grouped(left)} of {grouped(rows.length)}
            </p>
          )}
        </div>
      )}
      {left > 0 && (
        <section className="table-scroll" aria-label={title}>
          <table className="table dossier-rows">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.field} scope="col">
                    {column.label}
                    {column.as === 'list' && <span className="muted"> (with ; between)</span>}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(
                (row, i) =>
                  shown(row, i) && (
                    <Line
                      key={row.key}
                      {...{ columns, row, names, change, remove }}
                      deep={name === 'actors'}
                      at={`${name}.${i}`}
                      label={`${one} ${i + 1}`}
                      wrong={wrong?.row === i ? wrong.field : null}
                    />
                  ),
              )}
            </tbody>
          </table>
        </section>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          // A row that is being written stays in sight, whatever was looked for.
          const key = add()
          setFresh((before) => new Set([...before, key]))
        }}
      >
        Add {anOne}
      </button>
    </fieldset>
  )
}
