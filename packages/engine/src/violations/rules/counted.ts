import { actorsIn } from '../../actors/index.ts'
import type { Draft, Rule } from '../../rule.ts'
import { agreementAt, draft } from './accused.ts'

/** "alleges more than 30 Armenian breaches since …": as many breaches told at once, by whoever tells them. */
export const counted: Rule<'violation'> = {
  id: 'violations/counted',
  version: 1,
  read: (analysis, found) =>
    analysis.quantities.flatMap((q): Draft<'violation'>[] => {
      if (!/(?:breaches|violations)$/iu.test(q.of ?? '')) return []
      const accused = actorsIn(analysis, q.start, q.end).find((a) => a.as === 'adjective' && a.state !== null)
      const teller = found
        .of('attribution')
        .find(({ value }) => value.actor.length === 1 && value.content.some(([a, b]) => a <= q.start && q.end <= b))
      const agreement = agreementAt(found, q.start)
      if (!accused || !teller || !agreement) return []
      const accuser = teller.value.actor[0]!
      const start = Math.min(teller.value.cue[0]?.[0] ?? q.start, ...teller.value.content.map(([a]) => a))
      const end = Math.max(...teller.value.content.map(([, b]) => b))
      return [
        draft(analysis, 'violations/counted', {
          accuser,
          accused: accused.mention,
          act: q.text,
          agreement,
          evidence: [start, end],
          at: q.start,
        }),
      ]
    }),
}
