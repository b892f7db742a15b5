import type { ValueOf } from '@parley/schema'
import { UNREAL_BREACH } from '../../violations/rules/words.ts'
import type { AgreementKindName } from '../heads.ts'

type Status = ValueOf<'agreement'>['status']

/**
 * What became of an agreement, by the words of the clauses that name it. Asked in this order: what was refused or ran out outweighs what
 * was once agreed, and what is only talked of comes last.
 */
const STATUSES: readonly [Status, RegExp][] = [
  [
    'rejected',
    /\b(?:reject(?:ed|s|ing)|declin(?:ed|es)\s+to\s+(?:endorse|accept|sign|back)|refus(?:ed|es|al)|did(?:\s+not|n['’]t)\s+agree|turned\s+down|ruled\s+out|dismissed|walked\s+away)\b/iu,
  ],
  [
    'disputed',
    /\b(?:accus(?:ed|es|ing)\s+(?:one\s+another|each\s+other)|threaten(?:ing|s|ed)\s+(?:a|the|an?)\s+(?:fragile|shaky)|violat(?:ed|ing|ions?)|br(?:oke|oken|eaking|eaks)\s+(?:the|a|its|their)\s+(?:[\p{L}-]+\s+)?(?:cease-?fire|truce|armistice|pause)|breach(?:ed|es|ing)?|disput(?:ed|es)|disagree(?:ment|s)?|oppos(?:ed|es|ition)|disinclination|contested|shaky|resist(?:s|ed|ance))\b/iu,
  ],
  [
    'expired',
    /\b(?:expired|lapsed|collapsed|broke\s+down|ended|(?:ending|end\s+of|expiry\s+of)\s+(?:the|an?)\s+(?:[\p{L}\d-]+\s+){0,3}(?:cease-?fire|truce|pause|armistice|moratorium)|ran\s+out|has\s+run\s+out)\b/iu,
  ],
  [
    'in force',
    /\b(?:took\s+effect|came\s+into\s+(?:force|effect)|in\s+(?:force|effect)|in\s+place|the\s+start\s+of|has\s+held|is\s+holding|holding|largely\s+held|has\s+bound|(?:strictly|being)\s+observed|ceased\s+(?:strikes|attacks|fire)|complet(?:ed|ing)|is\s+up|remains?\s+in\s+(?:place|force|effect)|monitored)\b/iu,
  ],
  [
    'agreed',
    /\b(?:agreed|acceptance\s+of|established|signed|signing\s+of|forged|reached|struck|accepted|concluded|sealed|announced|declared|requires?|joined|issu(?:ed|ing)|brokered|(?:included|provided\s+for|required|stipulated)|implementing|implementation\s+of|extended|renew(?:ed|al)|prolonged)\b/iu,
  ],
  [
    'stalled',
    /\b(?:stalled|deadlock(?:ed)?|have\s+not\s+materiali[sz]ed|no\s+(?:progress|breakthrough)|absence\s+of|hindered|on\s+hold|frozen)\b/iu,
  ],
  ['proposed', /./u],
]

/** Words that make "reached" or "agreed" a mere possibility. */
export const POSSIBLE =
  /\b(?:if|in\s+case|without\s+(?:an?|any)|no\s+(?:deal|cease-?fire|truce|agreement)|once|would|could|might|may(?!\s+\d)|potential|possible|possibility|proposals?|proposed|initiatives?|proposing|toward|towards|talks\s+(?:on|about|to|aimed)|hold\s+talks|negotiat(?:e|ing)\s+(?:(?:with|an?|the|about|on|over)\b)|to\s+(?:reach|broker|establish|sign|conclude|secure|agree\s+(?:on|to)|strike)\s+(?:and\s+\p{L}+\s+)?(?:an?|the)\b|aimed\s+at|explor(?:e|ing)|(?:ready|willing|prepared|open)\s+(?:for|to)|offer(?:s|ed|ing)?|expected|conditional|discussions?|draft|eventual|future\s+(?:settlement|deal|agreement|ceasefire|truce|accord)|the\s+day\s+(?:when|on\s+which)|until\s+an?|as\s+soon\s+as|before\s+an?y?|no\s+closer|hoped|call(?:ed|s)?\s+for|seek(?:s|ing)?|sought|want(?:s|ed)?|efforts)\b/iu

/** That it was made and then not carried out. */
const UNDONE =
  /\b(?:never|not)\s+(?:been\s+|being\s+|fully\s+|yet\s+)*(?:implemented|carried\s+out|honou?red|applied)\b|\b(?:suspend(?:ed|s|ing)|froze|halted)\s+(?:its\s+|the\s+|their\s+)?(?:participation|implementation)\b/iu
/** That nothing is left of it, whoever broke it. */
const GONE =
  /\b(?:shattered(?!\s+(?:the\s+|a\s+|any\s+)?(?:[\p{L}-]+\s+){0,2}(?:calm|silence|lull|quiet|hopes?|peace|illusion))|no\s+longer\s+(?:\p{L}+\s+){0,2}(?:committed|bound|in\s+(?:force|effect))|(?:withdr(?:ew|awn|awing)\s+from|pulled\s+out\s+of|abandon(?:ed|ing)|tore\s+up|scrapped|annulled)\s+(?:the|a|its|their)\b|(?:reviv(?:e|ing)|resurrect(?:ing)?|reinstat(?:e|ing)|salvag(?:e|ing)|resum(?:e|ing))\s+(?:the|a|an|their|its)\s+(?:[\p{L}-]+\s+){0,3}(?:cease-?fire|truce)|collapsed|fell\s+apart|fallen\s+apart|unravel(?:l)?ed|(?:has|have|had)\s+(?:all\s+|so\s+far\s+|repeatedly\s+)?failed)\b/iu
const OVER = /\b(?:ran\s+out|expired|lapsed|(?:truce|ceasefire|pause|moratorium)\s+ended)\b/iu

export function statusOf(
  clauses: readonly string[],
  kind: AgreementKindName,
  told: { accounts: boolean; ends: boolean },
): Status {
  if (told.accounts) return 'disputed'
  const firm = clauses.filter((c) => !POSSIBLE.test(c))
  const broken = (c: string): boolean =>
    !UNREAL_BREACH.test(c.slice(0, Math.max(0, c.search(/\b(?:violat|breach|br(?:eak|oke))/iu))))
  if (kind === 'ceasefire' && clauses.some((c) => GONE.test(c))) return 'expired'
  if (kind !== 'ceasefire' && clauses.some((c) => UNDONE.test(c))) return 'stalled'
  if (told.ends && firm.some((c) => OVER.test(c))) return 'expired'
  for (const [status, pattern] of STATUSES) {
    if (status === 'proposed') break
    const among = status === 'agreed' || status === 'in force' || status === 'expired' ? firm : clauses
    if (!among.some((c) => pattern.test(c))) continue
    if (status === 'disputed' && kind === 'ceasefire' && !firm.some((c) => pattern.test(c) && broken(c))) continue
    if (status === 'disputed' && kind === 'peace plan') continue
    if (status === 'rejected' && kind !== 'ceasefire' && kind !== 'peace plan') continue
    return status
  }
  return told.ends ? 'in force' : 'proposed'
}
