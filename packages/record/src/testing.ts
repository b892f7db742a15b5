/** Builders for tests: small reports and readings whose spans are found by their words. */
import {
  type DateValue,
  type Finding,
  findingId,
  KINDS,
  type KindName,
  type Mention,
  type Published,
  type Reading,
  type Report,
  reportId,
  type Span,
  sha256,
  type ValueOf,
  type When,
} from '@parley/schema'

export function makeReport(text: string, more: Partial<Report> = {}): Report {
  const outlet = more.outlet ?? null
  const id = reportId(text, outlet)
  return {
    ...{ id, name: id, text, hash: sha256(text), title: null, outlet, url: null, type: 'news', published: null },
    ...{ furniture: [], encoding: 'utf-8', fingerprint: sha256(text).slice(0, 16) },
    ...more,
  }
}

export const on = (day: string, to = day): Published => ({
  ...{ from: day, to, stated: true, evidence: [], clue: 'metadata', inferred: [] },
})

/** The place of words in a report's text; throws where they are not there. */
export function at(report: Report, words: string): Span {
  const start = report.text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the report`)
  return [start, start + words.length]
}

export const who = (report: Report, words: string, more: Partial<Mention> = {}): Mention => ({
  ...{
    text: words,
    span: at(report, words),
    name: words,
    via: 'name',
    known: 'report',
    group: false,
    anonymous: false,
  },
  ...more,
})

export const when = (report: Report, words: string, value: DateValue | null): When => ({
  ...{ text: words, span: at(report, words), timex: { type: 'vague', tense: 'past' }, value, inferred: [] },
})

export function finding<K extends KindName>(report: Report, kind: K, value: ValueOf<K>, ordinal = 0): Finding {
  const parsed = KINDS[kind].value.parse(value) as ValueOf<K>
  const id = findingId(report.id, kind, parsed, ordinal)
  return { id, kind, rule: `test/${kind}`, confidence: 0.9, parents: [], value: parsed } as unknown as Finding
}

/** "Somebody said something" as an attribution, by its words. */
export function said(
  report: Report,
  source: string,
  cue: string,
  content: string,
  more: Partial<ValueOf<'attribution'>> = {},
) {
  return finding(report, 'attribution', {
    ...{
      source: [at(report, source)],
      actor: [who(report, source)],
      cue: [at(report, cue)],
      content: [at(report, content)],
    },
    ...{ form: 'indirect', act: 'claim', medium: null, addressee: null, said: null, anonymous: false },
    ...{ hedged: false, negated: false, depth: 0 },
    ...more,
  })
}

export function agreed(report: Report, words: string, more: Partial<ValueOf<'agreement'>> = {}) {
  return finding(report, 'agreement', {
    ...{ name: words, kind: 'ceasefire', scope: null, class: null, purpose: null, coverage: null, stage: null },
    ...{ issues: [], parties: [], brokers: [], thirdParties: [], status: 'agreed', announced: null, effective: null },
    ...{ expires: null, duration: null, monitor: 'unknown', clauses: [], evidence: [at(report, words)] },
    ...more,
  })
}

export function makeReading(
  report: Report,
  findings: Finding[],
  more: Partial<Reading> & { version?: string } = {},
): Reading {
  const { version = '1.0.0', ...rest } = more
  return {
    report: report.id,
    engine: { name: 'test', version, rules: 'r', model: null, runtime: 'rules' },
    language: 'en',
    published: report.published,
    credited: [],
    furniture: report.furniture,
    findings,
    ...rest,
  }
}

export type Made = { report: Report; reading: Reading }

/** A report and its reading of findings, each of them once. */
export function readOnce(report: Report, findings: readonly Finding[]): Made {
  const seen = new Set<string>()
  const once = findings.filter((f) => !seen.has(f.id) && seen.add(f.id))
  return { report, reading: makeReading(report, once) }
}
