import { useEffect, useState } from 'react'
import { EDITION } from '../api/edition.ts'
import { addDays, dayOf, isDay, longDay, shortDay } from '../lib/day.ts'
import { useAsOf, useStatus, useView } from '../shell/view.ts'
import { type Visit, visitBefore } from './visit.ts'

/** With which earlier state the record is compared: that of a day, or the revision of the last visit. */
export type Since = { day: string | null; revision: number | null; words: string }
export type Choice = { value: string; label: string }

/** The last visit of this browser; null until it is known that there was one. */
function useVisit(): Visit | null {
  const { at } = useView()
  const { data } = useStatus()
  const [visit, setVisit] = useState<Visit | null>(null)
  const revision = at === undefined ? data?.revision : undefined
  useEffect(() => {
    // A published copy changes only when it is published anew.
    if (revision === undefined || EDITION) return
    const now = { revision, day: dayOf(Math.floor(Date.now() / 86_400_000)) }
    setVisit(visitBefore(now, { kept: localStorage, tab: sessionStorage }))
  }, [revision])
  return visit
}

/** What is compared, and what else could be. Where the record grew since the last visit that is asked first, else the week before. */
export function useSince(asked: string | undefined): { since: Since | null; value: string; choices: Choice[] } {
  const visit = useVisit()
  const { asOf, stated } = useAsOf()
  const status = useStatus()
  if (!asOf || !status.data) return { since: null, value: '', choices: [] }
  const grown = visit !== null && stated === null && visit.revision < status.data.revision ? visit : null
  const choices = [
    ...(visit ? [{ value: 'visit', label: `your last visit, ${shortDay(visit.day)}` }] : []),
    { value: addDays(asOf, -1), label: 'the day before' },
    { value: addDays(asOf, -7), label: 'a week before' },
    { value: addDays(asOf, -30), label: 'a month before' },
  ]
  const value = asked === 'visit' && visit ? 'visit' : isDay(asked) ? asked : grown ? 'visit' : addDays(asOf, -7)
  if (value === 'visit')
    return { since: { day: null, revision: visit!.revision, words: `since ${choices[0]!.label}` }, value, choices }
  if (!choices.some((choice) => choice.value === value)) choices.push({ value, label: longDay(value) })
  return { since: { day: value, revision: null, words: `since ${longDay(value)}` }, value, choices }
}
