/** Words for breaking what was agreed. */
export const BREACH =
  /\b(?:violat\w*|breach\w*|br(?:eak|oke|oken|eaking)\s+(?:the|a|an|its|their|it|his|this|that)|infring\w*|fail(?:ing|ed|ure|s)?\s+to\s+(?:honou?r|implement|respect|observe|comply|abide|fulfil\w*|withdraw|release|allow)|reneg\w+|renegad\w+|ignor(?:ed|ing)|flout\w*|not\s+(?:respecting|honou?ring|observing|abiding))\b/iu
/** Words for what binds. */
export const BOUND =
  /\b(?:cease-?fires?|truces?|agreements?|accords?|deals?|terms|armistice|pacts?|moratorium|pause|cessation|commitments?|understanding|resolution)\b/iu
/** Each side says it of the other. */
export const MUTUAL =
  /\b(?:accus\w+|blam\w+)\s+(?:one\s+another|each\s+other)\b|\b(?:trad\w+|exchang\w+|swap\w*)\s+(?:\p{L}+\s+)?(?:accusations|blame|allegations)\b|\b(?:each|both(?:\s+sides)?)\b[^.;]{0,24}\b(?:accus\w+|blam\w+)\s+the\s+other\b|\b(?:both|each)\b[^.;]{0,60}\bby\s+the\s+other\b|\bmutual\s+(?:accusations|claims|allegations|recriminations)\b|\b(?:accusations|allegations|claims)\s+(?:by|from)\s+both\b|\bboth\b[^.;]{0,50}\bthe\s+other\s+(?:of|had|has|for)\b/iu
/** Deeds of force and refusal that break a truce that binds. */
export const ATTACK =
  /\b(?:shell\w*|attack(?:ing|ed|s)|fir(?:ing|ed)\s+(?:\p{L}+\s+){0,3}(?:on|at|first|mortars|rockets|shells|missiles|artillery)|open(?:ing|ed)\s+fire|bomb(?:ing|ed|ardment|arded|arding)|launch(?:ing|ed)|carr(?:ying|ied)\s+out|lay(?:ing)?\s+(?:land)?mines|advanc(?:ing|ed)|storm(?:ing|ed)|strik(?:ing|es)|struck|seiz(?:ing|ed)|captur(?:ing|ed)|kill(?:ing|ed)|resum(?:ing|ed)\s+(?:\p{L}+\s+){0,3}(?:attacks?|operations|offensive|strikes|shelling)|raid(?:ing|ed|s)|ambush(?:ing|ed)|block(?:ing|ed)|withh(?:olding|eld)|mov(?:ing|ed)\s+(?:\p{L}+\s+){0,2}(?:troops|forces)|displac(?:ing|ed))\b/iu
export const WEAPON =
  /\b(?:drones?|missiles?|artillery|air\s?strikes?|air\s+raids?|rockets?|mortars?|shells?|snipers?|(?:land)?mines|heavy\s+weapons|tanks?|warplanes|aircraft|machine\s+guns?|small\s+arms)\b/iu
/** What stands before a breach that nobody has committed: warned of, guarded against, punished in general, only possible. */
export const UNREAL_BREACH =
  /\b(?:against|prevent\w*|avoid\w*|punish\w*|deter\w*|stop\w*|any|anyone|whoever|whichever|those\s+(?:who|that)|parties\s+(?:who|that)|case\s+of|event\s+of|if|should|would|could|might|may|will|must|shall|without|possible|potential|monitor\w*|investigat\w*|verify\w*|probe|not\s+to|never|no)\s+(?:[\p{L}-]+\s+){0,3}$/iu
/** Acts of speech by which somebody speaks of what has not been done. */
export const UNREAL_ACTS: ReadonlySet<string> = new Set(['warn', 'threaten', 'promise', 'propose', 'offer', 'predict'])
/** What is told of an accusation itself: that it isn't true, or that somebody else makes it. */
export const NOT_OWN =
  /\b(?:fake|false|baseless|groundless|untrue|disinformation|misinformation|lies?|fabricat\w+|unfounded|not\s+true|(?:statements?|claims?|allegations?|accusations?|reports?)\s+(?:of|by|from)\b[^.;]{0,40}\bthat)\b/iu
