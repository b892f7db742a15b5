import { type Change, type Finding, flat, KINDS, quote } from '@parley/schema'
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

function within(before: Told, after: Told): Change[] {
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

const label = (told: Told, finding: Finding): string =>
  `${KINDS[finding.kind].title}: “${short(evidence(told, finding).quote)}”.`

/** Findings that came, went, were corrected by people or are read otherwise. */
export function findingChanges(from: Scene, to: Scene): Change[] {
  const [before, after] = [from, to].map((s) => new Map(s.told.map((t) => [t.report.id, t])))
  const found: Change[] = []
  for (const told of to.told) {
    const old = before!.get(told.report.id)
    if (!old) {
      for (const finding of told.reading.findings) {
        const more = { kind: finding.kind, thing: finding.id, name: KINDS[finding.kind].title, day: told.day }
        found.push(
          change({ change: 'new', ...more, sentence: label(told, finding), evidence: [evidence(told, finding)] }),
        )
      }
    } else if (old.reading !== told.reading) found.push(...within(old, told))
  }
  for (const told of from.told) {
    if (after!.has(told.report.id)) continue
    for (const finding of told.reading.findings) {
      if (finding.kind === 'agreement') continue
      const more = { kind: finding.kind, thing: finding.id, name: KINDS[finding.kind].title, day: told.day }
      const sentence = `Withdrawn with its report. ${label(told, finding)}`
      found.push(change({ change: 'withdrawn', ...more, sentence, evidence: [evidence(told, finding)] }))
    }
  }
  return found
}
