import { actorsOf } from '../../actors/index.ts'
import { aboutConflict, aboutElse } from '../../conflict.ts'
import type { Analysis } from '../../language/analysis.ts'

const STRONG =
  /\b(?:cease-?fires?|truces?|armistice|cessation\s+of\s+hostilities|peace\s+(?:plan|deal|agreement|accord|treaty|talks|process)|prisoners?\s+of\s+war|prisoner\s+(?:swap|exchange)s?|exchange\s+of\s+prisoners|hold(?:ing)?\s+fire|end(?:ing)?\s+the\s+(?:war|fighting))\b/iu
const WORDS =
  /\b(?:wars?|cease-?fires?|truces?|peace|hostilities|invasion|army|armed|arms|troops?|soldiers?|military|weapons?|security\s+guarantees?|rebels?|hostages?|prisoners?|shelling|strikes?|attacks?|missiles?|drones?|artillery|front\s?lines?|sanctions?|frozen|reconstruction|parliament|regime|ultimatum|delegations?)\b/giu

/** Whether a state, a government or a body that the report itself shows acting is named at all. */
const sided = (analysis: Analysis): boolean =>
  actorsOf(analysis).some((a) => a.as !== 'place' && (a.kind === 'state' || a.kind === 'government'))

const known = new WeakMap<Analysis, boolean>()

/**
 * Whether a report speaks of a conflict at all, as far as naming an agreement asks for it: also a short one, which names a truce, or the
 * arms and sanctions round a deal, without many words of war.
 */
export function aboutPeace(analysis: Analysis): boolean {
  let about = known.get(analysis)
  if (about === undefined) {
    const words = analysis.sentences.map((s) => analysis.text.slice(s.start, s.end)).join(' ')
    const found = [...words.matchAll(WORDS)].map((m) => m[0].toLowerCase().replace(/s$/, ''))
    const kinds = new Set(found).size
    about =
      aboutConflict(analysis) ||
      (!aboutElse(analysis) &&
        ((STRONG.test(words) && kinds >= 2 && sided(analysis)) || (found.length >= 5 && kinds >= 4)))
    known.set(analysis, about)
  }
  return about
}

/** Whether a report has a word that only war and its settlement have: a truce, peace talks, prisoners of war. */
export const namesPeace = (analysis: Analysis): boolean =>
  analysis.sentences.some((s) => STRONG.test(analysis.text.slice(s.start, s.end)))
