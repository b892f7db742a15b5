import type { Analysis } from './language/analysis.ts'

const WORDS =
  /\b(?:wars?|cease-?fires?|truces?|armistice|peace|hostilities|invasion|invaded|annex\w*|troops?|soldiers?|military|militants?|rebels?|insurgents?|hostages?|prisoners?\s+of\s+war|shelling|shelled|airstrikes?|air\s+strikes?|missiles?|drones?|artillery|frontlines?|front\s+lines?|peacekeep\w*|disarm\w*|belligerents?|occupation|occupied|offensive|humanitarian|refugees?|displaced|separatists?|mediat\w*|envoys?|sanctions?|aggression|bombardment|besieged|armed|moratoriums?|belligerent|breach(?:es|ed)|general\s+staff|defen[cs]e\s+ministry|ministry\s+of\s+defen[cs]e|armed\s+forces|army|armies|front(?=\s|,)|captives|mobili[sz]\w*)\b/giu

const known = new WeakMap<Analysis, boolean>()

/**
 * Whether a report is about an armed conflict or its settlement at all. Loans, deals, pledges and figures are everywhere in the news; they
 * are kept only where the report around them speaks of war and peace: five such words, three of them different.
 */
export function aboutConflict(analysis: Analysis): boolean {
  let about = known.get(analysis)
  if (about === undefined) {
    const found = analysis.sentences.flatMap((s) =>
      [...analysis.text.slice(s.start, s.end).matchAll(WORDS)].map((m) => m[0].toLowerCase()),
    )
    about = found.length >= 5 && new Set(found).size >= 3
    known.set(analysis, about)
  }
  return about
}
