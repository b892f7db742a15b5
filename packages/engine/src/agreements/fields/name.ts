import type { Cluster } from '../find/clusters.ts'
import type { Naming } from '../find/mentions.ts'

const bare = (words: string): string =>
  words
    .replace(/^(?:an?|the|this|that|such|these|those|any|its|their|his|her|a\s+so-called|so-called)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The fullest short name that the report gives it, without its article: "30-day energy ceasefire". */
export function nameOf(cluster: Cluster): string {
  const named = cluster.namings.filter((n) => n.kind === cluster.kind && n.id !== 'halt')
  const options = (named.length ? named : cluster.namings).map((n: Naming) => bare(n.words))
  const best = options.filter((o) => o.split(' ').length <= 9).sort((a, b) => b.length - a.length)[0] ?? options[0]!
  return capital(best)
}

/** What it covers, in the words of the report. */
export function scopeOf(cluster: Cluster): string {
  const halt = cluster.namings.find((n) => n.id === 'halt')
  return (halt ?? [...cluster.namings].sort((a, b) => b.words.length - a.words.length)[0]!).words.replace(/\s+/gu, ' ')
}
