import type { ValueOf } from '@parley/schema'

type Stance = ValueOf<'position'>['stance']
type Act = ValueOf<'attribution'>['act']

const MUST =
  /\b(?:must|should|(?<!\b(?:may|might|could)\s)have\s+to|has\s+to|ought\s+to|need(?:s|ed)?\s+to|required?|obliged\s+to|called?\s+(?:again\s+)?for|demand\w*|no\s+\p{L}+\s+without|(?:the|a|urgent)\s+need\s+(?:for|to)|failure\s+to\s+(?:reach|strike|sign|agree|stop|end|comply))\b/iu
const NEVER =
  /\b(?:never|will\s+not|won['’]t|would\s+not|cannot|not\s+negotiable|no\s+(?:intention|desire)|rules?\s+out|unacceptable|null\s+and\s+void|void|invalid|illegitimate|non-?starter|red\s+line|out\s+of\s+the\s+question|no\s+need\s+(?:for|to|of)|no\s+(?:reason|plans?)\s+to|veto\w*|can(?:not|['’]t|\s+not)\s+(?!confirm|verify|comment)|could\s+not\s+(?!confirm|verify|comment|be\s+(?:confirmed|verified|reached))|premature|disapprov\w+|prohibit\w*|oppos\w+|reject\w*|disagree\w*|not\s+(?:keen|ready|prepared|willing|open|interested)|no\s+longer\s+(?:bound|committed))\b/iu
const READY =
  /\b(?:(?:prepared|ready|willing)(?:ness)?\s+to|would\s+(?:support|accept|back|welcome)|will\s+(?:support|accept)|open\s+to)\b/iu
const ACCEPTS = /\b(?:ready|prepared|willing|would)\s+(?:to\s+)?(?:accept|support|back|agree|welcome)\b/iu
const IF =
  /\b(?:if|unless|in\s+parallel\s+with|as\s+soon\s+as|once|in\s+(?:return|exchange)\s+for|provided\s+that|on\s+condition|as\s+long\s+as|before\s+\p{Ll}+ing|only\s+(?:if|when|after)|depends\s+on|need\s+to\s+be\s+discussed)\b/iu
