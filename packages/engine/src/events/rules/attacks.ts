import type { Mention } from '@parley/schema'
import { isArmedGroup } from '@parley/world'
import { type Actor, actorsOf } from '../../actors/index.ts'
import { doersOf, isLoose, isPassive, objectsOf, objectWords, toldOf } from '../../clauses/index.ts'
import { otherOf } from '../../clauses/other.ts'
import { subjectToken } from '../../clauses/tree.ts'
import type { Analysis, Name, Token } from '../../language/analysis.ts'
import type { Found, Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { quoted } from './meetings.ts'

/** What is broken by force: "broke the ceasefire after four minutes". */
const BREACHED = /^\s+(?:the\s+|a\s+|their\s+|its\s+)?(?:[\p{L}’'-]+\s+){0,3}(?:cease-?fire|truce|armistice)\b/iu

/** Verbs of force and how PLOVER would call the manner; `needs` is asked of the words after the verb. */
export const VERBS: Readonly<Record<string, { mode: string; needs?: RegExp }>> = {
  attack: { mode: 'attack' },
  bomb: { mode: 'air strike' },
  shell: { mode: 'shelling' },
  bombard: { mode: 'shelling' },
  storm: { mode: 'assault' },
  invade: { mode: 'invasion' },
  annex: { mode: 'annexation' },
  seize: {
    mode: 'seizure of territory',
    needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:\p{Lu}|control|territory|town|city|village|regions?|power)/u,
  },
  capture: { mode: 'seizure of territory', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:\p{Lu}|territory|town|city|village)/u },
  strike: { mode: 'strike', needs: /^\s+(?!a\s+deal|an\s+agreement|a\s+balance)/u },
  launch: {
    mode: 'attack',
    needs:
      /^\s+(?:[\p{L}\d-]+\s+){0,5}(?:drones?|missiles?|attacks?|(?:air\s?)?strikes?|offensives?|assaults?|rockets?|raids?|invasion|operations?|campaign|war(?:fare)?|shells|barrages?)\b/iu,
  },
  resume: {
    mode: 'renewed attacks',
    needs: /^\s+(?:\p{L}+\s+){0,2}(?:attacks?|strikes|bombing|shelling|offensive|bombardment)\b/iu,
  },
  fire: {
    mode: 'firing',
    needs:
      /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:missiles?|rockets?|shells|artillery|mortars?|shots|at|on|across|into|towards?)\b/iu,
  },
  advance: {
    mode: 'ground advance',
    needs:
      /^\s*(?:[.,;]|$|(?:on|in|into|towards?|through|deeper|from|against|to|further|across|along|rapidly|slowly)\b)/iu,
  },
  push: {
    mode: 'ground fighting',
    needs: /^\s+back\s+(?:\p{L}+\s+){0,2}(?:troops|forces|soldiers|fighters|rebels|\p{Lu})/u,
  },
  fight: {
    mode: 'ground fighting',
    needs:
      /^\s+(?:(?:back\s+)?against\b|with\s+|(?:\p{L}+\s+){0,2}(?:wars?|battles?)\b|the\s+(?:government|army|state|rebels|military|junta|regime)\b|\p{Lu})/u,
  },
  intensify: {
    mode: 'offensive',
    needs:
      /^\s+(?:\p{L}+\s+){0,2}(?:attacks?|offensive|(?:air\s?)?strikes|shelling|assaults?|bombardment|bombing|fighting)\b/iu,
  },
  kill: { mode: 'killing' },
  ambush: { mode: 'ambush' },
  wage: {
    mode: 'fighting',
    needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:wars?|battles?|attacks?|campaign|offensive|insurgency)\b/iu,
  },
  wrest: { mode: 'seizure of territory' },
  regain: { mode: 'seizure of territory', needs: /^\s+control\b/iu },
  retake: { mode: 'seizure of territory' },
  reclaim: { mode: 'seizure of territory', needs: /^\s+(?:control|the\s+(?:city|town)|\p{Lu})/u },
  step: {
    mode: 'offensive',
    needs: /^\s+up\s+(?:\p{L}+\s+){0,2}(?:attacks?|offensive|(?:air\s?)?strikes|shelling|assaults?|bombardment)\b/iu,
  },
  break: { mode: 'breach of a truce', needs: BREACHED },
  breach: { mode: 'breach of a truce', needs: BREACHED },
  violate: { mode: 'breach of a truce', needs: BREACHED },
  behead: { mode: 'killing' },
  burn: {
    mode: 'arson',
    needs: /^\s+(?:down\s+)?(?:[\p{L}-]+\s+){0,3}(?:villages?|homes?|houses|huts|crops|church|mosque|market)\b/iu,
  },
  destroy: { mode: 'destruction' },
  down: {
    mode: 'shooting down',
    needs: /^\s+(?:[\p{L}\d-]+\s+){0,3}(?:drones?|aircraft|helicopters?|planes?|jets?|missiles?)\b/iu,
  },
  raid: { mode: 'raid' },
  loot: { mode: 'looting' },
  torch: { mode: 'arson' },
  massacre: { mode: 'killing' },
  injure: { mode: 'wounding' },
  wound: { mode: 'wounding' },
  hit: { mode: 'strike', needs: /^\s+(?!back|by\b)(?:[\p{L}\d-]+\s+){0,4}\p{L}/u },
  target: { mode: 'strike' },
  carry: {
    mode: 'attack',
    needs: /^\s+out\s+(?:[\p{L}\d-]+\s+){0,4}(?:attacks?|air\s?strikes?|strikes|raids?|shelling|bombing)\b/iu,
  },
  open: { mode: 'firing', needs: /^\s+fire\b/iu },
  conduct: {
    mode: 'attack',
    needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:attacks?|air\s?strikes?|strikes|raids?|shelling)\b/iu,
  },
  overrun: { mode: 'seizure of territory' },
  take: {
    mode: 'seizure of territory',
    needs: /^\s+(?:over\s+(?:[\p{L}-]+\s+){0,4}(?:\p{Lu}|territory|town|city|village|base|airport)|control\s+of\b)/u,
  },
  enter: { mode: 'entry into a war', needs: /^\s+(?:the\s+)?(?:\p{L}+\s+)?(?:war|conflict|fighting)\b/iu },
  gun: { mode: 'killing', needs: /^\s+down\b/iu },
  shoot: { mode: 'killing', needs: /^\s+(?:dead|at|down)\b/iu },
  renew: {
    mode: 'renewed attacks',
    needs: /^\s+(?:\p{L}+\s+){0,3}(?:attacks?|strikes|bombing|shelling|offensive)\b/iu,
  },
  continue: {
    mode: 'attack',
    needs:
      /^\s+(?:with|its|their|the|to\s+\p{L}+)?\s*(?:\p{L}+\s+){0,3}(?:attacks?|air\s?strikes?|strikes|bombing|shelling|offensive|bombardment|raids)\b/iu,
  },
  recapture: { mode: 'seizure of territory' },
  exchange: {
    mode: 'ground fighting',
    needs: /^\s+(?:[\p{L}-]+\s+){0,2}(?:fire|gunfire|shots|shelling|shells|rockets)\b/iu,
  },
  trade: {
    mode: 'ground fighting',
    needs: /^\s+(?:[\p{L}-]+\s+){0,2}(?:fire|gunfire|shots|shelling|shells|rockets|strikes)\b/iu,
  },
  drop: { mode: 'air strike', needs: /^\s+(?:[\p{L}\d-]+\s+){0,3}(?:bombs?|barrel|explosives|grenades|mortars)\b/iu },
  pound: { mode: 'shelling' },
  rise: { mode: 'uprising', needs: /^\s+up\b/iu },
  revolt: { mode: 'uprising', needs: /^\s+against\b/iu },
  intervene: { mode: 'entry into a war', needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:militarily|war|conflict)\b/iu },
  retaliate: {
    mode: 'attack',
    needs:
      /^\s+(?:[\p{L}-]+\s+){0,3}(?:by|with|against)\s+(?:[\p{L}-]+\s+){0,4}(?:fir\w+|shell\w*|(?:air\s?)?strik\w+|rockets?|missiles?|artillery|mortars?|bomb\w*|attack\w*)\b/iu,
  },
  respond: {
    mode: 'attack',
    needs:
      /^\s+(?:[\p{L}-]+\s+){0,2}(?:by|with)\s+(?:[\p{L}-]+\s+){0,4}(?:firing|fire|shelling|(?:air\s?)?strik(?:es|ing)|rockets?|missiles?|artillery|mortars?|bomb(?:s|ing))\b/iu,
  },
  defeat: {
    mode: 'ground fighting',
    needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:forces|troops|soldiers|fighters|rebels|army|militants)\b/iu,
  },
  rout: {
    mode: 'ground fighting',
    needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:forces|troops|soldiers|fighters|rebels|army|militants)\b/iu,
  },
  oust: {
    mode: 'seizure of territory',
    needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:forces|troops|fighters|rebels|militants)\b[^.;]{0,20}\bfrom\b/iu,
  },
  drive: { mode: 'seizure of territory', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:out|back)\b/iu },
  murder: { mode: 'killing' },
  slaughter: {
    mode: 'killing',
    needs:
      /^\s+(?:[\p{L}\d-]+\s+){0,3}(?:people|civilians|villagers|men|women|children|residents|soldiers|prisoners)\b/iu,
  },
  martyr: { mode: 'killing' },
  detonate: {
    mode: 'explosives',
    needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:bombs?|explosives|device|vest|belt|mines?|car)\b/iu,
  },
  clash: { mode: 'clashes', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:with|in|near|along|on|at|across)\b/iu },
}
export const WEAPONS: readonly [RegExp, string][] = [
  [/\bmissiles?\b/iu, 'missile strike'],
  [/\bdrones?\b/iu, 'drone strike'],
  [/\bair\s?strikes?|warplanes|jets\b/iu, 'air strike'],
  [/\bartillery|shell(?:ing|ed)\b/iu, 'shelling'],
]
/** What kills without being anybody's deed. */
const WAR = /^(?:wars?|conflict|violence|fighting|clashes|unrest|insurgency|hostilities|crisis)$/i
/** Verbs that news of sport, crime and markets is full of. */
const EVERYDAY = /^(?:hit|target|raid|loot|wound|injure|clash|open|carry|conduct|torch|ambush)$/
const SCHOLARLY =
  /\b(?:cent(?:er|re)|institute|university|studies|agency|ministry|council|court|bank|school|commission|news)\b/iu
