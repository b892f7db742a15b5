import { memo } from 'react'
import { type Column, fieldValue, type Section, textOf } from './columns.ts'

export type Row = { key: number; value: Record<string, unknown> }

type Props = {
  section: Section
  rows: readonly Row[]
  names: readonly string[]
  wrong: { row: number; field: string } | null
  change: (key: number, field: string, value: unknown) => void
  add: () => void
  remove: (key: number) => void
}

/** One part of the dossier as a table of fields: rows are added and taken away. */
export function Rows({ section, rows, names, wrong, change, add, remove }: Props) {
  const { name, title, why, one, columns } = section
  return (
    <fieldset>
      <legend>
        <h2>
          {title} <span className="num muted">{rows.length}</span>
        </h2>
      </legend>
      <p className="muted">{why}</p>
      {rows.length > 0 && (
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
              {rows.map((row, i) => (
                <Line
                  key={row.key}
                  {...{ columns, row, names, change, remove }}
                  at={`${name}.${i}`}
                  label={`${one} ${i + 1}`}
                  wrong={wrong?.row === i ? wrong.field : null}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <button type="button" className="button" onClick={add}>
        Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </button>
    </fieldset>
  )
}

type LineProps = {
  columns: readonly Column[]
  row: Row
  names: readonly string[]
  at: string
  label: string
  wrong: string | null
  change: Props['change']
  remove: Props['remove']
}

// Hundreds of rows stand there, and one is typed into.
const Line = memo(({ columns, row, names, at, label, wrong, change, remove }: LineProps) => (
  <tr>
    {columns.map((column) => {
      const { field, as, codes, required } = column
      const given = {
        'aria-label': `${column.label}, ${label}`,
        'aria-invalid': wrong === field,
        'data-at': `${at}.${field}`,
        defaultValue: textOf(row.value[field]),
        onChange: (event: { target: { value: string } }) =>
          change(row.key, field, fieldValue(column, event.target.value)),
      }
      if (as === 'code' || as === 'actor') {
        const own = as === 'code' ? (codes ?? []) : names
        const held = given.defaultValue
        const options = held && !own.includes(held) ? [held, ...own] : own
        return (
          <td key={field}>
            <select {...given}>
              {as === 'actor' && <option value="">nobody</option>}
              {options.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </td>
        )
      }
      return (
        <td key={field} className={as === 'list' ? 'wide' : undefined}>
          <input {...given} required={required} dir="auto" />
        </td>
      )
    })}
    <td>
      <button
        type="button"
        className="button button-quiet"
        aria-label={`Remove ${textOf(row.value.name ?? row.value.label) || label}`}
        onClick={() => remove(row.key)}
      >
        Remove
      </button>
    </td>
  </tr>
))
