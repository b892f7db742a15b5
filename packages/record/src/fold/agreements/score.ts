import { daysBetween, type Ground } from '@parley/schema'
import { type Measure, scoreOf, share } from '../identity/likeness.ts'
import type { Candidate } from './item.ts'

/** Two findings are of one agreement from this score on. */
export const SAME = 0.5

/** Days by which two reports' days for one announcement may lie apart (zones, the day told or the day published). */
const SLACK = 3

/** 1 where the telling words of one name are all in the other's name and scope; 1/2 where neither has any. */
function likeWords(a: Candidate, b: Candidate): number {
  if (!a.named.size && !b.named.size) return 0.5
  return Math.max(share(a.named, b.about), share(b.named, a.about))
}

/** Overlap of the parties by the shorter list; 1/2 where one names none. */
function likeParties(a: Candidate, b: Candidate): number {
  if (!a.parties.size || !b.parties.size) return 0.5
  const [few, many] = a.parties.size < b.parties.size ? [a.parties, b.parties] : [b.parties, a.parties]
  return share(few, many)
}

function apart(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.announced, b.announced]
  if (!x?.from || !x.to || !y?.from || !y.to) return false
  return daysBetween(x.to, y.from) > SLACK || daysBetween(y.to, x.from) > SLACK
}

/** Why two findings can't be of one agreement: other kind, other watched agreement, no party in common, other days. */
export function forbids(a: Candidate, b: Candidate): string | null {
  const [x, y] = [a.finding.value, b.finding.value]
  if (x.kind !== y.kind) return `one is a ${x.kind}, the other a ${y.kind}`
  if (a.watched && b.watched && a.watched !== b.watched) return `the dossier tells ${a.watched} and ${b.watched} apart`
  if (apart(a, b)) return 'they were announced on different days'
  if (a.watched && b.watched) return null
  return likeParties(a, b) === 0 ? 'they have no party in common' : null
}

/**
 * What speaks for two findings being of one agreement, 0 to 1 together. It looks at these two alone: no count over all
 * reports goes in, so that a report added elsewhere changes nothing here. Words weigh as much as all else together.
 */
export function grounds(a: Candidate, b: Candidate): Ground[] {
  if (a.watched && a.watched === b.watched) return [{ what: `both are the dossier's ${a.watched}`, weight: 1 }]
  const [words, parties] = [likeWords(a, b), likeParties(a, b)]
  const { duration } = a.finding.value
  const made: Ground[] = [
    {
      what:
        !a.named.size && !b.named.size
          ? 'neither name tells it from others'
          : `names: ${a.finding.value.name} / ${b.finding.value.name}`,
      weight: 0.5 * words,
    },
    {
      what:
        a.parties.size && b.parties.size
          ? `parties: ${[...a.parties].filter((p) => b.parties.has(p)).join(', ')}`
          : 'one names no parties',
      weight: 0.3 * parties,
    },
    { what: `both last ${duration}`, weight: duration && duration === b.finding.value.duration ? 0.1 : 0 },
    { what: 'both were announced about the same day', weight: a.announced && b.announced ? 0.1 : 0 },
  ]
  return made.filter((g) => g.weight > 0)
}

const text = (set: ReadonlySet<string>): string => [...set].sort().join(' ')

/** How findings of agreements are compared. One report tells its agreements apart. */
export const AGREEMENTS: Measure<Candidate> = {
  threshold: SAME,
  id: (c) => c.finding.id,
  signature: (c) =>
    [
      c.finding.value.kind,
      c.watched ?? '',
      text(c.parties),
      text(c.named),
      text(c.about),
      c.finding.value.duration ?? '',
      JSON.stringify(c.announced),
    ].join('\n'),
  // Half of the score is words; without a shared one, all else must be alike to come to the threshold.
  keys: (c) => {
    const { kind, duration } = c.finding.value
    const own = [...c.about].map((w) => `${kind} ${w}`)
    return [
      ...own,
      ...(c.named.size ? [] : [`${kind}`]),
      ...(c.watched ? [`= ${c.watched}`] : []),
      ...(duration && c.announced ? [`${kind} for ${duration}`] : []),
    ]
  },
  forbids,
  grounds,
  within: (c) => c.told.report.id,
}

/** How much speaks for two findings being one agreement, 0 to 1. */
export const score = (a: Candidate, b: Candidate): number =>
  a.told.report.id === b.told.report.id || forbids(a, b) ? 0 : scoreOf(grounds(a, b))
