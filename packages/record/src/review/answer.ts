import type { FindingAnswer, ReviewItem, ReviewQueue } from '@parley/schema'
import type { PageAsk } from '../api.ts'
import type { Scene } from '../fold/told.ts'
import { byActor, byIssue, byReport, namesIn } from '../queries/filters.ts'
import { pageOf } from '../queries/page.ts'
import { folded } from '../resolve/words.ts'
import type { Queue, ReviewFilter } from './queue.ts'
import type { Weighed } from './weigh.ts'

/** The part of the queue that somebody asked for, as the API gives it. */
export function reviewPage(
  scene: Scene,
  queue: Queue,
  filter: ReviewFilter,
  page: PageAsk | undefined,
  answer: (weighed: Weighed) => FindingAnswer,
): ReviewQueue {
  const { kind, rule, why, q } = filter
  const [ofActor, ofIssue, ofReport] = [
    byActor(filter.actor, scene.dossier),
    byIssue(filter.issue, scene.dossier),
    byReport(filter),
  ]
  const words = (q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []
  const fits = (w: Weighed): boolean => {
    const { told, finding } = w
    if (kind && finding.kind !== kind) return false
    if (rule && finding.rule !== rule) return false
    if (why && !w.why.some((y) => y.code === why)) return false
    if (!ofReport(told) || !ofActor(namesIn(finding))) return false
    if (!words.length && !filter.issue) return true
    const { quote } = answer(w).evidence
    return ofIssue(finding, quote) && words.every((word) => folded(quote).includes(word))
  }
  const narrowed = Object.values(filter).some((value) => value)
  const paged = pageOf(narrowed ? queue.all.filter(fits) : queue.all, (w) => w.finding.id, page)
  return {
    ...paged,
    items: paged.items.map((w): ReviewItem => {
      const { id } = w.finding
      return {
        ...{ id, score: w.score, why: w.why, dependants: w.dependants },
        contradictions: [...(queue.contradictions.get(id) ?? [])],
        perhaps: [...(queue.perhaps.get(id) ?? [])],
        proposals: [...(queue.proposals.get(id) ?? [])],
        finding: answer(w),
      }
    }),
    rules: queue.rules,
  }
}
