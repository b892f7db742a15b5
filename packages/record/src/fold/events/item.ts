import { type Day, type Dossier, daysBetween, evidenceOf, type Finding, interval, quote } from '@parley/schema'
import { locate, lookup } from '@parley/world'
import { sideOf } from '../../resolve/state-of.ts'
import { folded } from '../../resolve/words.ts'
import { distinct } from '../order.ts'
import type { Item } from '../told.ts'

export type Event = Extract<Finding, { kind: 'event' }>

/** An event finding with what comparing needs, worked out once. */
export type Happening = Item<'event'> & {
  /** who takes part, by the party he speaks for */
  sides: ReadonlySet<string>
  /** who takes part, as named */
  people: ReadonlySet<string>
  done: ReadonlySet<string>
  place: { name: string; country: string | null; whole: boolean } | null
  days: { from: Day; to: Day; first: number; last: number } | null
  /** words of its evidence that tell it from others of its kind */
  words: ReadonlySet<string>
  /** numbers of its evidence and magnitude, dates apart */
  numbers: ReadonlySet<string>
}

/** Kinds of events at which those who take part are of one rank: who is called actor and who recipient says little. */
const TOGETHER: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

export const isTogether = (type: string): boolean => TOGETHER.has(type)

const SMALL = new Set(
  `the and for with that this from into onto over under after before about was were are has had have been being his her its their our your
  they them she him who whom which what when where while also but not said says told according between during against more than other some
  least people report reported sunday monday tuesday wednesday thursday friday saturday january february march april may june july august
  september october november december day week month year today yesterday tomorrow`.split(/\s+/),
)

const stem = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .slice(0, 7)

const place = ({ place: told }: Event['value']): Happening['place'] => {
  if (!told?.name) return null
  const state = lookup(told.name).find((e) => e.kind === 'state' && e.by !== 'adjective')
  if (state) return { name: folded(state.name), country: state.name, whole: true }
  const found = locate(told.name)
  return {
    name: folded(found && !found.uncertain ? found.name : told.name),
    country: found?.country ?? null,
    whole: false,
  }
}

/** The days that an event can be of, where they are few enough to tell it from others. */
const LONGEST = 31

/** Days are counted from here where they are compared. */
const EPOCH = '1970-01-01'

function daysOf({ date }: Event['value']): Happening['days'] {
  const days = date?.value ? interval(date.value) : null
  if (!days?.from || !days.to || days.to < days.from || daysBetween(days.from, days.to) > LONGEST) return null
  return { from: days.from, to: days.to, first: daysBetween(EPOCH, days.from), last: daysBetween(EPOCH, days.to) }
}

const kept = new WeakMap<Event, { dossier: Dossier | null; made: Happening }>()

/** What comparing needs of one finding; kept, since neither it nor a dossier ever changes. */
export function happening(item: Item<'event'>, dossier: Dossier | null): Happening {
  const known = kept.get(item.finding)
  if (known && known.dossier === dossier && known.made.told === item.told) return known.made
  const made = known && known.dossier === dossier ? { ...known.made, ...item } : worked(item, dossier)
  kept.set(item.finding, { dossier, made })
  return made
}

function worked(item: Item<'event'>, dossier: Dossier | null): Happening {
  const { value } = item.finding
  const named = (all: Event['value']['actors']) => all.filter((m) => m.name && !m.anonymous).map((m) => m.name)
  const [actors, recipients] = [named(value.actors), named(value.recipients)]
  const all = isTogether(value.type) ? [...actors, ...recipients] : actors
  const text = quote(item.told.report.text, evidenceOf(item.finding))
  const plain = folded(text)
  const names = new Set([...actors, ...recipients].flatMap((n) => folded(n).split(/[^\p{L}]+/u)))
  const words = plain.match(/\p{L}{3,}/gu) ?? []
  return {
    ...item,
    people: new Set(all),
    sides: new Set(distinct(all.map((n) => sideOf(n, dossier)))),
    done: new Set(isTogether(value.type) ? [] : recipients.map((n) => sideOf(n, dossier))),
    place: place(value),
    days: daysOf(value),
    words: new Set(words.filter((w) => !SMALL.has(w) && !names.has(w)).map(stem)),
    numbers: new Set(`${plain} ${value.magnitude ?? ''}`.match(/(?<![\d.-])\d{1,3}(?:[ ,]\d{3})*(?![\d-])/gu) ?? []),
  }
}

/** Days under which an event is looked for, counted: its own and the next, so that neighbours meet. */
export function dayKeys({ days }: Happening): number[] {
  return days ? Array.from({ length: days.last - days.first + 2 }, (_, i) => days.first + i) : []
}
