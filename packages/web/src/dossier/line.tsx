import type { DossierActor } from '@parley/schema'
import { memo, useEffect, useState } from 'react'
import { plural } from '../lib/day.ts'
import { type Column, fieldValue, textOf } from './columns.ts'
import { ActorDetails } from './details.tsx'
import type { Row, RowsProps } from './rows.tsx'

type Props = {
  columns: readonly Column[]
  row: Row
  names: readonly string[]
  /** whether offices and members stand behind a button */
  deep: boolean
  at: string
  label: string
  wrong: string | null
  change: RowsProps['change']
  remove: RowsProps['remove']
}

const of = <K extends 'offices' | 'members'>({ value }: Row, field: K) => (value[field] ?? []) as DossierActor[K]

/** What stands behind the button of a row, in a word. */
const behind = (row: Row): string =>
  [
    of(row, 'offices').length > 0 && plural(of(row, 'offices').length, 'office'),
    of(row, 'members').length > 0 && plural(of(row, 'members').length, 'member'),
  ]
    .filter(Boolean)
    .join(', ') || 'Offices, members'

/** A row of the dossier. Hundreds stand there and one is typed into: the others are not drawn anew. */
export const Line = memo(({ columns, row, names, deep, at, label, wrong, change, remove }: Props) => {
  const [open, setOpen] = useState(false)
  const hidden = wrong === 'offices' || wrong === 'members'
  useEffect(() => {
    if (hidden) setOpen(true)
  }, [hidden])
  const name = textOf(row.value.name ?? row.value.label) || label
  return (
    <>
      <tr>
        {columns.map((column) => (
          <td key={column.field} className={column.as === 'list' ? 'wide' : undefined}>
            <Cell {...{ column, row, names, at, label, wrong, change }} />
          </td>
        ))}
        <td className="dossier-does">
          {deep && (
            <button
              type="button"
              className="button button-quiet"
              aria-expanded={open}
              aria-label={`${behind(row)} of ${name}`}
              onClick={() => setOpen(!open)}
            >
              {behind(row)}
            </button>
          )}
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Remove ${name}`}
            onClick={() => remove(row.key)}
          >
            Remove
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns.length + 1} className="dossier-deep">
            <ActorDetails
              of={name}
              offices={of(row, 'offices')}
              members={of(row, 'members')}
              {...{ at, names }}
              change={(field, value) => change(row.key, field, value)}
            />
          </td>
        </tr>
      )}
    </>
  )
})
Line.displayName = 'Line'

type CellProps = Omit<Props, 'columns' | 'deep' | 'remove'> & { column: Column }

function Cell({ column, row, names, at, label, wrong, change }: CellProps) {
  const { field, as, codes, required } = column
  const given = {
    'aria-label': `${column.label}, ${label}`,
    'aria-invalid': wrong === field,
    'data-at': `${at}.${field}`,
    defaultValue: textOf(row.value[field]),
    onChange: (event: { target: { value: string } }) => change(row.key, field, fieldValue(column, event.target.value)),
  }
  if (as !== 'code' && as !== 'actor') return <input {...given} required={required} dir="auto" />
  const own = as === 'code' ? (codes ?? []) : names
  const held = given.defaultValue
  const options = held && !own.includes(held) ? [held, ...own] : own
  return (
    <select {...given}>
      {as === 'actor' && <option value="">nobody</option>}
      {options.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  )
}
