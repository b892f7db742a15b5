import type { Mention, When } from '@parley/schema'
import { lookup } from '@parley/world'
import { sidesOfConflict } from '../clauses/opponents.ts'
import type { Analysis } from '../language/analysis.ts'
import type { EventDraft, EventValue } from './make.ts'

/** What happens on a day and at a place; words are said anywhere. */
const BODILY: ReadonlySet<EventValue['type']> = new Set([
  'ASSAULT',
  'CONSULT',
  'AGREE',
  'CONCEDE',
  'RETREAT',
  'COERCE',
  'PROTEST',
])
/** Sentences of a report that tell its news. */
const NEWS = 3
const BEFORE_ALL_THIS =
  /\b(?:previous(?:ly)?|earlier|already|repeatedly|in\s+the\s+past|long|often|once|years?|decades?|since|until|previous|last\s+year|first|initial(?:ly)?|original(?:ly)?|after\s+(?:the|a|an|his|her|its|their)|when|had)\b/iu

const startOf = (d: EventDraft): number => d.value.evidence[0]![0]
const sentenceOf = (analysis: Analysis, d: EventDraft): number =>
  analysis.sentences.findIndex((s) => s.start <= startOf(d) && startOf(d) < s.end)
const everyone = (d: EventDraft): string[] => [...d.value.actors, ...d.value.recipients].map((m) => m.name)
const share = (a: EventDraft, b: EventDraft): boolean => everyone(a).some((n) => everyone(b).includes(n))
const sameSide = (a: EventDraft, b: EventDraft): boolean =>
  a.value.actors.some((m) => b.value.actors.some((o) => o.name === m.name))
const words = (analysis: Analysis, d: EventDraft): string => analysis.text.slice(...d.value.evidence[0]!)

/** A day or a few, not a month, a year or a span. */
const sharp = ({ timex: t }: When): boolean =>
  t.type === 'weekday' ||
  (t.type === 'date' && t.day !== null) ||
  (t.type === 'offset' && /^(?:day|hour)$/.test(t.unit))

/** The day of the report or the one before it: what a report's first sentences tell as news without any day. */
const NOW: When = {
  text: '',
  span: null,
  timex: { type: 'offset', unit: 'day', from: -1, to: 0, anchor: 'report' },
  value: null,
  inferred: ['report-day', 'event'],
}

/**
 * The day of what is told without one: of the deed last told by its day, where the same people do it in the same or the next sentence; for the news
 * itself, the day of the report or the one before. Marked as inferred.
 */
export function withDays(analysis: Analysis, drafts: readonly EventDraft[]): EventDraft[] {
  const out: EventDraft[] = []
  for (const draft of drafts) {
    const { value } = draft
    const open = value.date === null && value.status === 'occurred' && !value.modality.length && BODILY.has(value.type)
    if (!open || BEFORE_ALL_THIS.test(words(analysis, draft))) {
      out.push(draft)
      continue
    }
    const at = sentenceOf(analysis, draft)
    const last = out.findLast(
      (d) =>
        d.value.date !== null &&
        d.value.status === 'occurred' &&
        sharp(d.value.date) &&
        at - sentenceOf(analysis, d) <= 1 &&
        share(d, draft),
    )
    const date = last ? { ...last.value.date!, inferred: ['event' as const] } : at >= 0 && at < NEWS ? NOW : null
    out.push(date ? { ...draft, value: { ...value, date } } : draft)
  }
  return out
}

const named = new WeakMap<Analysis, Mention | null>()

/** The region or town that a report names most, twice at least, and that is no state and no seat of a government: what it is fought over. */
function theatre(analysis: Analysis): Mention | null {
  const before = named.get(analysis)
  if (before !== undefined) return before
  const count = new Map<string, { n: number; first: Mention }>()
  for (const name of analysis.names) {
    if (name.type !== 'place') continue
    const text = analysis.text.slice(name.start, name.end)
    if (lookup(text).length) continue
    const seen = count.get(text)
    if (seen) seen.n++
    else
      count.set(text, {
        n: 1,
        first: {
          text,
          span: [name.start, name.end],
          name: text,
          via: 'name',
          known: 'report',
          group: false,
          anonymous: false,
        },
      })
  }
  const [top, next] = [...count.values()].sort((a, b) => b.n - a.n)
  const found = top && top.n > 1 && top.n > (next?.n ?? 0) ? top.first : null
  named.set(analysis, found)
  return found
}

const stateOf = (m: Mention): string | null =>
  lookup(m.name).find((e) => e.kind === 'state' || e.kind === 'government')?.of ?? null

/** Where it is fought that no words tell: what the report names most; of a war within one state, that state. */
function battlefield(analysis: Analysis, { actors, recipients }: EventValue): Mention | null {
  const region = theatre(analysis)
  if (region) return region
  const sides = recipients.length ? [...actors, ...recipients] : sidesOfConflict(analysis)
  const states = [...new Set(sides.flatMap((m) => stateOf(m) ?? []))]
  const [only] = states
  return only && states.length === 1 && sides.length > 1
    ? { ...sides[0]!, name: only, via: 'description', known: 'world', group: false }
    : null
}

/**
 * The place of what is told without one: consent and concessions stand where those who make them are told to have met; fighting goes on where the sentence
 * or the one before it was, else in the land of the one attacked.
 */
export function withPlaces(analysis: Analysis, drafts: readonly EventDraft[]): EventDraft[] {
  const out: EventDraft[] = []
  for (const draft of drafts) {
    const { value } = draft
    if (value.place) {
      out.push(draft)
      continue
    }
    const at = sentenceOf(analysis, draft)
    let place: Mention | null = null
    if (value.type === 'AGREE' && value.actors.length > 1) {
      const met = drafts.filter(
        (d) =>
          d.value.type === 'CONSULT' &&
          d.value.place !== null &&
          Math.abs(sentenceOf(analysis, d) - at) <= 2 &&
          share(d, draft),
      )
      const venues = new Set(met.map((d) => d.value.place!.name))
      if (venues.size === 1) place = met[0]!.value.place
    } else if (value.type === 'ASSAULT') {
      const near = out.findLast(
        (d) =>
          d.value.type === 'ASSAULT' &&
          d.value.place !== null &&
          at - sentenceOf(analysis, d) <= 1 &&
          sameSide(d, draft),
      )
      place = near?.value.place ?? battlefield(analysis, value)
    }
    out.push(place ? { ...draft, value: { ...value, place } } : draft)
  }
  return out
}
