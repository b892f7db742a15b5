import { type DateValue, type Interval, interval, type Timex } from '@parley/schema'
import { anchor } from './anchor.ts'

const REF = { past: 'PAST_REF', present: 'PRESENT_REF', future: 'FUTURE_REF' } as const
const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' } as const

const week = (monday: string): string => {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * 864e5)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${String(Math.ceil(((+thursday - first) / 864e5 + 1) / 7)).padStart(2, '0')}`
}

/**
 * A time in TimeML's TIMEX3: type and value, for exchange and for scoring against annotated corpora. Parts of a
 * month or year ("early", "the end of") are modifiers there and leave the value whole.
 */
export function timex3(timex: Timex, published: Interval | null): { type: string; value: string } {
  const whole = (t: Timex): Timex => (t.type === 'date' ? { ...t, part: null } : t)
  const date = (value: DateValue | null): string => {
    if (value === null) return 'XXXX-XX-XX'
    if (typeof value === 'string') return value
    const { from, to } = interval(value)
    return from ?? to ?? 'XXXX'
  }
  switch (timex.type) {
    case 'duration':
      return { type: 'DURATION', value: timex.iso }
    case 'set':
      return { type: 'SET', value: timex.iso === 'P1D' ? 'XXXX-XX-XX' : timex.iso }
    case 'vague':
      return { type: 'DATE', value: REF[timex.tense] }
    case 'range': {
      const [from, to] = [timex.from, timex.to] as Timex[]
      if (
        from?.type === 'date' &&
        to?.type === 'date' &&
        from.year !== null &&
        to.year === from.year + 9 &&
        from.year % 10 === 0
      )
        return { type: 'DATE', value: String(from.year).slice(0, 3) }
      if (from?.type === 'date' && to?.type === 'date' && from.year !== null && to.year === from.year + 99)
        return { type: 'DATE', value: String(from.year).padStart(4, '0').slice(0, 2) }
      return { type: 'DATE', value: date(anchor(timex, published)) }
    }
    case 'date': {
      if (timex.year !== null && timex.year < 0)
        return { type: 'DATE', value: `BC${String(-timex.year).padStart(4, '0')}` }
      const value = anchor(whole(timex), published)
      if (timex.season) return { type: 'DATE', value: `${date(value).slice(0, 4)}-${SEASONS[timex.season]}` }
      return { type: 'DATE', value: date(value) + (timex.daypart ? `T${timex.daypart}` : '') }
    }
    case 'offset': {
      if (!timex.calendar && timex.from !== timex.to && timex.anchor === 'report') {
        return { type: 'DATE', value: (timex.from ?? 0) < 0 ? 'PAST_REF' : 'FUTURE_REF' }
      }
      const value = anchor(timex, published)
      if (timex.unit === 'week' && timex.calendar && value) return { type: 'DATE', value: week(interval(value).from!) }
      if (!timex.calendar && typeof value === 'string') {
        if (timex.unit === 'year') return { type: 'DATE', value: value.slice(0, 4) }
        if (timex.unit === 'month') return { type: 'DATE', value: value.slice(0, 7) }
      }
      return { type: timex.daypart ? 'TIME' : 'DATE', value: date(value) + (timex.daypart ? `T${timex.daypart}` : '') }
    }
    default: {
      const value = date(anchor(timex, published))
      const part = timex.type === 'weekday' ? timex.daypart : undefined
      return { type: part ? 'TIME' : 'DATE', value: value + (part ? `T${part}` : '') }
    }
  }
}
