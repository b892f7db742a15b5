import type { DecisionAskInput } from '@parley/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { EDITION } from '../api/edition.ts'
import { sessionQuery } from '../api/queries.ts'
import { isDay, longDay } from '../lib/day.ts'
import { DayField } from '../parts/day-field.tsx'
import { useDecide } from '../review/decide.ts'
import { useView } from '../shell/view.ts'

const LEVELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
type Level = (typeof LEVELS)[number]

type Props = {
  /** a report, or a finding of it */
  of: 'report' | 'finding'
  id: string
}

/** Who may see a report or a finding, by level and day: for those who may mark. Every marking stands in the log with its reason. */
export function HandlingForm({ of, id }: Props) {
  const session = useQuery(sessionQuery())
  const view = useView()
  const client = useQueryClient()
  const decide = useDecide(session.data?.csrf ?? null)
  const [embargo, setEmbargo] = useState<string | undefined>(undefined)
  const [told, setTold] = useState<{ good: boolean; words: string } | null>(null)
  if (EDITION || view.at !== undefined || !session.data?.may.includes('mark')) return null
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const level = LEVELS.find((l) => l === form.get('tlp')) ?? null
    const reason = String(form.get('reason') ?? '').trim()
    if (!reason) return setTold({ good: false, words: 'Say why: it stands in the log.' })
    const handling: { tlp: Level | null; embargo: string | null } = { tlp: level, embargo: embargo ?? null }
    const what: Partial<DecisionAskInput> = of === 'report' ? { report: id } : { on: [id] }
    try {
      await decide({ verdict: 'mark', handling, reason, ...what })
      const until = embargo && isDay(embargo) ? `, kept until ${longDay(embargo)}` : ''
      setTold({ good: true, words: `Marked ${level ? `TLP:${level}` : 'as what it belongs to'}${until}.` })
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    } catch (problem) {
      const known = problem instanceof ApiError ? [problem.message, problem.remedy].filter(Boolean).join('; ') : null
      setTold({ good: false, words: `${known ?? 'Something failed in the page'}.` })
    }
  }
  return (
    <details className="handling">
      <summary>Who may see this {of}</summary>
      <form onSubmit={submit}>
        <label className="field">
          <span>Level (TLP)</span>
          <select name="tlp" defaultValue="">
            <option value="">{of === 'report' ? 'as the dossier' : 'as its report'}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </select>
        </label>
        <DayField label="Kept from readers before" value={embargo} onChange={setEmbargo} />
        <label className="field handling-why">
          <span>Why</span>
          <input name="reason" autoComplete="off" maxLength={2000} />
        </label>
        <button type="submit" className="button">
          Mark
        </button>
      </form>
      {told && (
        <p className={told.good ? 'muted' : 'review-error'} role={told.good ? 'status' : 'alert'}>
          {told.words}
        </p>
      )}
    </details>
  )
}