const HARMED =
  /\b(?:civilians|residents|villagers|children|prisoners|hostages|detainees|officials|analysts|experts|donors|observers)$/iu
/** A commander is named for his men only with verbs that tell a whole operation. */
const COMMANDS = /^(?:launch|seize|invade|resume|capture|take|open|continue)$/
const FIGHTERS: ReadonlySet<Actor['kind']> = new Set(['state', 'body', 'government', 'group'])
const fights = (a: Actor): boolean => {
  if (a.kind === 'group' && HARMED.test(a.mention.text)) return false
  if (isArmedGroup(a.mention.name)) return true
  if (a.kind === 'body' && (a.mention.known === 'world' || SCHOLARLY.test(a.mention.name))) return false
  return FIGHTERS.has(a.kind) || (a.kind === 'other' && a.as !== 'place')
}

/** Whom force was used against where the clause names nobody of the other side: the report's other belligerent. */
export const otherSide = (analysis: Analysis, attacker: Actor, named: readonly Actor[]): Actor[] =>
  named.length ? [...named] : otherOf(analysis, attacker)

/** Deeds that somebody is told to deny are not told as done. */
export const denied = (found: Found, verb: Token): boolean =>
  found
    .of('attribution')
    .some(
      ({ value }) =>
        (value.act === 'deny' || value.act === 'reject') &&
        value.content.some(([a, b]) => a <= verb.start && verb.end <= b),
    )

