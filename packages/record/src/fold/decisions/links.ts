import { type Decision, type Finding, kindNamed } from '@parley/schema'
import type { Effect } from './index.ts'

/** Rulings on whether two things are one: pairs of findings, and pairs of actors' names. */
export type Link = { a: string; b: string; verdict: 'same' | 'different' | 'unsure'; decision: string }
export type Links = { findings: readonly Link[]; names: readonly Link[] }

export const NO_LINKS: Links = { findings: [], names: [] }

const isLink = (verdict: Decision['verdict']): verdict is Link['verdict'] =>
  verdict === 'same' || verdict === 'different' || verdict === 'unsure'

const pairs = (all: readonly string[], verdict: Link['verdict'], decision: string): Link[] =>
  all.flatMap((x, i) =>
    all.slice(i + 1).flatMap((y) => {
      if (x === y) return []
      const [a, b] = x < y ? [x, y] : [y, x]
      return [{ a, b, verdict, decision }]
    }),
  )

/** The last word of each pair counts: who ruled later knew what was ruled before. */
const latest = (links: readonly Link[]): Link[] => [...new Map(links.map((l) => [`${l.a}\n${l.b}`, l])).values()]

/** What people ruled to be one thing or two, from the rulings that stand and where their words were found again. */
export function linksOf(decisions: readonly Decision[], effects: readonly Effect[]): Links {
  const found = new Map<string, Map<string, Finding[]>>()
  for (const { decision, anchor, findings } of effects) {
    const own = found.get(decision) ?? new Map<string, Finding[]>()
    found.set(decision, own.set(`${anchor.finding} ${anchor.quote}`, findings))
  }
  const all: Link[] = []
  const names: Link[] = []
  for (const { id, verdict, on, names: told } of decisions) {
    if (!isLink(verdict)) continue
    if (told?.length) names.push(...pairs(told, verdict, id))
    const held = on.flatMap((a) =>
      kindNamed(a.kind) ? (found.get(id)?.get(`${a.finding} ${a.quote}`)?.[0]?.id ?? []) : [],
    )
    all.push(...pairs(held, verdict, id))
  }
  return { findings: latest(all), names: latest(names) }
}
