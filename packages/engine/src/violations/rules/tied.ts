import { actorsOf } from '../../actors/index.ts'
import { aboutWar } from '../../events/about.ts'
import type { Draft, Rule } from '../../rule.ts'
import { agreementAt, draft } from './accused.ts'
import { ATTACK, NOT_OWN } from './words.ts'

const THREATENED =
  /\b(?:threaten(?:ing|s|ed)|shatter(?:ing|s|ed)|br(?:eaking|oke|eaks)|end(?:ing|ed)|undermin(?:ing|es|ed)|jeopardi[sz](?:ing|es|ed)|strain(?:ing|s|ed)|in\s+violation\s+of|despite|in\s+spite\s+of|since|hours\s+(?:after|into)|minutes\s+(?:after|into)|days\s+(?:after|into)|during|violat(?:ing|es|ed)|in\s+breach\s+of)\s+(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,3}(?:truce|cease-?fire|armistice|agreement|accord)\b/iu

const FIGHT = /\b(?:fighting|clash(?:es|ed)|violence|hostilities|skirmish(?:es)?|fought)\b/iu

/** An attack that its own sentence sets against a truce: "resumed its attacks …, threatening a fragile truce". */
export const tied: Rule<'violation'> = {
  id: 'violations/tied',
  version: 3,
  read(analysis, found) {
    if (!aboutWar(analysis)) return []
    return found.of('event').flatMap(({ value }): Draft<'violation'>[] => {
      const [evidence] = value.evidence
      const [accused] = value.actors
      if (
        value.type !== 'ASSAULT' ||
        !evidence ||
        !accused ||
        value.status === 'threatened' ||
        value.status === 'planned'
      )
        return []
      const sentence = analysis.sentences.find((s) => s.start <= evidence[0] && evidence[0] < s.end)
      if (!sentence) return []
      // a fight has two sides, and the sentence does not tell who began it
      const told = analysis.text.slice(...evidence)
      if (FIGHT.test(told) && !ATTACK.test(told)) return []
      // "fighting flared in the north": where it is fought is not who began
      if (actorsOf(analysis).some((a) => a.as === 'place' && a.start === accused.span?.[0])) return []
      const tie = THREATENED.exec(analysis.text.slice(sentence.start, sentence.end))
      // where somebody accuses somebody, the accusation tells who broke it
      if (
        !tie ||
        /\b(?:accus\w*|blam\w*|den(?:y|ies|ied|ying))\b/iu.test(analysis.text.slice(sentence.start, sentence.end)) ||
        NOT_OWN.test(analysis.text.slice(sentence.start, sentence.end))
      )
        return []
      const [from, to] = [sentence.start + tie.index, sentence.start + tie.index + tie[0].length]
      // "fighting in August ended a truce" is history, and a talk during a truce is no attack on it
      const end = Math.max(evidence[1], to)
      const made = draft(analysis, 'violations/tied', {
        accuser: null,
        accused,
        act: analysis.text.slice(...evidence).replace(/\s+/gu, ' '),
        agreement: agreementAt(found, from),
        evidence: [Math.min(evidence[0], from), end],
        at: evidence[0],
      })
      return [
        {
          ...made,
          value: { ...made.value, date: value.date, place: value.place, target: value.recipients[0]?.name ?? null },
        },
      ]
    })
  },
}
