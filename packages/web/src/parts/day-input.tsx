import { type KeyboardEvent, useState } from 'react'
import { addDays, isDay } from '../lib/day.ts'

type Props = {
  label: string
  value: string | null
  className?: string
  /** where in a form it stands, for errors that lead to it */
  place?: string
  onDay: (day: string | null) => void
}

/**
 * A day as ISO 8601 has it. The browser's own field writes days in the order of its locale, in which 6/1 is January to one
 * reader and June to another.
 */
export function DayInput({ label, value, className, place, onDay }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const type = (text: string) => {
    setDraft(text)
    if (isDay(text)) onDay(text)
    else if (text === '') onDay(null)
  }
  const step = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (by === undefined || value === null) return
    event.preventDefault()
    setDraft(null)
    onDay(addDays(value, by))
  }
  return (
    <input
      type="text"
      inputMode="numeric"
      className={className}
      aria-label={label}
      data-at={place}
      aria-invalid={draft !== null && draft !== '' && !isDay(draft)}
      placeholder="YYYY-MM-DD"
      size={10}
      maxLength={10}
      autoComplete="off"
      spellCheck={false}
      value={draft ?? value ?? ''}
      onChange={(event) => type(event.currentTarget.value.trim())}
      onKeyDown={step}
      onBlur={() => setDraft(null)}
    />
  )
}
