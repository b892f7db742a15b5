import type { AllegationAnswer } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import type { Denial } from './denied.ts'
import type { Charge, Compared } from './gather.ts'

type Given = AllegationAnswer['answers'][number]

/** What answers some charges: those of them that tell an answer themselves, and denials by the accused side that speak of the same. */
export function answering<
  C extends Pick<Compared, 'id' | 'report' | 'accusedSide' | 'answer'>,
  D extends { report: string },
>(charges: readonly C[], denials: readonly D[], replies: (charge: C, denial: D) => boolean): { own: C[]; theirs: D[] } {
  const own = charges.filter((c) => c.answer !== 'unknown')
  const answered = new Set(own.map((c) => c.id))
  const denied = new Set(own.filter((c) => c.answer === 'denied').map((c) => c.report))
  const theirs: D[] = []
  for (const d of charges[0]!.accusedSide ? denials : []) {
    if (denied.has(d.report)) continue
    if (!charges.some((c) => !(c.report === d.report && answered.has(c.id)) && replies(c, d))) continue
    denied.add(d.report)
    theirs.push(d)
  }
  return { own, theirs }
}

/** What is answered to a charge, in words. */
export function answersTo(
  charges: readonly Charge[],
  denials: readonly Denial[],
  replies: (charge: Compared, denial: Denial) => boolean,
): Given[] {
  const side = charges[0]!.accusedSide
  const { own, theirs } = answering(charges, denials, replies)
  return [
    ...own.map(({ told, finding, answer }): Given => {
      const by = finding.value.accused?.name ?? null
      return { by, answer, words: null, evidence: evidence(told, finding) }
    }),
    ...theirs.map((denial): Given => {
      const by = denial.by.find(([is]) => is === side)?.[1] ?? side
      return { by, answer: 'denied', words: denial.content, evidence: denial.evidence }
    }),
  ]
}
