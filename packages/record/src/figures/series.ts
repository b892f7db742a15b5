import { type FigurePoint, type FigureSeries, quote } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct } from '../fold/order.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { folded } from '../resolve/words.ts'
import { corroboration, type OriginOf, type Voice } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import { type Compared, comparePoints, unlike } from './compare.ts'
import { unitOf } from './units.ts'

/** As many series as one is laid beside. */
export const BESIDE = 50

type Gathered = FigureSeries & { voices: Map<string, Voice[]> }

/** The words right around the number: what "about" and "at least" are looked for in. */
function writtenAt({ told, finding }: Item<'measurement'>): string {
  const { value, evidence: spans } = finding.value
  const words = quote(told.report.text, spans).replace(/\s+/g, ' ').trim()
  const figure =
    typeof value === 'number' ? new RegExp(`${String(value).replace('.', '\\.')}(?!\\d)|\\d[\\d,.]*`, 'u') : null
  const fraction = /(?:\b\w+ ){0,3}\b(?:a|one|two|three)[- ](?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b/iu.exec(
    words,
  )
  const at = figure?.exec(words.replace(/(?<=\d),(?=\d{3})/g, ''))
  if (!at) return fraction?.[0] ?? (typeof value === 'string' ? value : words)
  const plain = words.replace(/(?<=\d),(?=\d{3})/g, '')
  const before = plain.slice(0, at.index).split(' ').slice(-4).join(' ')
  const after = plain
    .slice(at.index + at[0].length)
    .split(' ')
    .slice(0, 3)
    .join(' ')
  return `${before}${at[0]}${after}`.trim()
}

/** What makes two figures of one series: subject, area, unit, rule, and who counted. */
export const keyOf = ({ finding }: Item<'measurement'>): string => {
  const { quantity, of, area, unit, by, rule } = finding.value
  const parts = [quantity, of ?? '', area?.name ?? '', unitOf(unit).unit ?? '', rule ?? '']
  return JSON.stringify([...parts.map(folded), by.map((m) => m.name).sort(byText)])
}

/** A figure as a point of its series; how widely it is told is worked out from all who tell it. */
export function pointOf(item: Item<'measurement'>, written: string = writtenAt(item)): FigurePoint {
  const { told, finding } = item
  const { value, low, high, period, chain } = finding.value
  return {
    ...{ id: finding.id, value, low, high, written, period: period?.value ?? null, day: told.day },
    chain: chain.map((m) => m.name),
    evidence: [evidence(told, finding)],
    corroboration: { reports: 1, outlets: 1, origins: 1, independent: 1, sides: [], oneSided: false },
  }
}

/** The figures of a scene in series, each of one subject, one counter and one counting rule; the longest first. */
export function figuresOf(scene: Scene, originOf: OriginOf): FigureSeries[] {
  const all = new Map<string, Gathered>()
  for (const item of findingsOf(scene, 'measurement')) {
    const { quantity, of, area, unit, by, rule, basis } = item.finding.value
    const key = keyOf(item)
    const series: Gathered = all.get(key) ?? {
      ...{ id: item.finding.id, quantity, of, area: area?.name ?? null, unit, rule, basis, points: [], beside: [] },
      ...{ by: distinct(by.map((m) => m.name)).sort(byText), voices: new Map() },
    }
    all.set(key, series)
    const made = pointOf(item)
    const same = series.points.find(
      (p) => p.value === made.value && (p.day === made.day || JSON.stringify(p.period) === JSON.stringify(made.period)),
    )
    const id = same?.id ?? made.id
    if (same) same.evidence.push(...made.evidence)
    else series.points.push(made)
    const told = voicesOf(item.told, item.finding)
    const counters = told.length ? told : by.map((m) => m.name)
    series.voices.set(id, [...(series.voices.get(id) ?? []), { told: item.told, by: counters }])
  }
  const list = [...all.values()]
  const byQuantity = new Map<string, Gathered[]>()
  for (const s of list) byQuantity.set(folded(s.quantity), [...(byQuantity.get(folded(s.quantity)) ?? []), s])
  const answers = list.map(({ voices, ...series }): FigureSeries => {
    const points = series.points.map((p) => ({
      ...p,
      corroboration: corroboration(voices.get(p.id)!, originOf, scene.dossier),
    }))
    const others = byQuantity.get(folded(series.quantity))!.filter((s) => s.id !== series.id)
    return { ...series, points, beside: others.slice(0, BESIDE).map((other) => beside(series, other)) }
  })
  return answers.sort(
    (a, b) => b.points.length - a.points.length || byText(a.quantity, b.quantity) || byText(a.id, b.id),
  )
}

/** So many of the latest figures of a series are compared with another's: what lies further back is of other days. */
const COMPARED = 40

const ORDER = ['conflict', 'compatible', 'cannot tell', 'unlike'] as const

/** So much of a series as comparing it needs. */
export type Comparable = Pick<FigureSeries, 'id' | 'unit' | 'area' | 'of' | 'rule' | 'by'> & {
  points: readonly Pick<FigurePoint, 'value' | 'low' | 'high' | 'written' | 'period' | 'day'>[]
}

/** The nearest two figures of two series, compared: those for one day where there are such, else the latest of each. */
export function beside(a: Comparable, b: Comparable): FigureSeries['beside'][number] {
  const refused = unlike(a, b)
  if (refused) return { series: b.id, verdict: refused.verdict, why: refused.why }
  let found: Compared | null = null
  for (const x of a.points.slice(-COMPARED)) {
    for (const y of b.points.slice(-COMPARED)) {
      const made = comparePoints(a, x, b, y)
      if (!found || ORDER.indexOf(made.verdict) < ORDER.indexOf(found.verdict)) found = made
      if (found.verdict === ORDER[0]) return { series: b.id, verdict: found.verdict, why: found.why }
    }
  }
  return { series: b.id, verdict: found!.verdict, why: found!.why }
}

/** As many points of a series, and words of one point, as a list gives. */
const GIVEN = { points: 200, evidence: 50 }

/** A series as a list gives it: of a long one the latest points, of a point told by very many the first words. */
export function shortened(series: FigureSeries): FigureSeries {
  const { points } = series
  const left = points.length - GIVEN.points
  const given = points.slice(-GIVEN.points).map((p) => ({ ...p, evidence: p.evidence.slice(0, GIVEN.evidence) }))
  return { ...series, points: given, ...(left > 0 && { more: left }) }
}
