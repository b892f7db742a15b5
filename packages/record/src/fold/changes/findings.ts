import { type Change, type Evidence, type Finding, flat, KINDS, type KindName, quote } from '@parley/schema'
import { anchorOf, find } from '../decisions/anchor.ts'
import { evidence } from '../evidence.ts'
import type { Scene, Told } from '../told.ts'
import { alike, change, fromTo } from './make.ts'

const LONGEST = 160
const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …`
}

/** Fields that say who and what; spans, rule and confidence may differ without anything being told otherwise. */
const meant = (finding: Finding, text: string): Record<string, unknown> => {
  const { id: _, rule: __, confidence: ___, evidence: ____, source, cue, content, ...fields } = flat(finding)
  const words = { source, cue, content }
  const own = Object.entries(words).filter(([, v]) => Array.isArray(v))
  return { ...fields, ...Object.fromEntries(own.map(([k, v]) => [k, quote(text, v as [number, number][])])) }
}

/** What differs between two readings of one report. */
export function within(before: Told, after: Told): Change[] {
  const { text, id } = after.report
  const found: Change[] = []
  const met = new Set<string>()
  const tell = (what: Change['change'], told: Told, finding: Finding, more: Partial<Change> & { sentence: string }) =>
    found.push(
      change({
        ...{ change: what, kind: finding.kind, thing: finding.id, name: KINDS[finding.kind].title, day: told.day },
        ...{ evidence: [evidence(told, finding)], ...more },
      }),
    )
  const later = new Map(after.reading.findings.map((f) => [f.id, f]))
  for (const old of before.reading.findings) {
    const kept = later.get(old.id) ?? find(anchorOf(old, id, text), after.reading.findings, text, true).found[0]
    if (!kept) {
      const ruled = after.effects?.find((e) => e.findings.some((f) => f.id === old.id))
      const why = ruled ? 'a person ruled that the words do not say so' : 'no longer read'
      const sentence = `${KINDS[old.kind].title} withdrawn (${why}): “${short(evidence(before, old).quote)}”.`
      tell('withdrawn', before, old, { sentence, by: ruled?.decision ?? null })
      continue
    }
    met.add(kept.id)
    const [a, b] = [meant(old, text), meant(kept, text)]
    for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (alike(a[field], b[field])) continue
      const ruled = after.effects?.findLast(
        (e) => e.changes.some((c) => c.field === field) && e.findings.some((f) => f.id === kept.id),
      )
      const what = ruled ? 'corrected' : 'moved'
      const how = ruled ? 'corrected' : 'read otherwise'
      const sentence = `${KINDS[kept.kind].title} ${how}: ${field} ${short(fromTo(a[field], b[field]))}.`
      tell(what, after, kept, { field, sentence, before: a[field], after: b[field], by: ruled?.decision ?? null })
    }
  }
  for (const finding of after.reading.findings) {
    if (met.has(finding.id) || before.reading.findings.some((f) => f.id === finding.id)) continue
    tell('new', after, finding, {
      sentence: label(after, finding),
      by: after.reviews?.get(finding.id)?.decision ?? null,
    })
  }
  return found
}

const label = (told: Told, finding: Finding): string => labelOf(finding.kind, evidence(told, finding).quote)

/** A finding in a sentence: of which kind, and its words. */
export const labelOf = (kind: KindName, words: string): string => `${KINDS[kind].title}: “${short(words)}”.`

/** A finding that came or went with its report. */
export function withReport(change_: 'new' | 'withdrawn', kind: KindName, words: Evidence): Change {
  const told = labelOf(kind, words.quote)
  const sentence = change_ === 'new' ? told : `Withdrawn with its report. ${told}`
  const more = { kind, thing: words.finding, name: KINDS[kind].title, day: words.day }
  return change({ change: change_, ...more, sentence, evidence: [words] })
}

/**
 * Findings that came, went, were corrected by people or are read otherwise. That somebody goes by another name across reports is no
 * change of what a report says.
 */
export function findingChanges(from: Scene, to: Scene): Change[] {
  const own = ({ told, plain }: Scene) => told.map((t) => plain?.get(t.report.id) ?? t)
  const [before, after] = [from, to].map((s) => new Map(own(s).map((t) => [t.report.id, t])))
  const found: Change[] = []
  for (const told of after!.values()) {
    const old = before!.get(told.report.id)
    if (!old) found.push(...told.reading.findings.map((f) => withReport('new', f.kind, evidence(told, f))))
    else if (old.reading !== told.reading) found.push(...within(old, told))
  }
  for (const told of before!.values()) {
    if (after!.has(told.report.id)) continue
    for (const f of told.reading.findings)
      if (f.kind !== 'agreement') found.push(withReport('withdrawn', f.kind, evidence(told, f)))
  }
  return found
}
