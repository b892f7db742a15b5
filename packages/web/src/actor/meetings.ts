import type { EventAnswer } from '@parley/schema'

export type Link = { a: string; b: string; n: number }

const TOGETHER = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

/** Who met or dealt with whom, and how often; only among those `known`, so that "both sides" is nobody. */
export function meetings(events: readonly EventAnswer[], known: ReadonlySet<string>): Link[] {
  const links = new Map<string, Link>()
  for (const event of events) {
    if (!TOGETHER.has(event.type) || event.statuses[0]?.value === 'cancelled') continue
    const there = [...new Set([...event.actors, ...event.recipients])].filter((name) => known.has(name)).sort()
    for (const [i, a] of there.entries())
      for (const b of there.slice(i + 1)) {
        const key = `${a}\u0000${b}`
        const link = links.get(key) ?? { a, b, n: 0 }
        link.n++
        links.set(key, link)
      }
  }
  return [...links.values()].sort((x, y) => y.n - x.n || (x.a + x.b < y.a + y.b ? -1 : 1))
}

export type Node = { name: string; x: number; y: number; angle: number; n: number }

/** Those with the most links on a circle, from the top clockwise, `first` at the top. Fractions of the circle's radius. */
export function circle(links: readonly Link[], most: number, first?: string): Node[] {
  const counts = new Map<string, number>()
  for (const { a, b, n } of links) for (const name of [a, b]) counts.set(name, (counts.get(name) ?? 0) + n)
  const names = [...counts.keys()].sort(
    (x, y) => Number(y === first) - Number(x === first) || counts.get(y)! - counts.get(x)! || (x < y ? -1 : 1),
  )
  const shown = names.slice(0, most)
  return shown.map((name, i) => {
    const angle = (2 * Math.PI * i) / shown.length - Math.PI / 2
    return { name, angle, x: Math.cos(angle), y: Math.sin(angle), n: counts.get(name)! }
  })
}
