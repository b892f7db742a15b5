import { type Dossier, type Finding, interval } from '@parley/schema'
import { lookup } from '@parley/world'
import { partyOf } from '../../resolve/state-of.ts'
import { folded } from '../../resolve/words.ts'
import { distinct } from '../order.ts'
import type { Item } from '../told.ts'

export type Agreement = Extract<Finding, { kind: 'agreement' }>

/** An agreement finding with what comparing needs, worked out once. */
export type Candidate = Item<'agreement'> & {
  parties: ReadonlySet<string>
  /** words of its name that tell it from others of its kind */
  named: ReadonlySet<string>
  /** those and the words of its scope */
  about: ReadonlySet<string>
  /** its name, where that is one of the dossier's watched agreements */
  watched: string | null
  announced: { from: string | null; to: string | null } | null
}

/** Words that any agreement may be called by: they tell none from another. */
const GENERIC = new Set(
  `ceasefire cease fire truce armistice deal agreement accord pact treaty plan proposal proposed draft peace framework
  arrangement settlement declaration memorandum talk negotiation initiative temporary moratorium halt pause new so called the a an of on in
  for to and or between with by at from its their his her s day hour week month year long attack strike against over about would be is`.split(
    /\s+/,
  ),
)

const words = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map((w) => w.replace(/ies$/, 'y').replace(/(?<=[a-z]{3})s$/, ''))
    .filter((w) => w && !/^\d+$/.test(w))

/** Words naming a state or its people: parties are compared by themselves. */
const namesState = (word: string): boolean => lookup(word).some((e) => e.kind === 'state')

const telling = (text: string, parties: ReadonlySet<string>): Set<string> =>
  new Set(words(text).filter((w) => !GENERIC.has(w) && !parties.has(w) && !namesState(w)))

const firstDate = (value: Agreement['value']['announced']) => {
  const when = value && 'per' in value ? value.per[0]?.when : value
  return when?.value ? interval(when.value) : null
}

const kept = new WeakMap<Agreement, { dossier: Dossier | null; made: Candidate }>()

/** What comparing needs of one finding; kept, since neither it nor a dossier ever changes. */
export function candidate(item: Item<'agreement'>, dossier: Dossier | null): Candidate {
  const known = kept.get(item.finding)
  if (known && known.dossier === dossier && known.made.told === item.told) return known.made
  const made = known && known.dossier === dossier ? { ...known.made, ...item } : worked(item, dossier)
  kept.set(item.finding, { dossier, made })
  return made
}

function worked(item: Item<'agreement'>, dossier: Dossier | null): Candidate {
  const { name, scope, parties, announced } = item.finding.value
  const sides = new Set(distinct(parties.map((p) => partyOf(p.name, dossier))))
  const own = new Set([...sides].flatMap(words))
  const named = telling(name, own)
  return {
    ...item,
    parties: sides,
    named,
    about: new Set([...named, ...telling(scope ?? '', own)]),
    watched: dossier?.agreements.some((a) => a.name === name) ? name : null,
    announced: firstDate(announced),
  }
}
