import { type AgreementAnswer, type ContradictionAnswer, type DateValue, type Evidence, interval } from '@parley/schema'
import { durationInWords } from '../fold/agreements/duration.ts'
import { daysInWords } from '../fold/agreements/windows.ts'
import { contradiction, type Maker, side } from './make.ts'

const days = (value: DateValue): string => daysInWords(interval(value))
const meets = (a: DateValue, b: DateValue): boolean => {
  const [x, y] = [interval(a), interval(b)]
  return (!x.to || !y.from || y.from <= x.to) && (!y.to || !x.from || x.from <= y.to)
}

/** Of values of which many are told, so many of the latest are compared. */
const LATEST = 4

/** Announcements on days that exclude each other. */
function announcements(maker: Maker, a: AgreementAnswer): ContradictionAnswer[] {
  return a.announced.slice(0, LATEST).flatMap((x, i, all) =>
    all.slice(i + 1).flatMap((y) =>
      meets(x.value, y.value)
        ? []
        : [
            contradiction({
              ...{ type: 'date', verdict: 'conflict', seeming: null, against: 'another report' },
              about: `announcement of ${a.name}`,
              why: 'It cannot have been announced on both days.',
              sides: [side(maker, days(x.value), null, x.evidence), side(maker, days(y.value), null, y.evidence)],
              ...{ things: [a.id], key: [a.id, 'announced', x.value, y.value] },
            }),
          ],
    ),
  )
}

/** The shortest words first: of a window's evidence those of the day itself. */
const shortest = (all: readonly Evidence[]): Evidence[] => [...all].sort((x, y) => x.quote.length - y.quote.length)

/** Parties whose own accounts put the window's end or start on other days: each account stands, and they cannot both be right. */
function windows(maker: Maker, a: AgreementAnswer): ContradictionAnswer[] {
  const found: ContradictionAnswer[] = []
  const ends = [
    ['end', (w: (typeof a.windows)[number]) => (w.to ? { from: w.toEarliest ?? w.to, to: w.to } : null)],
    ['start', (w: (typeof a.windows)[number]) => (w.from ? { from: w.from, to: w.fromLatest ?? w.from } : null)],
  ] as const
  a.windows.forEach((x, i) => {
    for (const y of a.windows.slice(i + 1)) {
      for (const [which, pick] of ends) {
        const [p, q] = [pick(x), pick(y)]
        if (!p || !q || meets(p, q)) continue
        const derived = [x, y].filter((w) => (which === 'end' ? w.toBasis : w.fromBasis) === 'derived')
        found.push(
          contradiction({
            ...{ type: 'term', verdict: 'conflict', seeming: null, against: 'another report' },
            about: `${which} of ${a.name}`,
            why: `By ${x.party}'s account it is ${daysInWords(p)}, by ${y.party}'s ${daysInWords(q)}${derived.length ? `; worked out for ${derived.map((w) => w.party).join(' and ')}` : ''}.`,
            sides: [
              side(maker, daysInWords(p), x.party, shortest(x.evidence)),
              side(maker, daysInWords(q), y.party, shortest(y.evidence)),
            ],
            ...{ things: [a.id], key: [a.id, which, x.party, y.party] },
          }),
        )
      }
    }
  })
  return found
}

/** Durations and monitors told otherwise. */
function terms(maker: Maker, a: AgreementAnswer): ContradictionAnswer[] {
  return a.durations.slice(0, LATEST).flatMap((x, i, all) =>
    all.slice(i + 1).map((y) =>
      contradiction({
        ...{ type: 'term', verdict: 'conflict', seeming: null, against: 'another report' },
        about: `duration of ${a.name}`,
        why: 'It cannot last both.',
        sides: [
          side(maker, durationInWords(x.value), null, x.evidence),
          side(maker, durationInWords(y.value), null, y.evidence),
        ],
        ...{ things: [a.id], key: [a.id, 'lasts', x.value, y.value] },
      }),
    ),
  )
}

/** Statuses that a later report may supersede, by how far an agreement has come; the rest exclude each other on one day. */
const OPEN = new Set(['proposed', 'stalled'])

function statuses(maker: Maker, a: AgreementAnswer): ContradictionAnswer[] {
  const [latest, ...earlier] = a.statuses
  if (!latest) return []
  return earlier.flatMap((other) => {
    const day = (e: typeof latest) => e.evidence.flatMap((x) => x.day ?? []).sort()
    const [last, before] = [day(latest).at(-1), day(other).at(-1)]
    const sides = [side(maker, latest.value, null, latest.evidence), side(maker, other.value, null, other.evidence)]
    const common = {
      type: 'status' as const,
      against: 'another report' as const,
      about: `status of ${a.name}`,
      sides,
      ...{ things: [a.id], key: [a.id, latest.value, other.value] },
    }
    if (!last || !before || last !== before)
      return [
        contradiction({
          ...{ ...common, verdict: 'only seemingly', seeming: 'later news' },
          why: 'The reports are of other days: the later one may tell what came since.',
        }),
      ]
    const near =
      OPEN.has(latest.value) === OPEN.has(other.value) && latest.value !== 'rejected' && other.value !== 'rejected'
    return [
      contradiction({
        ...{ ...common, verdict: near ? 'cannot tell' : 'conflict', seeming: null },
        why: near
          ? 'Told on one day; both may be ways to put the same.'
          : 'Told on one day, and they exclude each other.',
      }),
    ]
  })
}

/** What reports tell otherwise of one agreement. */
export const ofAgreements = (maker: Maker, all: readonly AgreementAnswer[]): ContradictionAnswer[] =>
  all.flatMap((a) => [...announcements(maker, a), ...windows(maker, a), ...terms(maker, a), ...statuses(maker, a)])