const ONLY = /\b(?:can|could|will|would|may)\s+only\b|\bdepends?\s+on\b/iu
/** What may be refused without a stand on anything. */
const IDLY =
  /^["“]?to\s+(?:\p{L}+\s+)?(?:comment|say|answer|respond|reply|elaborate|give\s+(?:\p{L}+\s+)?details|discuss|confirm|disclose|reveal|identify|name|specify|speculate)\b/iu
/** What somebody says that he or his own will do. */
const OWN_DEED =
  /^["“]?(?:that\s+)?(?:(?:we|it|they|he|she|I)|(?:our|its|their|his)\s+(?:\p{L}+\s+)?(?:forces|troops|soldiers|fighters|army|government|country|movement|side|units))\s+(?:would|will|['’]ll)\s+(?:\p{L}+ly\s+|also\s+|now\s+)?(?:withdraw|release|free|lift|open|reopen|return|disarm|halt|stop|cease|suspend|extend|implement|respect|honou?r|abide|comply|observe|join|attend|send|deploy|hold|resume|enrich|permit|allow|accept|sign|hand|pull|act|respond|retaliate|stay|remain|keep|cut|reduce|remove|dismantle|form|establish|create|grant|give|continue|support|back|surrender|leave|host|provide|pay)\b/iu
const OPEN =
  /\b(?:has\s+not\s+decided|review(?:s|ed|ing)|study(?:ing)?|studied|(?:did|do|does|has|have|had)\s+not\s+(?:yet\s+)?(?:give[ns]?|take[ns]?|ma[dk]e)\s+(?:\p{L}+\s+){0,3}(?:answers?|decisions?|positions?|stances?|commitments?)|undecided|unclear|final\s+decision|different\s+views|weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|(?:to\s+be|being)\s+(?:studied|examined|considered))\b/iu
const GOOD =
  /\b(?:important|welcome\w*|essential|critical|crucial|vital|necessary|indispensable|imperative|priority|cornerstone|real\s+opportunity|short\s+distance|hail\w*|reasonable|acceptable|firmly\s+maintain|fastest\s+way|insist\s+that\s+help|dawn|(?:first|important|major|big|significant|crucial|key|positive)\s+step|turning\s+point|victory|historic|(?:good|solid|sound)\s+basis|record\s+increase|well\s+advanced|support\w*|could\s+include|should\s+be\s+good|we['’]ve\s+chosen|positive(?:ly)?|optimis\w+|satisf\w+|confiden(?:t|ce)|breakthrough|milestone|step\s+forward|gratitude|committed\s+to|commitment\s+to|work(?:s|ed|ing)?\s+toward(?:s)?|speaks\s+volumes|path\s+to\s+(?:peace|end))\b/iu

/** "ruled out the possibility", in whatever verb a translation chose. */
const OUT =
  /\bout\s+(?:any\s+|the\s+|all\s+)?(?:likelihood|possibility|prospect|idea|chance|option|talks|negotiations)\b/iu
const HOPES =
  /^["“]?(?:it\s+is\s+(?:my|our)\s+(?:\p{L}+\s+and\s+)?hope|(?:that\s+)?(?:i|we|it|he|she|they)\s+(?:\p{L}+\s+)?hope[ds]?)\b/iu
const RELUCTANT =
  /\b(?:disinclination|unwilling\w*|reluctan\w*|raised\s+concerns|(?:expressed|voiced)\s+(?:\p{L}+\s+)?(?:concerns?|doubts?|fears?|reservations?|misgivings?))\b/iu
/** A truce that one side holds by itself. */
const OWN_TRUCE =
  /^(?:the\s+(?:start|beginning)\s+of\s+)?(?:an?|its|their)\s+(?:[\p{L}\d-]+\s+){0,2}(?:unilateral|one-sided)\s+(?:[\p{L}-]+\s+){0,2}(?:cease-?fire|truce|pause|cessation)/iu
/** Concern for people is none about a plan. */
const SORRY =
  /\b(?:fate|situation|plight|suffering|conditions|casualties|victims|violence|escalation|reports|civilians)\b/iu
const WISH = /\b(?:hope[ds]?|hopeful|optimistic|wish\w*|look\w*\s+forward\s+to)\b/iu
const FIRM =
  /\b(?:support\w*|disapprov\w*|oppos\w*|reject\w*|refus\w*|back(?:s|ed)?|endors\w*|agree[ds]?|disagree\w*|accept\w*|welcom\w*|demand\w*|insist\w*|call\w*\s+(?:for|on)|urg\w+|need\w*\s+to)\b/iu

/** Whether the words of the cue, or what the speaker does, tell a stance without the content's help. */
export const isFirm = (act: Act, cue: string): boolean => FIRM.test(cue) || act === 'accept' || act === 'reject'

/**
 * Where a speaker stands, from what he does with the words and from the words themselves; null where neither tells a stance. A
 * condition outweighs consent, since a consent with an "if" is none yet.
 */
export function stanceOf(act: Act, cue: string, content: string): Stance | null {
  if (OUT.test(`${cue} ${content.slice(0, 40)}`)) return 'opposes'
  if (act === 'accuse' || /\b(?:accus|blam|quot)\w+\b/iu.test(cue)) return null
  if (/^(?:may|might|could)\s+(?!not\b)/iu.test(cue)) return null
  if (/\border(?:s|ed|ing)?\b/iu.test(cue)) return 'supports'
  if (/\bthreaten\w*\b/iu.test(cue) && /^["“]?to\s+(?:throw|plunge|derail|undermine|kill|engulf)\b/iu.test(content))
    return null
  if (/\b(?:refus|declin)\w+\b/iu.test(cue) && IDLY.test(content)) return null
  if (act === 'decline to comment' || act === 'predict' || act === 'confirm') {
    if (act === 'confirm' && /\b(?:truce|cease-?fire|deal|agreement|accord)\b/iu.test(content) && !NEVER.test(content))
      return 'supports'
    if (OPEN.test(content)) return 'undecided'
    return act === 'predict' && NEVER.test(content) ? 'opposes' : null
  }
  if (
    /\b(?:appeal\w*|urg\w+|press(?:ed|es|ing)?|ask(?:ed|s|ing)?\s+(?:for|\p{Lu})|call\w*\s+(?:\p{L}+\s+)?(?:up)?on|wants?|insist\w*\s+on)\b/iu.test(
      cue,
    )
  )
    return 'demands'
  if (/\b(?:hail|prais|thank|congratulat|applaud|welcom|endors|back)\w*\b/iu.test(cue)) return 'supports'
  if (
    /\b(?:disapprov|reject|oppos(?!ition\b)|refus|dismiss|rebuff|resist)\w*\b|\b(?:misgivings|reservations|objections?)\b/iu.test(
      `${cue} ${content.slice(0, 30)}`,
    )
  )
    return 'opposes'
  if (
    /\bcall/iu.test(cue) &&
    (/\bcall\w*\s+(?:\p{L}+\s+){0,3}(?:for|on|upon)\b/iu.test(cue) ||
      /^(?:\p{L}+\s+){0,3}(?:for|on|upon)\b/iu.test(content))
  )
    return 'demands'
  if (/\bveto\w*\b/iu.test(content)) return 'opposes'
  if (/\bwarn\w*\s+against\b/iu.test(`${cue} ${content.slice(0, 12)}`)) return 'opposes'
  if (act === 'demand') return 'demands'
  if (act === 'reject') return 'opposes'
  // whoever denies a deed takes no stand; whoever denies an intention or what he is charged with does
  if (act === 'deny')
    return /\b(?:plan|inten\p{L}+|willing\p{L}*|agree\p{L}*|accept\p{L}*|allegations?|accusations?|charges?)\b/iu.test(
      content,
    )
      ? 'opposes'
      : null
  // whoever warns of what comes without a deal asks for it
  if (act === 'warn' && /\b(?:failure|refusal|inability)\s+to\b/iu.test(content.slice(0, 40))) return 'demands'
  if (act === 'threaten' || (act === 'warn' && IF.test(content))) return 'conditional'
  if (act === 'accept') return IF.test(content) ? 'conditional' : 'supports'
  // ready to take what others propose is consent, and no offer of one's own
  if (act === 'offer') return ACCEPTS.test(content) ? 'supports' : 'offers'
  if (act === 'propose') return /\bconditional\b/iu.test(content) ? 'conditional' : 'supports'
  if (/\b(?:announc|declar|begin|began)\w*\b/iu.test(cue) && OWN_TRUCE.test(content)) return 'offers'
  if (/\b(?:include|require|envisage|stipulate)[sd]?\b/iu.test(cue)) return 'demands'
  if (RELUCTANT.test(`${cue} ${content.slice(0, 60)}`) && !SORRY.test(content)) return 'opposes'
  if (WISH.test(cue) || HOPES.test(content)) return 'supports'
  if (OPEN.test(content) || OPEN.test(cue)) return 'undecided'
  if (ONLY.test(content) && IF.test(content)) return 'conditional'
  if (MUST.test(content) && !NEVER.test(content)) return 'demands'
  if (IF.test(content) && (READY.test(content) || /\bclear\b|\bneed\b/iu.test(content))) return 'conditional'
  if (NEVER.test(content) && /\buntil\b/iu.test(content)) return 'conditional'
  if (act === 'promise') return NEVER.test(content) ? 'opposes' : IF.test(content) ? 'conditional' : 'supports'
  if (NEVER.test(content)) return 'opposes'
  if (OWN_DEED.test(content)) return IF.test(content) ? 'conditional' : 'supports'
  if (READY.test(content)) return 'supports'
  return GOOD.test(content) || GOOD.test(cue) ? 'supports' : null
}

const STAYS =
  /\b(?:(?:keep|retain|maintain)(?:s|ed|ing)?|(?:to|will|would|must|should|can|forces|troops|soldiers|army|fighters)\s+(?:remain|stay)(?:s|ing)?)\b/iu

/** Who vows to stay or to keep his arms opposes what would have him leave or give them up. */
export const turned = (stance: Stance, issue: string, words: string): Stance =>
  stance === 'supports' && (issue === 'withdrawal' || issue === 'disarmament') && STAYS.test(words) ? 'opposes' : stance

/** The condition that a passage sets, from its "if" or "unless" to the end of that clause; null where it sets none. */
export const conditionOf = (words: string): string | null =>
  /\b(?:if|unless|until|provided\s+that|on\s+condition\s+that|as\s+long\s+as)\b[^.;]*/iu.exec(words)?.[0].trim() ?? null
