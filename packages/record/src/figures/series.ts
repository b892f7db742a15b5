import { type FigurePoint, type FigureSeries, quote } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct } from '../fold/order.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { folded } from '../resolve/words.ts'
import { corroboration, type OriginOf, type Voice } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import { comparePoints, unlike } from './compare.ts'
import { unitOf } from './units.ts'

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

const keyOf = ({ finding }: Item<'measurement'>): string => {
  const { quantity, of, area, unit, by, rule } = finding.value
  const parts = [quantity, of ?? '', area?.name ?? '', unitOf(unit).unit ?? '', rule ?? '']
  return JSON.stringify([...parts.map(folded), by.map((m) => m.name).sort(byText)])
}

function point(item: Item<'measurement'>, written: string): FigurePoint {
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
    const made = point(item, writtenAt(item))
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
    return { ...series, points, beside: others.slice(0, 50).map((other) => beside(series, other)) }
  })
  return answers.sort(
    (a, b) => b.points.length - a.points.length || byText(a.quantity, b.quantity) || byText(a.id, b.id),
  )
}

/** The nearest two figures of two series, compared: those for one day where there are such, else the latest of each. */
export function beside(a: FigureSeries, b: FigureSeries): FigureSeries['beside'][number] {
  const refused = unlike(a, b)
  if (refused) return { series: b.id, verdict: refused.verdict, why: refused.why }
  const order = ['conflict', 'compatible', 'cannot tell', 'unlike']
  const pairs = a.points.flatMap((x) => b.points.map((y) => comparePoints(a, x, b, y)))
  const found = pairs.sort((x, y) => order.indexOf(x.verdict) - order.indexOf(y.verdict))[0]!
  return { series: b.id, verdict: found.verdict, why: found.why }
}
