import type { Draft } from '../rule.ts'

type One = Draft<'attribution'>

/** What happens, or is agreed, or goes on: it says nothing and wants nothing, whatever verb stands behind it. Texts are none of these. */
const THINGS =
  /^(?:talks|negotiations?|dialogue|deals?|cease-?fires?|truces?|zones?|developments?|encounters?|kidnappings?|fighting|clash(?:es)?|violence|attacks?|strikes?|shelling|initiatives?|conflicts?|wars?|cris[ie]s|tensions?|elections?|offensives?|operations?|raids?|explosions?|killings?|incidents?|escalation|sanctions|efforts?|moves?|steps?|process|situation|demands?|conditions|withdrawals?|deployment|visits?|exchanges?|swaps?|peace|outbreak|hostilities|ambush(?:es)?|protests?|siege|blockade|arrests?|release|deaths?|casualties|weather|storms?|floods?|quake|earthquake|drought|pandemic|virus|prices?|shares|stocks|game|match|season)$/i
/** What hangs on a noun. */
const BEHIND =
  /\s+(?:of|in|on|over|between|for|with|to|that|which|who|signed|brokered|held|aimed|agreed|–|—|-)\s.*$|,.*$|\s+\(.*$/u
/** "No casualties were reported": nobody says what isn't told. */
const NOTHING =
  /^(?:no|few|any)\s+(?:[\p{L}-]+\s+){0,3}(?:casualties|injuries|deaths|victims|damage|arrests|fatalities|losses)?$/iu

const cannot = (name: string): boolean => {
  const head = name.replace(/^(?:the|a|an|these|those|this|that|its|their|his|her)\s+/iu, '').replace(BEHIND, '')
  return /^\p{Ll}/u.test(head) && THINGS.test(head.split(/\s+/u).at(-1) ?? '')
}

/** Leaves out what has nobody for a source who could say or want anything, and what tells that there is nothing to tell. */
export const able = (drafts: readonly One[], text: string): One[] =>
  drafts.filter(({ value }) => {
    if (value.actor.length > 0 && value.actor.every((m) => cannot(m.name))) return false
    const words = value.content.map(([a, b]) => text.slice(a, b)).join(' ')
    return !NOTHING.test(words.replace(/[.,]\s*$/u, ''))
  })
