import type { Report } from '@parley/schema'
import { folded } from '../../resolve/words.ts'
import { titleKey } from '../../store/versions.ts'
import { byText } from '../order.ts'
import type { Told } from '../told.ts'

/** An address without what does not tell the page: fragment, campaign marks, "www.", a closing slash. */
export function pageOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url)
    const kept = [...searchParams]
      .filter(([k]) => !/^(?:utm_|fbclid$|gclid$|ref$)/.test(k))
      .sort(([a], [b]) => byText(a, b))
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${kept.map((kv) => kv.join('=')).join('&')}`
  } catch {
    return url
  }
}

/** Two texts under one title are of one report where they share this part of their pairs of words. */
const SHARED = 0.4

const pairs = (text: string): Set<string> => {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(1).map((w, i) => `${words[i]} ${w}`))
}

/** Whether two texts are of one report: most of their pairs of words are the same. */
export function likeTexts(a: string, b: string): boolean {
  const [x, y] = [pairs(a), pairs(b)]
  let shared = 0
  for (const p of x) if (y.has(p)) shared++
  return shared >= SHARED * Math.min(x.size, y.size)
}

/** When a state of a page is from, as far as it tells itself. */
const when = ({ report, day }: Told): string => report.updated?.to ?? report.published?.to ?? day ?? ''

/** Earliest first. Which of two undated states is later only the order of reading tells. */
const earlier = (a: Told, b: Told): number =>
  byText(when(a), when(b)) || a.revision - b.revision || byText(a.report.id, b.report.id)

const keysOf = (r: Report): string[] => {
  const title = titleKey(r)
  return [...(r.url ? [`u ${pageOf(r.url)}`] : []), ...(title ? [`t ${r.outlet} ${title}`] : [])]
}

/** The reports that are states of one page: of one address, or of one outlet under one title with mostly the same words. Earliest first. */
export function versionsOf(all: readonly Told[]): Told[][] {
  const byKey = new Map<string, Told[]>()
  for (const t of all) {
    for (const key of keysOf(t.report)) {
      const own = byKey.get(key)
      if (own) own.push(t)
      else byKey.set(key, [t])
    }
  }
  const group = new Map<Told, Told[]>()
  const join = (a: Told, b: Told) => {
    const [x, y] = [group.get(a) ?? [a], group.get(b) ?? [b]]
    if (x === y) return
    const joined = [...x, ...y]
    for (const t of joined) group.set(t, joined)
  }
  for (const [key, own] of byKey) {
    const sorted = own.length > 1 ? [...own].sort((a, b) => byText(a.report.id, b.report.id)) : own
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i + 1)) {
        if (key.startsWith('u') || likeTexts(a.report.text, b.report.text)) join(a, b)
      }
    }
  }
  return [...new Set(group.values())].map((versions) => [...versions].sort(earlier))
}