/** An attack still to come is a threat where the attacker himself speaks of it; from others it is a forecast. */
function threatens(found: Found, verb: Token, attacker: Actor): boolean {
  return found
    .of('attribution')
    .some(
      ({ value }) =>
        value.content.some(([a, b]) => a <= verb.start && verb.end <= b) &&
        value.actor.some((m) => m.name === attacker.mention.name || m.name === attacker.state),
    )
}

/** "has stopped striking", "ceased to attack": an attack that is told to be over. */
function isEnded(analysis: Analysis, verb: Token): boolean {
  const head = verb.head >= 0 ? analysis.tokens[verb.head] : undefined
  return (
    /^(?:xcomp|ccomp|advcl|obj)/.test(verb.rel) &&
    head !== undefined &&
    /^(?:stop|cease|halt|end|refrain|avoid|quit|abstain)$/.test(head.lemma)
  )
}

const TOOL =
  /^(?:fire|strikes?|airstrikes?|attacks?|shelling|raids?|bombardment|bombing|missiles?|drones?|rockets?|warplanes|jets|gunships?|artillery|ambush|assault|offensive|forces)$/i

/** "Indian artillery fire hit posts", "a strike by X killed …": whose the means is; null where the subject is no means, or nobody's. */
function toolOf(analysis: Analysis, verb: Token): Actor[] | null {
  if (
    !analysis.parsed ||
    !/^(?:hit|kill|strike|target|destroy|wound|injure)$/.test(verb.lemma) ||
    isPassive(analysis, verb)
  )
    return null
  const noun = subjectToken(analysis, verb)
  if (!noun || !TOOL.test(noun.text)) return null
  const near = actorsOf(analysis).filter(
    (a) => a.sentence === verb.sentence && a.kind !== 'person' && a.kind !== 'outlet',
  )
  const before = near.findLast((a) => a.first <= noun.i && noun.i - a.last <= 3)
  const after = near.find(
    (a) => a.start >= noun.end && /^\s+(?:by|from)\s+(?:the\s+)?$/iu.test(analysis.text.slice(noun.end, a.start)),
  )
  const owner = before ?? after
  return owner ? [{ ...owner, as: 'itself' }] : null
}

