import type { FindingAnswer } from '@parley/schema'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { fieldName, fieldWords, isSpans } from '../lib/fields.ts'

/** The fields that can be written by hand: words, numbers, dates and lists of them. */
export function editable(finding: FindingAnswer, columns: readonly string[]): string[] {
  const plain = (value: unknown) =>
    value === null || typeof value !== 'object' || (Array.isArray(value) && value.every((v) => typeof v === 'string'))
  return Object.keys(finding.fields)
    .filter((name) => name !== 'evidence' && !isSpans(finding.fields[name]) && plain(finding.fields[name]))
    .sort((a, b) => Number(columns.includes(b)) - Number(columns.includes(a)))
}

/** What was typed, as the field holds it: empty is nothing, a list is cut at semicolons. */
export function typed(before: unknown, text: string): unknown {
  const words = text.trim()
  if (Array.isArray(before)) return words === '' ? [] : words.split(/\s*;\s*/)
  if (words === '') return null
  if (typeof before === 'number' && Number.isFinite(Number(words))) return Number(words)
  if (typeof before === 'boolean') return words === 'yes' || words === 'true'
  return words
}

const written = (value: unknown): string =>
  Array.isArray(value)
    ? value.join('; ')
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : value === null
        ? ''
        : String(value)

type Props = {
  finding: FindingAnswer
  columns: readonly string[]
  onSave: (change: Record<string, unknown>) => void
  onCancel: () => void
}

/** Correcting what was read: only what was changed is sent. */
export function CorrectionForm({ finding, columns, onSave, onCancel }: Props) {
  const names = editable(finding, columns)
  const form = useRef<HTMLFormElement>(null)
  const [none, setNone] = useState(false)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const change: Record<string, unknown> = {}
    for (const name of names) {
      const now = String(data.get(name) ?? '')
      if (now.trim() !== written(finding.fields[name])) change[name] = typed(finding.fields[name], now)
    }
    if (Object.keys(change).length === 0) return setNone(true)
    onSave(change)
  }
  return (
    <form
      ref={form}
      className="correction"
      aria-label="Correct it"
      onSubmit={submit}
      onKeyDown={(e) => e.key === 'Escape' && onCancel()}
    >
      {names.map((name) => (
        <label key={name} className="field">
          <span>
            {fieldName(name)}
            {Array.isArray(finding.fields[name]) && ', with semicolons'}
          </span>
          <input name={name} defaultValue={written(finding.fields[name])} autoComplete="off" />
        </label>
      ))}
      <p className="correction-does">
        <button type="submit" className="button button-strong">
          Save the correction
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          Leave it
        </button>
        {none && <span role="alert">Nothing was changed.</span>}
      </p>
    </form>
  )
}

/** What was read, field by field. */
export function Fields({ finding, columns }: { finding: FindingAnswer; columns: readonly string[] }) {
  const told = Object.entries(finding.fields)
    .filter(([name, value]) => name !== 'evidence' && !isSpans(value) && !(name === 'depth' && value === 0))
    .map(([name, value]) => [name, fieldWords(value)] as const)
    .filter(([, value]) => value !== '' && value !== 'no')
    .sort(([a], [b]) => Number(columns.includes(b)) - Number(columns.includes(a)))
  return (
    <dl className="facts review-fields">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{fieldName(name)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
