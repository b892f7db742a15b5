import { addDays, type ContradictionAnswer, type Day, quote, type Span } from '@parley/schema'
import { TERMS, TERMS_CHECKED, type Term } from '@parley/world'
import { daysInWords } from '../fold/agreements/windows.ts'
import type { Told } from '../fold/told.ts'
import { bodyOf, furnitureOf, sentencesOf } from '../origins/body.ts'
import { quotesIn } from '../origins/words.ts'
import { contradiction, type Maker, side } from './make.ts'

type Slip = { span: Span; told: string; known: string; why: string }

/** Between election and oath, and right after it, the press calls both by the office. */
const SLACK = 7

/** What tells that somebody acts now: the present, the perfect, the future. */
const NOW =
  /^\W*(?:\p{Ll}+ly\s+)?(?:has|have|is|are|will|says|continues?|remains?|plans?|wants?|seeks?|believes?|insists?|does|can|may|hopes?|expects?)\b/iu

const escaped = (name: string) => name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

type Holding = { surname: string; full: string; title: string; terms: Term[]; heads: boolean }

const holdings = (() => {
  const all = new Map<string, Holding>()
  for (const term of TERMS) {
    const key = `${term.name} ${term.title} ${term.of}`
    const one = all.get(key) ?? {
      surname: term.surname,
      full: term.name,
      title: term.title,
      terms: [],
      heads: term.office === 'head',
    }
    one.terms.push(term)
    all.set(key, one)
  }
  return [...all.values()].map((h) => ({
    ...h,
    administration: new RegExp(`\\b${escaped(h.surname)}\\s+(?:administration|government|presidency|cabinet)\\b`, 'gu'),
    former: new RegExp(
      `\\b(?:[Ff]ormer|[Ee]x-?)\\s*(?:\\p{Lu}[\\p{L}.]*\\s+){0,2}${escaped(h.title)}\\s+(?:${escaped(h.full)}|${escaped(h.surname)})\\b`,
      'gu',
    ),
    titled: new RegExp(
      `(?<!(?:[Ff]ormer|[Ee]x|[Tt]hen|[Ll]ate|[Pp]revious|[Vv]ice)[-\\s](?:\\p{Lu}[\\p{L}.]*\\s+){0,2})\\b${escaped(h.title)}\\s+(?:${escaped(h.full)}|${escaped(h.surname)})\\b`,
      'gu',
    ),
  }))
})()

const holds = (h: Holding, day: Day, slack = 0): boolean =>
  h.terms.some((t) => addDays(day, slack) >= t.from && (!t.to || addDays(day, -slack) <= t.to))

const termsInWords = (h: Holding): string =>
  h.terms
    .map(
      (t) =>
        `${daysInWords({ from: t.from, to: t.from })} to ${t.to ? daysInWords({ from: t.to, to: t.to }) : `at least ${daysInWords({ from: TERMS_CHECKED, to: TERMS_CHECKED })}`}`,
    )
    .join('; ')

const source = 'by the file of office terms'

/** Offices that somebody cannot hold, or cannot have left, on the day of the report. Only sentences told as now, outside of quotations. */
function offices({ report, reading, day }: Told): Slip[] {
  if (!day || day > TERMS_CHECKED) return []
  const { text } = report
  const quotes = quotesIn(text)
  const body = bodyOf(text, furnitureOf(report, reading))
  return sentencesOf(text, body).flatMap(([from, to]): Slip[] => {
    const sentence = text.slice(from, to)
    const slips: Slip[] = []
    const add = (match: RegExpExecArray, told: string, h: Holding) => {
      const span: Span = [from + match.index, from + match.index + match[0].length]
      if (quotes.some(([a, b]) => a < span[0] && span[1] <= b)) return
      slips.push({
        span,
        told,
        known: `${h.full}, ${h.title}: ${termsInWords(h)}`,
        why: `${h.full} was ${h.title} of ${h.terms[0]!.of} ${termsInWords(h)}, ${source}`,
      })
    }
    for (const h of holdings) {
      if (!sentence.includes(h.surname)) continue
      for (const pattern of h.heads ? [h.administration, h.titled] : [h.titled]) {
        for (const match of sentence.matchAll(pattern)) {
          const now = NOW.test(sentence.slice(match.index + match[0].length))
          if (now && !holds(h, day, SLACK)) add(match, 'holds the office', h)
        }
      }
      for (const match of sentence.matchAll(h.former))
        if (holds(h, addDays(day, -SLACK)) && holds(h, day)) add(match, 'has left the office', h)
    }
    return slips
  })
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const DATE = new RegExp(`(?:(${DAYS.join('|')}),?\\s+)?(${MONTHS.join('|')})\\s+(\\d{1,2}),\\s+(\\d{4})`, 'gu')

/** So far a page's own date may lie from the day its text speaks from. */
const PAGE_DAYS = 3

/** A date line of the page that cannot be the day of its text. */
function masthead({ report, reading, day }: Told): Slip[] {
  const { text } = report
  const from = reading.published?.from ?? day
  if (!day || !from) return []
  const lines: Span[] = [...furnitureOf(report, reading), [0, Math.min(text.length, 300)]]
  const found = new Map<number, Slip>()
  for (const [start, end] of lines) {
    for (const m of text.slice(start, end).matchAll(DATE)) {
      const at = start + m.index
      const before = text.slice(text.lastIndexOf('\n', at) + 1, at)
      const after = text.slice(at + m[0].length, text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at))
      // A date within a sentence tells of something; one that stands alone on its line is the page's.
      if ((before + after).trim().length > 20) continue
      const iso = `${m[4]}-${String(MONTHS.indexOf(m[2]!) + 1).padStart(2, '0')}-${m[3]!.padStart(2, '0')}`
      if (iso >= addDays(from, -PAGE_DAYS) && iso <= addDays(day, PAGE_DAYS)) continue
      const clue = reading.published?.stated ? 'its stated day' : `its text (${reading.published?.clue ?? 'its clues'})`
      found.set(at, {
        span: [at, at + m[0].length],
        told: m[0],
        known: daysInWords({ from, to: day }),
        why: `The page is headed ${m[0]}, but by ${clue} it speaks from ${daysInWords({ from, to: day })}`,
      })
    }
  }
  return [...found.values()]
}

const words = (told: Told, spans: Span[]) => ({
  ...{ report: told.report.id, reportName: told.report.name, title: told.report.title, outlet: told.report.outlet },
  ...{ finding: '', spans, quote: quote(told.report.text, spans), day: told.day },
})

/** A report against its own time: an office that somebody can't hold on that day, a page's date that can't be. */
export function ownTime(maker: Maker, told: Told): ContradictionAnswer[] {
  const make = (slip: Slip, type: 'term' | 'date', about: string) =>
    contradiction({
      ...{ type, verdict: 'conflict', seeming: null, against: 'its own time', about },
      why: `${slip.why}; the report is from ${told.reading.published?.from && told.day ? daysInWords({ from: told.reading.published.from, to: told.day }) : 'that day'}.`,
      sides: [
        side(maker, quote(told.report.text, [slip.span]), null, [words(told, [slip.span])]),
        { ...side(maker, slip.known, null, []), day: null },
      ],
      key: [told.report.id, slip.span, slip.known],
    })
  return [
    ...offices(told).map((s) => make(s, 'term', quote(told.report.text, [s.span]))),
    ...masthead(told).map((s) => make(s, 'date', 'day of the page')),
  ]
}
