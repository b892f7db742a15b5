import type { Analysis } from '../../language/analysis.ts'
import type { Cluster } from '../find/clusters.ts'
import type { Naming } from '../find/mentions.ts'
import { type Topic, topicOf } from '../find/topics.ts'

const bare = (words: string): string =>
  words
    .replace(/^(?:an?|the|this|that|such|these|those|any|its|their|his|her|a\s+so-called|so-called)\s+/iu, '')
    .replace(
      /^(?:an?\s+)?(?:circulat|tabl|float|present|unveil|draft|propos|put)\p{L}*\s+(?:forward\s+)?(?:an?|their|its|his)\s+/iu,
      '',
    )
    .replace(
      /^(?:(?:latest|new|current|recent|shaky|fragile|latest|earlier|[\p{L}\d]+-(?:day|week|month)-old)\s+)+/iu,
      '',
    )
    .replace(/\s+between\s+(?!\P{M}*\sand\s+(?:the\s+)?\p{Lu})\P{M}*$/u, '')
    .replace(/[\s.,;:–—-]+$/u, '')
    .replace(/^[\s–—-]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const LABELS: Partial<Record<Topic, string>> = {
  energy: 'Energy',
  maritime: 'Maritime',
  air: 'Air',
  humanitarian: 'Humanitarian',
  holiday: 'Holiday',
}
const SUBJECT =
  /\b(minerals?|gas|oil|grain|energy|electricity|trade|tariffs?|transit|fertili[sz]er|food|loan|weapons|ports?|water|fisher(?:y|ies))\b/iu
const TRUCE = /\b(?:cease-?fires?|truces?|armistice)\b/iu

/** Of a made agreement, what it is about and its noun: "Minerals agreement". */
function madeName(analysis: Analysis, naming: Naming): string {
  const noun = /\b(agreement|deal|accord|pact)\b/iu.exec(naming.words)?.[1]?.toLowerCase() ?? 'agreement'
  const about = SUBJECT.exec(analysis.text.slice(naming.end, naming.sentence.end))?.[1]?.toLowerCase()
  return capital(about ? `${about} ${noun}` : noun)
}

/** "28-point plan", where the plan's own sentences count its points. */
function pointsName(analysis: Analysis, cluster: Cluster): string | null {
  const [first] = cluster.namings
  const near = analysis.sentences.filter((s) => s.i >= first!.sentence.i && s.i <= first!.sentence.i + 3)
  const m = /\b(\d+)(?:-point\b|\s+points\b(?!\s+(?:of|up|down|higher|lower)\b))/iu.exec(
    near.map((s) => analysis.text.slice(s.start, s.end)).join(' '),
  )
  const noun = /\b(plan|proposal|framework|blueprint|draft)\b/iu.exec(first!.words)?.[1]?.toLowerCase()
  return m && noun ? `${m[1]}-point ${noun}` : null
}

const FEAST =
  /\b(?:orthodox\s+|catholic\s+)?(easter|christmas|new\s+year|eid(?:\s+al-\p{L}+)?|ramadan|nowruz|passover|victory\s+day)\b/iu

/** The feast that a truce is for, where its name alone does not tell: "the truce that X declared for Easter". */
function feastOf(analysis: Analysis, cluster: Cluster): string | null {
  for (const n of cluster.namings) {
    const m = FEAST.exec(analysis.text.slice(n.start, Math.min(n.sentence.end, n.end + 80)))
    if (m) return capital(m[1]!)
  }
  return null
}

/** "agreed to exchange 1,000 prisoners" is no name; "prisoner swap" is one. */
function exchangeName(named: readonly Naming[]): string {
  const plain = named.filter((n) => n.id === 'exchange' && !/\bto\s+\p{L}+\b/u.test(n.words)).map((n) => bare(n.words))
  const [first] = plain.filter((o) => o.split(' ').length <= 7)
  if (first) return capital(first)
  return named.some((n) => /\bprisoner|detainee|captive/iu.test(n.words)) ? 'Prisoner exchange' : 'Hostage exchange'
}

/** The fullest short name that the report gives it, without its article: "30-day energy ceasefire"; where none tells its topic, one made of both. */
export function nameOf(analysis: Analysis, cluster: Cluster): string {
  const named = cluster.namings.filter((n) => n.kind === cluster.kind && n.id !== 'halt')
  if (named.length && named.every((n) => n.id === 'made')) return madeName(analysis, named[0]!)
  const counted = cluster.kind === 'peace plan' ? pointsName(analysis, cluster) : null
  if (counted) return counted
  if (named.some((n) => n.id === 'exchange') && named.every((n) => n.id !== 'declaration')) return exchangeName(named)
  const theirs = named.find((n) => n.id === 'their-plan' && /\p{Lu}\p{Ll}+\s+\p{Ll}+$/u.test(n.words))
  if (theirs && named.every((n) => n.id === 'their-plan' || /^circulat|\bown$/iu.test(n.words)))
    return capital(bare(theirs.words))
  const options = (named.length ? named : cluster.namings).map((n: Naming) => bare(n.words)).filter((o) => o.length > 2)
  const single = options.filter((o) => !/\b(?:cease-?fires|truces|deals|plans|accords|agreements)\b/iu.test(o))
  if (single.length) options.splice(0, options.length, ...single)
  const label = cluster.kind === 'ceasefire' ? LABELS[cluster.topic] : undefined
  const telling = options.filter((o) => topicOf(o) === cluster.topic)
  if (label && !telling.some((o) => TRUCE.test(o) || cluster.topic !== 'energy')) {
    const noun = options.some((o) => /\btruce/iu.test(o)) ? 'truce' : 'ceasefire'
    return `${cluster.topic === 'holiday' ? (feastOf(analysis, cluster) ?? label) : label} ${noun}`
  }
  const among = telling.some((o) => TRUCE.test(o))
    ? telling.filter((o) => TRUCE.test(o))
    : telling.length
      ? telling
      : options
  const best =
    among.filter((o) => o.split(' ').length <= 9).sort((a, b) => b.length - a.length)[0] ??
    among[0] ??
    options[0] ??
    cluster.kind
  return capital(best)
}

/** What it covers, in the words of the report. */
export function scopeOf(cluster: Cluster): string {
  const halt = cluster.namings.find((n) => n.id === 'halt')
  return (halt ?? [...cluster.namings].sort((a, b) => b.words.length - a.words.length)[0]!).words.replace(/\s+/gu, ' ')
}
