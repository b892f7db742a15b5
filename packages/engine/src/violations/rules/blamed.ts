import type { Span } from '@parley/schema'
import type { Actor } from '../../actors/index.ts'
import { objectsOf, subjectsOf } from '../../clauses/index.ts'
import { aboutWar } from '../../events/about.ts'
import type { Draft, Rule } from '../../rule.ts'
import { agreementAt, answerOf, draft, truceHeld, truceHere } from './accused.ts'
import { ATTACK, BOUND, BREACH, MUTUAL } from './words.ts'

const sided = (a: Actor): boolean => a.kind !== 'sides' && a.kind !== 'outlet'

/** "X accused Y of shelling …, in violation of the truce", "X blamed Y for an attack that broke it", "Y was accused by X of …": told by the verb. */
export const blamed: Rule<'violation'> = {
  id: 'violations/blamed',
  version: 2,
  read: (analysis, found) =>
    !aboutWar(analysis)
      ? []
      : analysis.tokens.flatMap((verb): Draft<'violation'>[] => {
          if (verb.upos !== 'VERB' || !/^(?:accuse|blame)$/.test(verb.lemma)) return []
          const sentence = analysis.sentences[verb.sentence]!
          const words = analysis.text.slice(sentence.start, sentence.end)
          if (MUTUAL.test(words)) return []
          const rest = analysis.text.slice(verb.end, sentence.end)
          const breach = BREACH.exec(rest)
          const attack = ATTACK.exec(rest)
          const tied = BREACH.test(words) && BOUND.test(words)
          if (
            !tied &&
            !(breach && BOUND.test(words)) &&
            !((breach && truceHere(found)) || (attack && truceHeld(found)))
          )
            return []
          const accuser = subjectsOf(analysis, verb).find(sided)
          const culprit = objectsOf(analysis, verb).find((a) => sided(a) && a.mention.name !== accuser?.mention.name)
          if (!accuser || !culprit) return []
          const act = [breach, attack].flatMap((m) => (m ? [m.index] : [])).sort((a, b) => a - b)[0]
          const from = act === undefined ? sentence.start : verb.end + act
          const end = sentence.end - (/[.!?]["”’]?\s*$/u.exec(words)?.[0].length ?? 0)
          const start = tied && act === undefined ? sentence.start : Math.min(accuser.start, verb.start, culprit.start)
          const evidence: Span = [start, end]
          const made = draft(analysis, 'violations/blamed', {
            accuser: accuser.mention,
            accused: culprit.mention,
            act: analysis.text.slice(from, end),
            agreement: agreementAt(found, verb.start),
            evidence,
            at: from,
          })
          return [{ ...made, value: { ...made.value, answer: answerOf(found, culprit.mention, end - 1) } }]
        }),
}
