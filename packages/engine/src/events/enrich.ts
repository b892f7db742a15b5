import type { Mention, Span } from '@parley/schema'
import { sectorOf } from '@parley/world'
import { hitsIn } from '../agreements/fields/third-parties.ts'
import { locatedAt } from '../clauses/where.ts'
import type { Analysis } from '../language/analysis.ts'
import type { EventDraft, EventValue } from './make.ts'

const LEVELS: readonly [RegExp, string][] = [
  [
    /\b(?:technical|working\s+groups?|expert[- ]level|joint\s+commission|military\s+(?:commission|committee)|officers)\b/iu,
    'technical',
  ],
  [
    /\b(?:summit|heads?\s+of\s+state|presidents?|prime\s+ministers?|kings?|emirs?|chancellors?|leaders)\b/iu,
    'heads of state',
  ],
  [/\b(?:(?:foreign|defen[cs]e|interior)\s+)?(?:ministers?|secretar(?:y|ies)\s+of\s+state)\b/iu, 'ministers'],
  [/\b(?:envoys?|negotiators?|mediators?|delegations?|delegates|representatives?|officials?|diplomats?)\b/iu, 'envoys'],
]
const FORMATS: readonly [RegExp, string][] = [
  [/\b(?:phone|telephone)\b|\bcall(?:ed)?\s+(?:with|on|by)\b/iu, 'phone'],
  [/\b(?:video|virtual(?:ly)?|online)\b/iu, 'video'],
  [/\b(?:indirect|proximity|through\s+(?:mediators|intermediaries)|separate\s+rooms)\b/iu, 'indirect'],
  [/\bshuttl\w+\b/iu, 'shuttle'],
  [/\b(?:face-to-face|in\s+person|direct\s+talks|met|meets?|meeting|visit\w*|travel\w*|arriv\w+)\b/iu, 'in person'],
]
const READOUT =
  /\b(?:read-?out|communiqu[eé]|joint\s+statement|in\s+a\s+statement|(?:press|news)\s+conference|briefing|told\s+(?:reporters|journalists))\b/iu
const first = (list: readonly (readonly [RegExp, string])[], words: string): string | null =>
  list.find(([pattern]) => pattern.test(words))?.[1] ?? null

const sentenceOf = (analysis: Analysis, [start]: Span) =>
  analysis.sentences.find((s) => s.start <= start && start < s.end)

/** PeaceRep's fields of a meeting, from the words of the sentence that tells it, and of its paragraph for the readout. */
function meetingOf(analysis: Analysis, value: EventValue): EventValue['meeting'] {
  const sentence = sentenceOf(analysis, value.evidence[0]!)
  if (!sentence) return value.meeting
  const words = analysis.text.slice(sentence.start, sentence.end)
  const around = analysis.sentences.filter((s) => s.paragraph === sentence.paragraph && Math.abs(s.i - sentence.i) <= 1)
  const own = new Set([...value.actors, ...value.recipients].map((m) => m.name))
  const third = hitsIn(analysis, sentence).filter((h) => !own.has(h.mention.name))
  const of = (capacity: string) => third.filter((h) => h.capacity === capacity).map((h) => h.mention)
  return {
    level: first(LEVELS, words),
    format: value.mode === 'phone' ? 'phone' : first(FORMATS, words),
    mediator: of('broker').filter((m, i, all) => all.findIndex((o) => o.name === m.name) === i),
    host: of('host')[0] ?? null,
    readout: around.some((s) => READOUT.test(analysis.text.slice(s.start, s.end))) ? true : null,
  }
}

const COUNTED =
  /(?:people|civilians?|soldiers?|troops?|fighters?|militants?|rebels?|children|women|residents|drones?|missiles?|rockets?|shells|bombs?|strikes?|attacks|prisoners?|hostages?|captives?|detainees?|bodies|trucks?|tonnes?|tons|villages|towns|homes|posts|bases|times)$/iu

/** How much or how many: the first figure of its words that counts people, arms or goods, or an amount of money where it is aid. */
function magnitudeOf(analysis: Analysis, value: EventValue): string | null {
  const [start, end] = value.evidence[0]!
  const figure = analysis.quantities.find(
    (q) =>
      start <= q.start &&
      q.end <= end &&
      (COUNTED.test(q.of ?? '') || (value.type === 'AID' && /^[A-Z]{3}$/.test(q.unit ?? ''))),
  )
  return figure ? figure.text.replace(/\s+/gu, ' ') : null
}

const withSector = (m: Mention): Mention => {
  const sector = sectorOf(m.text, m.name)
  return sector ? { ...m, sector } : m
}

/** Told as what once was: a bare year, when the deed is done. */
const historical = ({ date, status }: EventValue): boolean =>
  status === 'occurred' &&
  date?.timex.type === 'date' &&
  date.timex.year !== null &&
  date.timex.month === null &&
  !date.timex.season

/** What the words of an event tell beside who did what: magnitude, sectors, where its place lies, how a meeting was held, whether it is history. */
export function enriched(analysis: Analysis, draft: EventDraft): EventDraft {
  const { value } = draft
  const past = historical(value) && !value.modality.includes('historical')
  return {
    ...draft,
    value: {
      ...value,
      actors: value.actors.map(withSector),
      recipients: value.recipients.map(withSector),
      located: locatedAt(analysis, value.place),
      magnitude: value.magnitude ?? magnitudeOf(analysis, value),
      modality: past ? [...value.modality, 'historical'] : value.modality,
      meeting: value.type === 'CONSULT' ? meetingOf(analysis, value) : value.meeting,
    },
  }
}
