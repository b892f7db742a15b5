import { actorsIn, actorsOf } from '../../actors/index.ts'
import { subjectsOf } from '../../clauses/index.ts'
import { aboutWar } from '../../events/about.ts'
import type { Analysis, Quantity } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { agreementAt, draft } from './accused.ts'

/** "alleges more than 30 Armenian breaches since …": as many breaches told at once, by whoever tells them. */
export const counted: Rule<'violation'> = {
  id: 'violations/counted',
  version: 1,
  read: (analysis, found) =>
    analysis.quantities.flatMap((q): Draft<'violation'>[] => {
      if (!/(?:breaches|violations)$/iu.test(q.of ?? '')) return []
      if (!aboutWar(analysis)) return []
      const by = countedBy(analysis, found, q)
      if (by.length) return by
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

const BY = /(?:^|\s)by\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u

/** "counted 41 breaches by X and 12 by Y": each of those named after "by", accused by whoever counts or says so. */
function countedBy(analysis: Analysis, found: Found, q: Quantity): Draft<'violation'>[] {
  const sentence = analysis.sentences.find((s) => s.start <= q.start && q.end <= s.end)
  if (!sentence) return []
  const culprits = actorsOf(analysis).filter(
    (a) =>
      a.sentence === sentence.i &&
      a.start >= q.end &&
      a.kind !== 'other' &&
      a.kind !== 'person' &&
      BY.test(analysis.text.slice(q.end, a.start)),
  )
  if (!culprits.length) return []
  const teller = found
    .of('attribution')
    .find(({ value }) => value.actor.length === 1 && value.content.some(([a, b]) => a <= q.start && q.end <= b))
  const verb = analysis.tokens
    .slice(sentence.first, sentence.last)
    .findLast(
      (t) =>
        t.upos === 'VERB' && t.end <= q.start && /^(?:record|count|register|log|document|report|verify)$/.test(t.lemma),
    )
  const accuser = (verb && subjectsOf(analysis, verb)[0]?.mention) ?? teller?.value.actor[0]
  if (!accuser) return []
  return culprits
    .filter((c) => c.mention.name !== accuser.name)
    .map((c) =>
      draft(analysis, 'violations/counted', {
        accuser,
        accused: c.mention,
        act: q.text,
        agreement: agreementAt(found, q.start),
        evidence: [sentence.start, c.end],
        at: q.start,
      }),
    )
}
