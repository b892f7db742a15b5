// A large record made without the engine: thirty findings a report, told as news tell them. Reports of a day share its incidents, a few
// of which many tell; some agreements are in every tenth report and thousands are named once or twice; one report in five is
// another outlet's story told again.
import { addDays, type Day, Dossier, type Finding } from '@parley/schema'
import { agreed, at, finding, makeReport, on, readOnce, said, when, who } from '../../packages/record/src/testing.ts'

export const DAYS = 1000
export const FIRST: Day = '2022-01-01'
export const OUTLETS = Array.from({ length: 40 }, (_, i) => `Outlet ${i + 1}`)
const SIDES = ['Northland', 'Southland', 'Eastmark', 'Westreach', 'River Council']
const SOUNDS = 'ba de fi go hu ka le mi no ru sa te vi wo zu ar el is or un'.split(' ')
const sound = (i: number): string => SOUNDS[i % SOUNDS.length]!
const named = (i: number, end: string): string => {
  const word = `${sound(i)}${sound(Math.floor(i / 20))}${sound(Math.floor(i / 400))}${end}`
  return word[0]!.toUpperCase() + word.slice(1)
}
const TOWNS = Array.from({ length: 600 }, (_, i) => named(i * 7, 'grad'))
const GIVEN = ['Ada', 'Berit', 'Carl', 'Dora', 'Emil', 'Frida', 'Gustav', 'Hanna', 'Ivar', 'Jonna']
const SURNAMES = Array.from({ length: 4000 }, (_, i) => named(i, 'nd'))
const KNOWN = 60
const WORDS = Array.from({ length: 1500 }, (_, i) => `${sound(i * 3)}${sound(Math.floor(i / 17))}${sound(i)}m`)
/** Agreements of which everybody speaks, with the day of their announcement. */
const MAIN = 40
const STATUSES = ['agreed', 'in force', 'in force', 'in force', 'expired', 'disputed'] as const
const ISSUES = ['ceasefire', 'prisoners', 'territory', 'aid']

export const DOSSIER = Dossier.parse({
  ...{ dossier: 'bench', title: 'Bench', period: { from: FIRST, to: addDays(FIRST, DAYS) } },
  actors: [
    ...SIDES.map((name) => ({ name, kind: 'group', role: 'party' })),
    ...Array.from({ length: KNOWN }, (_, i) => ({
      ...{ name: `${GIVEN[i % 10]} ${SURNAMES[i]}`, kind: 'person', of: SIDES[i % 5], role: 'party' },
    })),
  ],
  issues: ISSUES.map((id) => ({ id, label: id, words: [id, id === 'ceasefire' ? 'truce' : `${id} question`] })),
})

/** The same numbers on every run (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let a = seed
  return (below) => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Small numbers often, large ones seldom: what many tell, and what few. */
const seldom = (pick: (below: number) => number, below: number): number => {
  const x = pick(1_000_000) / 1_000_000
  return Math.min(below - 1, Math.floor(below * x * x * x))
}

type Incident = { type: string; mode: string | null; by: string; to: string; where: string; day: Day; words: string }

/** Incident i of a day: of what kind, who, whom, where, and the words by which all tell it. */
function incident(day: number, i: number): Incident {
  const pick = numbers(1_000_003 * (day + 1) + i)
  const [type, mode] = (
    [
      ['ASSAULT', 'shelling'],
      ['ASSAULT', 'drone strike'],
      ['ASSAULT', 'raid'],
      ['CONSULT', null],
      ['COERCE', 'arrest'],
      ['AID', null],
    ] as const
  )[pick(6)]!
  const by = pick(5)
  const words = [0, 1, 2, 3].map(() => WORDS[pick(WORDS.length)]!).join(' ')
  return {
    ...{ type, mode, by: SIDES[by]!, to: SIDES[(by + 1 + pick(4)) % 5]!, where: TOWNS[pick(TOWNS.length)]! },
    ...{ day: addDays(FIRST, day), words },
  }
}

type Part = {
  more: string
  tail: string
  kind: Finding['kind']
  who: string
  other: string
  words: string
  where: string
  date: Day
  of: number
}

