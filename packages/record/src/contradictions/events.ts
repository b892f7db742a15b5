import { type ContradictionAnswer, type DateValue, type EventAnswer, type Evidence, interval } from '@parley/schema'
import { daysInWords } from '../fold/agreements/windows.ts'
import { likeWords } from '../origins/like.ts'
import { contradiction, type Maker, side } from './make.ts'

const meets = (a: DateValue, b: DateValue): boolean => {
  const [x, y] = [interval(a), interval(b)]
  return (!x.to || !y.from || y.from <= x.to) && (!y.to || !x.from || x.from <= y.to)
}

/** The statuses that say it took place; beside them, a cancelled or only threatened event did not. */
export const TOOK_PLACE: ReadonlySet<string> = new Set(['occurred', 'ongoing'])

/** One event that reports put on days that exclude each other. */
const dates = (maker: Maker, e: EventAnswer): ContradictionAnswer[] =>
  e.dates.flatMap((x, i) =>
    e.dates.slice(i + 1).flatMap((y) =>
      meets(x.value, y.value)
        ? []
        : [
            contradiction({
              ...{ type: 'date', verdict: 'conflict', seeming: null, against: 'another report', about: e.label },
              why: 'Taken for one event by all else that is told; it cannot have been on both days.',
              sides: [
                side(maker, daysInWords(interval(x.value)), null, x.evidence),
                side(maker, daysInWords(interval(y.value)), null, y.evidence),
              ],
              ...{ actors: e.actors, things: [e.id], key: [e.id, x.value, y.value] },
            }),
          ],
    ),
  )

/** What is called off must be told in some of the words in which it is told to have taken place. */
const SPEAKS_OF = 0.2

/** So much of the words is looked at. */
export const LOOKED_AT = 160

const daysOf = (all: readonly Evidence[]): string[] => all.flatMap((e) => e.day ?? []).sort()

/** One event that took place by some reports and was called off by others; what was planned and then took place is no contradiction. */
function existence(maker: Maker, e: EventAnswer): ContradictionAnswer[] {
  const place = e.statuses.find((s) => TOOK_PLACE.has(s.value))
  const off = e.statuses.find((s) => s.value === 'cancelled')
  if (!place || !off) return []
  const [before, after] = [daysOf(off.evidence).at(-1), daysOf(place.evidence)[0]]
  const later = before !== undefined && after !== undefined && before < after
  const same = place.evidence.some((x) =>
    off.evidence.some((y) => likeWords(x.quote.slice(0, LOOKED_AT), y.quote.slice(0, LOOKED_AT)) >= SPEAKS_OF),
  )
  const common = {
    ...{ type: 'existence' as const, against: 'another report' as const, about: e.label },
    sides: [side(maker, place.value, null, place.evidence), side(maker, off.value, null, off.evidence)],
    ...{ actors: e.actors, things: [e.id], key: [e.id] },
  }
  if (later)
    return [
      contradiction({
        ...{ ...common, verdict: 'only seemingly', seeming: 'later news' },
        why: 'It was told to be called off before it was told to have taken place: it may have been held after all.',
      }),
    ]
  return [
    contradiction({
      ...{ ...common, verdict: same ? 'conflict' : 'cannot tell', seeming: null },
      why: same
        ? 'By some it took place, by others it was called off.'
        : 'By some it took place, by others something like it was called off; their words do not tell whether that is the same.',
    }),
  ]
}

/** What reports tell otherwise of one event. */
export const ofEvents = (maker: Maker, all: readonly EventAnswer[]): ContradictionAnswer[] =>
  all.flatMap((e) => [...dates(maker, e), ...existence(maker, e)])