/** "accused X of opening fire": whom the deed is laid to. */
function accusedOf(analysis: Analysis, verb: Token): Actor[] {
  const head = verb.head >= 0 ? analysis.tokens[verb.head] : undefined
  if (verb.xpos !== 'VBG' || !head || !/^(?:accuse|blame|suspect)$/.test(head.lemma)) return []
  return objectsOf(analysis, head).filter((a) => a.first < verb.i)
}

const namedAt = (analysis: Analysis, name: Name): Mention => {
  const words = analysis.text.slice(name.start, name.end)
  return {
    text: words,
    span: [name.start, name.end],
    name: words,
    via: 'name',
    known: 'report',
    group: false,
    anonymous: false,
  }
}

/** The land or town that a verb of taking names as its object. */
function landAfter(analysis: Analysis, verb: Token): Mention | null {
  const name = analysis.names.find(
    (n) => n.first > verb.i && n.first - verb.i <= 8 && analysis.tokens[n.first]!.sentence === verb.sentence,
  )
  const aim =
    /\bto\s+(?:try\s+(?:to|and)\s+)?(?:capture|seize|retake|recapture|take)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,4}(?=\p{Lu})/u.exec(
      analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end),
    )
  const aimed =
    aim && analysis.names.find((n) => n.start === verb.end + aim.index + aim[0].length && n.type !== 'person')
  if (aimed && verb.lemma === 'launch') return namedAt(analysis, aimed)
  if (verb.lemma === 'launch') return null
  if (!name || name.type === 'person' || /^['’]s?$/u.test(analysis.tokens[name.last]?.text ?? '')) return null
  return namedAt(analysis, name)
}

/** "resumed its attacks on", "launched drones", "seized the peninsula", told by a verb. */
export const attacks: Rule<'event'> = {
  id: 'events/attacks',
  version: 2,
  read: (analysis, found) =>
    analysis.tokens.flatMap((verb): EventDraft[] => {
      const entry = verb.upos === 'VERB' ? VERBS[verb.lemma] : undefined
      // "accused X of violating the truce" tells no force
      const blamed = entry && entry.needs !== BREACHED ? accusedOf(analysis, verb) : []
      const means =
        entry !== undefined &&
        verb.xpos === 'VBG' &&
        /\bby\s+$/iu.test(analysis.text.slice(Math.max(0, verb.start - 4), verb.start))
      if (!entry || quoted(analysis, verb) || (isLoose(analysis, verb) && !blamed.length && !means)) return []
      const words = objectWords(analysis, verb)
      if ((entry.needs && !entry.needs.test(words)) || /^\s+(?:out\s+)?no\b/iu.test(words)) return []
      if (verb.rel === 'amod' || isEnded(analysis, verb)) return []
      if (EVERYDAY.test(verb.lemma) && !aboutWar(analysis)) return []
      const subjects = blamed.length ? blamed : doersOf(analysis, verb)
      const adjective = actorsOf(analysis).findLast(
        (a) => a.sentence === verb.sentence && a.last <= verb.i && a.as === 'adjective' && verb.i - a.last <= 3,
      )
      const tool = blamed.length ? null : toolOf(analysis, verb)
      const attacker = tool
        ? tool
        : adjective && verb.lemma === 'kill' && !WAR.test(subjectToken(analysis, verb)?.text ?? '')
          ? [adjective]
          : subjects.filter(
              (a) => fights(a) || (a.kind === 'person' && COMMANDS.test(verb.lemma) && aboutWar(analysis)),
            )
      // players and traders attack too
      if (!aboutWar(analysis) && attacker.every((a) => a.state === null)) return []
      if (!attacker.length || (verb.lemma === 'advance' && !attacker[0]!.state)) return []
      const objects = objectsOf(analysis, verb).filter(
        (a) => (fights(a) || a.kind === 'group') && a.mention.name !== attacker[0]!.mention.name,
      )
      const told = toldOf(analysis, verb)
      const near = analysis.text.slice(Math.max(0, verb.start - 40), verb.end + 60)
      const mode = WEAPONS.find(([p]) => p.test(near))?.[1] ?? entry.mode
      const status = told.status === 'planned' && threatens(found, verb, attacker[0]!) ? 'threatened' : told.status
      const land = /^(?:seize|capture|annex|invade|storm|take|overrun|recapture|launch)$/.test(verb.lemma)
        ? landAfter(analysis, verb)
        : null
      if (told.negated || denied(found, verb)) return []
      return [
        make(analysis, {
          rule: 'events/attacks',
          type: 'ASSAULT',
          mode,
          verb,
          actors: attacker.slice(0, 2),
          recipients: otherSide(analysis, attacker[0]!, objects),
          contexts: ['military'],
          told: { ...told, status },
          ...(land ? { place: land } : {}),
        }),
      ]
    }),
}
