import type { AgreementAnswer, Clock } from '@parley/schema'
import { capital, listed, numberWord, plural, shortDay } from './day.ts'

export type Standing = 'in force' | 'contested' | 'not yet' | 'lapsed' | 'cannot tell' | 'not binding'

/** How an agreement stands on the day of its clocks: contested where the accounts differ, not binding where none runs. */
export function standing({ clock }: Pick<AgreementAnswer, 'clock'>): Standing {
  const states = new Set(clock.map((c) => c.state))
  if (states.size > 1) return 'contested'
  return clock[0]?.state ?? 'not binding'
}

/** One party's clock in words: "in force for Ukraine, 6 days left". */
export function clockWords({ party, state, daysLeft, until }: Clock): string {
  const whom = party === 'all' ? 'all parties' : party
  if (state === 'cannot tell') return `cannot tell for ${whom}`
  if (state === 'not yet') return `not yet in force for ${whom}`
  if (state === 'lapsed') return `lapsed for ${whom}${until ? ` after ${shortDay(until)}` : ''}`
  if (daysLeft === null) return `in force for ${whom}, no end told`
  return `in force for ${whom}, ${daysLeft === 0 ? 'last day' : `${plural(daysLeft, 'day')} left`}`
}

/** The same as the end of a sentence: "is in force for Ukraine (6 days left)". */
function clockSaid({ party, state, daysLeft, until }: Clock): string {
  const whom = party === 'all' ? 'all parties' : party
  if (state === 'cannot tell') return `cannot be told for ${whom}`
  if (state === 'not yet') return `is not yet in force for ${whom}`
  if (state === 'lapsed') return `has lapsed for ${whom}${until ? ` (after ${shortDay(until)})` : ''}`
  const left = daysLeft === null ? 'no end told' : daysLeft === 0 ? 'its last day' : `${plural(daysLeft, 'day')} left`
  return `is in force for ${whom} (${left})`
}

export type Phrase = { text: string; id?: string }

/** Where the talks stand, in two or three sentences: first what is contested today, then what binds, then the rest. */
export function lede(agreements: readonly AgreementAnswer[]): Phrase[] {
  if (agreements.length === 0) return [{ text: 'The reports known by this day tell of no agreement.' }]
  const by = (s: Standing) => agreements.filter((a) => standing(a) === s)
  const out: Phrase[] = []
  for (const a of by('contested').slice(0, 2)) {
    out.push({ text: a.name, id: a.id }, { text: ` ${listed(a.clock.map(clockSaid))}. ` })
  }
  const force = by('in force')
  if (force.length > 0 && force.length <= 3) {
    force.forEach((a, i) => {
      if (i > 0) out.push({ text: i === force.length - 1 ? ' and ' : ', ' })
      out.push({ text: a.name, id: a.id })
    })
    out.push({ text: ` ${force.length === 1 ? 'binds' : 'bind'} by every account. ` })
  } else if (force.length > 3)
    out.push({ text: `${capital(numberWord(force.length))} agreements bind by every account. ` })
  if (force.length === 0 && by('contested').length === 0)
    out.push({ text: 'Nothing binds on this day by any dated account. ' })
  const loose = agreements.filter((a) => standing(a) === 'not binding' || standing(a) === 'cannot tell')
  const told = (status: string) => loose.filter((a) => a.status === status).length
  const others = loose.length - told('proposed') - told('rejected')
  const rest: [number, one: string, many: string][] = [
    [by('not yet').length, 'is not yet in force', 'are not yet in force'],
    [by('lapsed').length, 'has lapsed', 'have lapsed'],
    [told('proposed'), 'is only proposed', 'are only proposed'],
    [told('rejected'), 'was rejected', 'were rejected'],
    [others, 'has no stated window', 'have no stated window'],
  ]
  const said = rest.filter(([n]) => n > 0).map(([n, one, many]) => `${numberWord(n)} ${n === 1 ? one : many}`)
  if (said.length > 0) out.push({ text: `${capital(listed(said))}.` })
  return out
}
