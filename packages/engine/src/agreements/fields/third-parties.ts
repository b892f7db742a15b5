import type { Mention, ValueOf } from '@parley/schema'
import { lookup } from '@parley/world'
import { type Actor, actorsOf } from '../../actors/index.ts'
import { sidesOfConflict } from '../../clauses/opponents.ts'
import type { Analysis, Sentence } from '../../language/analysis.ts'
import type { Cluster } from '../find/clusters.ts'

type ThirdParty = ValueOf<'agreement'>['thirdParties'][number]
type Capacity = ThirdParty['capacity']

/** Words after which third parties follow, the first group being the text's word for what they do. */
const BEFORE: readonly [RegExp, Capacity][] = [
  [
    /\b(brokered|mediated|facilitated|negotiated|proposed|drafted|sponsored|co-?sponsored|arranged|steered|chaired|spearheaded|steered)\s+(?:jointly\s+|(?:in|on|last|earlier|this|early|late)\s+[\p{L}\d]+(?:\s+[\p{L}\d]+){0,2}\s+)?(?:by|through|via)\s+/giu,
    'broker',
  ],
  [/\b(auspices|mediation|sponsorship|facilitation|good\s+offices)\s+(?:of|by)\s+/giu, 'broker'],
  [
    /\b(mediators?|facilitators?|brokers?)\s+(?:from\s+|such\s+as\s+|like\s+|including\s+|,\s+)?(?=(?:the\s+)?\p{Lu})/giu,
    'broker',
  ],
  [/\b(guaranteed|underwritten)\s+by\s+/giu, 'guarantor'],
  [/\b(guarantors?|guarantees)\s+(?:from|of|by)\s+(?=(?:the\s+)?\p{Lu})/gu, 'guarantor'],
  [/\b(monitored|overseen|supervised|verified|policed)\s+by\s+/giu, 'monitor'],
  [/\b(observed)\s+by\s+/giu, 'observer'],
  [/\b(witnessed)\s+by\s+|\b(presence)\s+of\s+/giu, 'witness'],
  [/\b(hosted)\s+by\s+/giu, 'host'],
]
/** What a third party's name is followed by. */
const AFTER: readonly [RegExp, Capacity][] = [
  [
    /^(?:['’]s)?[\s-]+(?:led\s+)?(brokered|mediated|facilitated|sponsored|drafted|brokering|mediation|mediators?|facilitators?|auspices)\b/iu,
    'broker',
  ],
  [
    /^(?:['’]s)?[\s-]+(led|backed|proposed|proposals?)\s+(?:\p{L}+\s+){0,2}(?:cease-?fire|truce|deal|plan|talks|agreement|mediation|effort|initiative|peace\s+process)/iu,
    'broker',
  ],
  [
    /^(?:,[^.;,]{3,60},|,\s+(?:which|who))?[^.;,]{0,30}\b(brokered|mediated|facilitated|mediates|mediating|brokering|proposed|floated|unveiled|presented|sponsored|sponsoring|delivered|handed\s+over|barter|broker|mediate|help(?:ed|s)?\s+(?:to\s+)?(?:broker|mediate|make|negotiate|secure))\b/iu,
    'broker',
  ],
  [
    /^,?\s+(?:as\s+(?:an?\s+)?)?(?:the\s+)?(?:main\s+|key\s+|chief\s+|other\s+)*(mediators?|facilitators?|guarantors?|observers?|hosts?)\b/iu,
    'broker',
  ],
  [/^[^.;,]{0,12}\b(announced)\b[^.;]{0,40}\b(?:talks|ceasefire|truce|agreement|deal)\b/iu, 'broker'],
  [/^[^.;,]{0,20}\b(hosted|hosts|hosting)\b/iu, 'host'],
  [/^[^.;,]{0,20}\b(monitors|monitored|oversees|supervises)\b/iu, 'monitor'],
  [/^[^.;,]{0,20}\b(guarantees|guaranteed)\b/iu, 'guarantor'],
]
/** The word for a role decides where the pattern leaves several open: "with Norway as guarantor". */
const ROLES: Readonly<Record<string, Capacity>> = { guarantor: 'guarantor', observer: 'observer', host: 'host' }

const JOINED =
  /^(?:['’]s\s+[\p{L}-]+)?,?\s*(?:,|and|&|as\s+well\s+as|along\s+with|together\s+with|alongside)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u
/** "keep a ceasefire brokered in July by Z": the participle belongs to the noun before it, and others did it. */
const PASSIVE =
  /\b(?:cease-?fire|truce|deal|agreement|accord|pact|plan|talks)\s+(?:brokered|mediated|facilitated|sponsored|proposed|drafted)$/iu
const BY_OTHERS = /^\s+(?:[\p{L}\d]+\s+){0,4}by\b/iu
const PAPER = /\b(?:agreements?|accords?|deals?|memorand\p{L}+|protocol|treaty|resolution|declaration|talks)$/iu
const ABOUT =
  /\b(?:cease-?fires?|truces?|peace|agreement|deal|accord|talks|negotiations|settlement|swap|exchange|pact|memorandum|dialogue)\b/iu

/** People broker where a verb says so: "X facilitated the talks". */
const PERSONALLY =
  /^(?:,[^.;,]{3,60},|,\s+who)?\s+(?:had\s+|has\s+)?(?:brokered|mediated|facilitated|sponsored|mediates|helped\s+(?:to\s+)?(?:broker|mediate))\b/iu

const eligible = (a: Actor): boolean =>
  (a.kind === 'state' || a.kind === 'government' || a.kind === 'body' || (a.kind === 'group' && a.state !== null)) &&
  !PAPER.test(a.mention.text)

/** Those named together with one of them, in order: "Egypt, Qatar and the United States". */
function listed(analysis: Analysis, all: readonly Actor[], from: number, step: 1 | -1): Actor[] {
  const out = [all[from]!]
  for (let i = from; all[i + step]; i += step) {
    const [a, b] = step > 0 ? [all[i]!, all[i + 1]!] : [all[i - 1]!, all[i]!]
    if (!JOINED.test(analysis.text.slice(a.end, b.start))) break
    out.push(step > 0 ? b : a)
  }
  return out
}

export type Hit = { name: string; mention: Mention; word: string; capacity: Capacity }
const hit = (actor: Actor, word: string, capacity: Capacity): Hit => ({
  name: actor.state ?? actor.mention.name,
  mention: { ...actor.mention, name: actor.kind === 'group' ? actor.state! : actor.mention.name },
  word,
  capacity,
})
const HYPHEN =
  /\b(?:(\p{Lu}[\p{L}.]*)-\s+and\s+)?(\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+)?)-(brokered|mediated|led|sponsored|facilitated|proposed)\s+(?:[\p{L}-]+\s+){0,3}(?:cease-?fire|truce|deal|plan|talks|agreement|mediation|accord|pause|negotiations|swap|exchange)/gu

/** Everybody whom a sentence tells in a capacity. */
export function hitsIn(analysis: Analysis, s: Sentence): readonly Hit[] {
  let before = known.get(s)
  if (!before) known.set(s, (before = hitsOf(analysis, s)))
  return before
}

/** Every agreement of a report asks for those of all its sentences. */
const known = new WeakMap<Sentence, Hit[]>()

function hitsOf(analysis: Analysis, s: Sentence): Hit[] {
  const words = analysis.text.slice(s.start, s.end)
  const all = actorsOf(analysis).filter(
    (a) =>
      a.sentence === s.i &&
      (eligible(a) || (a.kind === 'person' && PERSONALLY.test(analysis.text.slice(a.end, s.end)))),
  )
  const out: Hit[] = []
  for (const [pattern, capacity] of BEFORE)
    for (const m of words.matchAll(pattern)) {
      const at = s.start + m.index + m[0].length
      const first = all.findIndex(
        (a) => a.start >= at && /^(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u.test(analysis.text.slice(at, a.start)),
      )
      if (first < 0) continue
      for (const actor of listed(analysis, all, first, 1)) out.push(hit(actor, m[1] ?? m[2]!, capacity))
    }
  // "the UN-brokered truce", "a US- and Saudi-mediated deal": one word with a hyphen
  for (const m of words.matchAll(HYPHEN)) {
    const word = m[3]!
    for (const name of [m[1], m[2]].flatMap((n) => n ?? [])) {
      const entry = lookup(name)[0]
      const start = s.start + m.index + m[0].indexOf(name)
      if (
        !entry ||
        all.some(
          (a) => a.start <= start && start < a.end && AFTER.some(([p]) => p.test(analysis.text.slice(a.end, s.end))),
        )
      )
        continue
      const mention: Mention = {
        text: name,
        span: [start, start + name.length],
        name: entry.kind === 'government' ? entry.name : (entry.of ?? entry.name),
        via: 'name',
        known: 'world',
        group: false,
        anonymous: false,
      }
      out.push({ name: mention.name, mention, word, capacity: 'broker' })
    }
  }
  for (const [i, actor] of all.entries()) {
    const after = analysis.text.slice(actor.end, s.end)
    const told = AFTER.flatMap(([pattern, capacity]) => {
      const m = pattern.exec(after)
      const word = m?.[1]
      return word &&
        !PASSIVE.test(after.slice(0, m!.index + m![0].length)) &&
        !BY_OTHERS.test(after.slice(m!.index + m![0].length))
        ? [{ word, capacity: ROLES[word.toLowerCase().replace(/s$/, '')] ?? capacity }]
        : []
    })[0]
    if (told) for (const one of listed(analysis, all, i, -1)) out.push(hit(one, told.word, told.capacity))
    // "which X helped broker along with Y"
    const along = told && /^[^.;]{0,70}\b(?:along|together)\s+with\s+(?:the\s+)?$/iu
    const beside = along && all.find((a) => a.start > actor.end && along.test(analysis.text.slice(actor.end, a.start)))
    if (beside) out.push(hit(beside, told!.word, told!.capacity))
  }
  return out
}

/**
 * Third parties in the capacity that the text gives them, each with the text's word for it; parties themselves are none. What a report tells of
 * those between the two sides in a sentence on talks is told of its ceasefires and plans.
 */
export function thirdPartiesOf(
  analysis: Analysis,
  cluster: Cluster,
  parties: readonly Mention[],
  only = false,
): ThirdParty[] {
  const own = new Set(cluster.namings.map((n) => n.sentence))
  const peace =
    cluster.kind === 'ceasefire' || cluster.kind === 'peace plan' || cluster.namings.some((n) => n.id === 'exchange')
  const sides = peace ? sidesOfConflict(analysis).map((m) => m.name) : []
  const main = (peace && only) || (sides.length === 2 && parties.every((p) => sides.some((s) => p.name.endsWith(s))))
  const others = main
    ? analysis.sentences.filter((s) => !own.has(s) && ABOUT.test(analysis.text.slice(s.start, s.end)))
    : []
  const out: (ThirdParty & { own: boolean })[] = []
  for (const s of [...own, ...others])
    for (const { name, mention, word, capacity } of hitsIn(analysis, s)) {
      if (parties.some((p) => p.name === name || p.name.endsWith(` ${name}`))) continue
      if (!own.has(s) && (capacity !== 'broker' || out.some((o) => o.own && o.capacity === 'broker'))) continue
      if (out.some((o) => (o.actor.name === name || o.actor.name === mention.name) && o.capacity === capacity)) continue
      out.push({ actor: mention, word, capacity, own: own.has(s) })
    }
  return out.map(({ actor, word, capacity }) => ({ actor, word, capacity }))
}