/** Report n: thirty findings, each with words of its own. Earlier reports are not of earlier days. */
export function made(n: number) {
  // The second of a pair tells the story of the first again.
  const again = n % 5 === 4
  const story = again ? n - 1 : n
  const pick = numbers(story + 1)
  const own = numbers(n * 2 + 1_000_000_007)
  const of = <T>(all: readonly T[]): T => all[pick(all.length)]!
  // Every sentence has words of its own: reports of other stories are not alike.
  const rare = (): string => [0, 1, 2, 3, 4].map(() => sound(pick(SOUNDS.length))).join('')
  const filler = (n: number): string => Array.from({ length: n }, rare).join(' ')
  const number = pick(DAYS)
  const day = addDays(FIRST, number)
  const counts: [Finding['kind'], number][] = [
    ['attribution', 12],
    ['event', 7],
    ['agreement', 2],
    ['violation', 2],
    ['commitment', 2],
    ['position', 2],
    ['measurement', 3],
  ]
  const parts = counts.flatMap(([kind, times]) =>
    Array.from({ length: times }, (): Part & { incident: Incident; agreement: number } => {
      const known = pick(10) < 7
      const person = known ? pick(KNOWN) : pick(SURNAMES.length)
      const speaker = `${GIVEN[known ? person % 10 : pick(10)]} ${SURNAMES[person]}`
      const happened = incident(Math.max(0, number - seldom(pick, 4)), seldom(pick, 60))
      const told = kind === 'event' || kind === 'violation' || kind === 'measurement'
      const date = told ? happened.day : addDays(day, -pick(4))
      const agreement = pick(10) < 8 ? seldom(pick, MAIN) : MAIN + pick(20_000)
      const about = told ? happened.words : `the ${of(ISSUES)} ${of(['holds', 'waits', 'is broken', 'is near'])}`
      return {
        ...{ kind, who: kind === 'attribution' ? speaker : told ? happened.by : of(SIDES), of: pick(100) },
        ...{
          more: filler(6),
          tail: filler(3),
          other: told ? happened.to : of(SIDES),
          where: told ? happened.where : of(TOWNS),
          date,
          agreement,
        },
        ...{ words: `${about} ${filler(5)}`, incident: happened },
      }
    }),
  )
  const outlet = OUTLETS[own(OUTLETS.length)]!
  const text = [
    `${outlet}.`,
    // One name and one place a sentence: what two reports of other stories have in common says nothing of their origin.
    ...parts.map((p) => `${p.who} said ${p.words} in ${p.where}, ${p.more}. ${p.other} ${p.tail}.`),
    ...new Set(parts.map((p) => `${p.date}.`)),
  ].join(' ')
  const report = makeReport(text, {
    ...{ name: `r${n}`, title: `Report number ${n} of the bench`, outlet, published: on(addDays(day, again ? 1 : 0)) },
  })
  const findings = parts.map((p): Finding => {
    const { kind, incident: told } = p
    const evidence = [at(report, p.words)]
    const [a, b] = [who(report, p.who), who(report, p.other)]
    const date = when(report, p.date, p.date)
    const place = who(report, p.where)
    if (kind === 'attribution')
      return said(report, p.who, 'said', p.words, {
        act: p.of < 4 ? 'deny' : p.of < 10 ? 'accuse' : 'claim',
      })
    if (kind === 'event')
      return finding(report, kind, {
        ...{ type: told.type, mode: told.mode, contexts: [], actors: [a], recipients: [b], date, place },
        ...{ magnitude: null, status: p.of < 2 ? 'cancelled' : 'occurred', modality: [], meeting: null, evidence },
      } as never)
    if (kind === 'agreement') {
      const fixed = numbers(p.agreement + 77)
      const name = `${WORDS[p.agreement % WORDS.length]} ${p.agreement < MAIN ? '' : `${WORDS[fixed(WORDS.length)]} `}truce`
      const [x, y] = [SIDES[fixed(5)]!, SIDES[fixed(5)]!]
      const sides = [x, y].filter((s) => text.includes(s))
      const begins = addDays(FIRST, fixed(DAYS))
      const status = begins > day ? 'proposed' : STATUSES[p.of % STATUSES.length]!
      return agreed(report, p.words, {
        ...{ name, status, parties: sides.slice(0, p.of < 85 ? 2 : 1).map((s) => who(report, s)) },
        duration: p.of < 30 ? `P${10 + fixed(60)}D` : null,
        announced: p.of < 20 && begins <= day ? when(report, p.date, begins) : null,
        expires: p.of >= 95 ? when(report, p.date, addDays(begins, 30 + fixed(30) + (p.of % 2))) : null,
      })
    }
    if (kind === 'violation')
      return finding(report, kind, {
        ...{ agreement: `${WORDS[p.agreement % MAIN]} truce`, clause: null, accuser: b, accused: a },
        ...{ act: told.mode ?? 'shelling', weapon: null, target: null, date, place, harm: null },
        ...{ answer: p.of < 10 ? 'denied' : 'unknown', evidence },
      } as never)
    if (kind === 'commitment')
      return finding(report, kind, {
        ...{ who: [a], what: p.words, for: b, amount: p.of, currency: 'EUR', written: null, type: null, stage: null },
        ...{ conditions: null, by: date, resists: [], status: 'committed', evidence },
      })
    if (kind === 'position')
      return finding(report, kind, {
        ...{ actor: [a], issue: ISSUES[p.of % 4]!, stance: p.of < 70 ? 'supports' : 'opposes', condition: null },
        ...{ proposition: p.words, evidence },
      })
    return finding(report, 'measurement', {
      ...{ quantity: 'killed', value: p.of, low: null, high: null, unit: null, period: date, of: null, area: place },
      ...{ by: [a], chain: [], rule: null, basis: 'claimed', evidence },
    } as never)
  })
  return readOnce(report, findings)
}
