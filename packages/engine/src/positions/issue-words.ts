/**
 * The words by which reports of any process speak of an issue, most telling issues first: of several that a passage names, the earlier
 * is what it is about. "Ceasefire" and the form of the talks come last, since everything else is said around them too.
 */
export const ISSUE_WORDS: readonly [issue: string, words: RegExp][] = [
  [
    'nuclear',
    /\b(?:nuclear|denuclear\w*|enrich(?:ment|ing|ed)?|uranium|plutonium|centrifuges?|atomic|non-?proliferation|ballistic|(?:UN|IAEA|U\.N\.|international|cooperation\s+with)\s+inspect(?:ors|ions)|missile\s+(?:program\w*|tests?))\b/iu,
  ],
  [
    'sanctions',
    /\b(?:sanctions?|embargo(?:es)?|economic\s+(?:curbs|restrictions|measures)|asset\s+freezes?|blacklist\w*|snapback|travel\s+bans?|terror(?:ism|ist)?\s+list)\b/iu,
  ],
  [
    'elections',
    /\b(?:elections?|ballots?|polls\s+to\s+be\s+held|electoral|referend(?:um|a)\s+on\s+(?:a|the)\s+(?:new\s+)?constitution|voter\s+\p{L}+)\b/iu,
  ],
  [
    'prisoners-and-children',
    /\b(?:prisoners?|hostages?|captives?|detainees?|detention|abducted|abductees|kidnap(?:ped|pings?)|captured\s+(?:soldiers|fighters|troops)|release\s+of\s+(?:its|their|all|his|captured|jailed)\s+(?:\p{L}+\s+)?(?:fighters|members|soldiers|supporters)|jailed\s+\p{L}+|remains\s+of|bodies|children|minors|deported)\b/iu,
  ],
  [
    'accountability',
    /\b(?:war\s+crimes?|crimes\s+against|genocide|atrocit(?:y|ies)|tribunal|prosecut\w+|warrants?|arrest|accountab\w+|impunity|amnesty|criminal\s+court|justice|truth\s+commission|(?:inquiry|investigat\w+)|perpetrators|violators|those\s+responsible|these\s+allegations)\b/iu,
  ],
  ['reconstruction', /\b(?:reconstruct\w*|rebuild\w*)\b/iu],
  [
    'refugees',
    /\b(?:refugees?|displaced|returnees?|displacement|uprooted|resettle\w*|repatriat\w+|asylum|return\s+of\s+(?:[\p{L}\d,]+\s+){0,3}(?:families|residents|civilians|villagers|people|inhabitants)|return\s+(?:home|to\s+their\s+(?:homes|villages|land)))\b/iu,
  ],
  [
    'humanitarian-access',
    /\b(?:humanitarian\s+(?:access|aid|corridors?|convoys?|relief|supplies|workers|crisis|situation|assistance)|aid\s+(?:trucks?|convoys?|deliveries|access|workers)|food\s+aid|(?:let|allow|bring|deliver|get)\w*\s+(?:in\s+)?(?:more\s+)?(?:aid|relief|food|supplies)|(?:restor|resum)\w+\s+(?:of\s+)?(?:[\p{L}-]+\s+){0,2}services|relief\s+(?:supplies|convoys?|workers)|safe\s+passage|unhindered|unimpeded|unfettered|deliver\w*\s+of\s+(?:\p{L}+\s+)?(?:aid|relief|food|supplies)|evacuat\w+|blockade|siege|besieged|lorries|trucks|corridors?|(?:border\s+)?crossings?(?!\s+points?))\b/iu,
  ],
  [
    'disarmament',
    /\b(?:disarm\w*|demobili[sz]\w*|lay(?:ing)?\s+down\s+(?:their\s+|its\s+|our\s+|his\s+|all\s+)?(?:arms|weapons)|decommission\w*|disband\w*|dissol(?:ution|v\w+)\s+of\s+(?:its|their|all|the)\s+(?:\p{L}+\s+)?(?:wing|militias?|groups?|forces?|brigades?)|(?:armed|military)\s+wings?|(?:surrender|hand(?:ing)?\s+(?:over|in)|give\s+up|keep|giv(?:ing|en)\s+up|use)\s+(?:our|their|its|all|his)?\s*(?:arms|weapons|arsenal|guns)|(?:arms|weapons|guns)\s+(?:\p{L}+\s+){0,2}(?:surrendered|handed\s+(?:over|in)|laid\s+down)|monopoly\s+(?:of|on)\s+(?:arms|force|weapons)|demilitari[sz](?:ation|ing|e\b)|militias?\s+(?:be\s+)?(?:disband|disarm)\w*|reintegrat\w+)\b/iu,
  ],
  [
    'withdrawal',
    /\b(?:withdr[ae]w\w*\b(?!\s+from\s+(?:the\s+|an?\s+|any\s+)?(?:\p{L}+\s+){0,2}(?:talks|negotiat\w+|process|course|agreement|deal|treaty|accord|pact))|vacat\w+|(?:foreign|occupying)\s+(?:troops|forces|soldiers|fighters)|keep\w*\s+(?:its|their|his|our)\s+(?:troops|forces|soldiers|men|army)|(?:troops|forces|soldiers|army|fighters|mercenaries)\s+(?:must|should|to|have\s+to|would|will|need\s+to)\s+(?:leave|go|return|pull|remain|stay)|(?:troops|forces|soldiers|army)\s+(?:remain\w*|stay\w*|stationed|presence)|(?:military|troop|army)\s+presence|pull-?(?:ing|ed)?[\s-]?(?:back|out)s?|pull\s+(?:\p{L}+\s+){0,3}(?:troops|forces|soldiers|fighters)\s+(?:back|out)|(?:reduc\w+|scal\w+\s+(?:back|down)|draw\w*\s+down)\s+(?:\p{L}+\s+){0,3}(?:troops|forces|presence)|draw-?down|disengag\w+|(?:exit|departure|removal)\s+of\s+(?:all\s+)?(?:foreign\s+)?(?:mercenaries|troops|forces|fighters)|return\s+to\s+(?:its|their)\s+(?:camps|barracks|bases|positions|lines)|lift\w*\s+(?:its|their)\s+["“]?defensive|leaves?\s+(?:the\s+)?(?:area|zone|territory|cities|city|town|towns|country))\b/iu,
  ],
  [
    'monitoring',
    /\b(?:monitor\w*|observers?|observation\s+of|oversee\w*|overs(?:aw|ight)|verif(?:y|ication)\w*|supervis\w+|(?:fact-finding|investigation)\s+(?:team|mission))\b/iu,
  ],
  [
    'alliance-membership',
    /\b(?:(?:NATO|EU|AU|alliance|union|ECOWAS|bloc)\s+membership|membership\s+(?:of|in)\s+(?:the\s+)?(?:NATO|EU|AU|UN|alliance|European|African|bloc|union)|membership(?!\s+of)|accession|join(?:ing)?\s+(?:the\s+)?(?:\p{L}+\s+){0,2}(?:alliance|NATO|bloc)|NATO\s+member\w*)\b/iu,
  ],
  [
    'peacekeeping-force',
    /\b(?:peacekeep\w*|(?:reassurance|deterrence|stabili[sz]ation|multinational|international|protection|hybrid|neutral|buffer|regional|joint)\s+(?:police\s+|military\s+|security\s+)?force|troops\s+(?:on|to|in)\b|(?:send\w*|sent|contribut\w+|provid\w+)\s+(?:up\s+to\s+)?(?:[\d,]+\s+|\p{L}+\s+){0,3}(?:troops|soldiers|battalions?)|deploy\w*\b(?!\s+(?:of\s+)?(?:\p{L}+\s+){0,3}(?:observers?|monitors?|monitoring|team))|boots\s+on\s+the\s+ground|mission\s+details|military\s+engagement|coalition\s+level|direct\s+confrontation)/iu,
  ],
  [
    'security-guarantees',
    /\b(?:security\s+guarantees?|guarantees?|guarantor\w*|right\s+of\s+intervention|intervention\s+rights?|security\s+assurances?|long-term\s+(?:security|safety)|mutual\s+defen[cs]e|non-aggression)\b/iu,
  ],
  [
    'military-aid',
    /\b(?:military\s+(?:aid|assistance|support|help|funding)|(?:aid|assistance|help|support)\s+(?:to|for)\s+\p{Lu}\p{L}*|weapons?(?!\s+embargo)|arms\s+(?:deliveries|supplies|shipments|sales)|ammunition|intelligence(?:\s+sharing|\s+assistance)?|aid\s+package|keep\s+(?:the\s+)?fight)\b/u,
  ],
  ['energy', /\b(?:gas|oil|energy\s+(?:security|independence|supplies)|pipeline|electricity)\b/iu],
  ['finance', /\b(?:loans?|billions?|fund(?:s|ing)?|frozen\s+assets|assets|financ\w+|reparations|debt)\b/iu],
  [
    'territory',
    /\b(?:territor(?:y|ies|ial)|annex\w*|(?<!\ba\s)land|border\s+(?:dispute|demarcation|line)s?|(?:demarcat|delimit)\w+|sovereignty|(?<!\bthe\s)regions|provinces|oblasts|enclave|occupied|front\s?lines?|disputed\s+area)\b/iu,
  ],
  [
    'governance',
    /\b(?:power-sharing|share\s+power|interim\s+government|transitional\s+(?:government|council)|constitution\w*|autonom(?:y|ous)|self-determination|self-government|referend(?:um|a)|federa(?:l|tion|lism)\b|decentrali[sz]\w+|devol\w+|step\s+(?:down|aside)|civilian\s+(?:rule|government)|minorities|minority\s+rights|municipalit\w+|institutions|self-rule|independence(?!\s+(?:movement|group|fighters?|front|leaders?))|statehood|secession|reunif\w+|unity\s+government|(?:executive|cabinet)\b(?!\s+(?:director|secretary))|assembly|transition(?!\s+period)|(?:new|legitimate|elected|inclusive|stable|strong|coalition|fledgling|functioning|regional|joint)\s+(?:and\s+\p{L}+\s+)?(?:\p{Lu}\p{L}+\s+)?(?:government|executive)|authority\s+as|leadership\s+of|crossing\s+points?|freedom\s+of\s+movement|official\s+language|political\s+(?:reform\w*|inclusion|rights|participation))\b/iu,
  ],
  [
    'ceasefire',
    /\b(?:cease-?fires?|cease\s+fire|truces?|cessation|hostilities|bloodshed|armistice|hold\w*\s+(?:its|their|his|our)\s+fire|lay\s+off|end\s+(?:to\s+)?(?:the\s+|their\s+|all\s+)?(?:war|fighting|violence|conflict|shelling)|(?:halt|stop|end|ceas|paus|suspen[ds])\w*\s+(?:all\s+|its\s+|their\s+|the\s+)?(?:[\p{L}-]+\s+){0,2}(?:attacks?|strikes?|air\s?strikes|shelling|fighting|firing|bombing|bombardment|operations|offensives?|escalation|violence)|(?:reduc\w+|decrease|lull)\s+(?:of|in)\s+(?:the\s+)?violence|de-escalat\w*|(?:utmost|maximum|exercise|show|urge\w*)\s+(?:\p{L}+\s+)?restraint|peace\s+(?:deal|plan|agreement|accord|settlement|pact|treaty)|peaceful\s+(?:means|settlement|solution|resolution)|(?:strik|reach|sign|conclud)\w*\s+(?:a|an|the)\s+(?:\p{L}+\s+)?(?:deal|agreement|accord)|(?:honou?r|respect|implement|uphold|observ|abide|compl|adher|follow|violat)\w*\s+(?:by\s+|with\s+|to\s+)?(?:their|its|the|all)\s+(?:\p{L}+\s+|\d+\s+)?(?:commitments?|obligations?|agreement|deal|accord|promises|pledges)|compliance\s+with\s+(?:the|an?|their)\s+(?:\p{L}+\s+)?(?:agreement|deal|accord)|proposals?\s+look|scaled-back\s+agreement)\b/iu,
  ],
  [
    'negotiation-format',
    /\b(?:talks|negotiat\w+|mediat\w+|broker\w*|meeting|meet\s+(?:with|again|in)|dialogue|discussions|sit\s+down\s+with|talk(?:ing)?\s+(?:to|with)|delegations?|facilitat\w+|at\s+the\s+(?:same\s+)?(?:\[?\p{L}+\]?\s+)?table|intermediar(?:y|ies)|preconditions?|final\s+decision|peace\s+(?:process|efforts?)|summit|reunification\s+deal|diplomatic\s+(?:solution|efforts?)|good\s+offices|envoy|efforts\s+to\s+(?:solve|resolve|settle|end|find|reach|bring)|(?:solution|settlement)\s+(?:to|of)\s+the\s+(?:\p{L}+\s+)?(?:problem|dispute|conflict|question|issue|crisis))\b/iu,
  ],
]

/** The issue that a passage is about; null where it names none. */
export const issueOf = (words: string): string | null =>
  ISSUE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null

const ANAPHOR =
  /\ban?\s+(?:demand|request|offer|proposal|move|call|condition|plan|step)(?=,?\s+(?:that|which|rejected|accepted|refused|dismissed|welcomed|backed|opposed|denied)\b)|\b(?:such|this|that|these|those|the)\s+(?:(?:earlier|latest|new|new\s+\p{L}+|current|draft|whole)\s+)?(?:proposals?|plans?|prospects?|concept|strateg(?:y|ies)|matter|idea|achievement|move|initiative|measures?|step|approach|scheme|scaled-back\s+agreement|agreement|deal|accord|pact|treaty)\b(?!\s+(?:to|for|of|that|on|with|between)\b)|\bsupport\s+this\b/iu

/** What somebody signed or proposed, and not a measure or an idea. */
const DEAL = /\b(?:agreement|deal|accord|pact|treaty|proposal|initiative)\b/iu

/** Names of bodies speak of issues without being about them: "the Verification Mission", "the Peace Council". */
const BODY =
  /\b(?:\p{Lu}[\p{L}-]+\s+(?:(?:for|of|and|the)\s+)*)+(?:Mission|Council|Commission|Committee|Mechanism|Force|Forces|Ministry|Office|Agency|Army|Front|Party|Fund|Programme|Program|Court|Movement)\b/gu
const AROUND = new Set(['ceasefire', 'negotiation-format'])
/** What a plan is paid with, and the ground that it is for, come after what it does. */
const MEANS = new Set(['finance', 'energy', 'territory'])

/** The issue named first: of what somebody agreed to, the thing itself, and not what comes with it. */
export function firstNamed(told: string): string | undefined {
  const words = told.replace(BODY, (name) => ' '.repeat(name.length))
  return ISSUE_WORDS.flatMap(([issue, pattern]) => {
    const at = words.search(pattern)
    return at >= 0 ? [{ issue, at }] : []
  }).sort((a, b) => a.at - b.at)[0]?.issue
}

const TALKS_ON =
  /\b(?:talks|negotiat\w+|dialogue|discussions?)\b[^,;.]{0,70}\b(?:about|on|over|for|towards?|to\s+\p{Ll}+|a|an)\s+(?:\p{L}+\s+){0,4}(?:cease-?fires?|truces?|cessation|armistice)\b/iu

/** Whoever consents to talk about a truce stands on the truce. */
export const aboutTruce = (issue: string, words: string): string =>
  issue === 'negotiation-format' && TALKS_ON.test(words) ? 'ceasefire' : issue

const TRUCE = /\b(?:cease-?fires?|truces?|armistice|cessation|hostilities|bloodshed)\b/iu
const TALKS = /\b(?:talks|negotiat\w+|meeting|dialogue|sit\s+down|summit|delegations?)\b/iu

/** Of truce and talks what is told first; a truce that somebody only brokers is still a truce. */
function foremost(words: string, named: readonly { issue: string; at: number }[]) {
  const [first, second] = named.toSorted((a, b) => a.at - b.at)
  if (!second || first!.issue !== 'negotiation-format') return first
  const talks = words.search(TALKS)
  return TRUCE.test(words) && (talks < 0 || talks > second.at) ? second : first
}

const SUBORDINATE =
  /,?\s+(?:if|unless|until|before|once|after|as\s+long\s+as|as\s+soon\s+as|provided|on\s+condition|in\s+(?:return|exchange)\s+for|in\s+parallel\s+with|because)\b/iu

/** A passage parted into what is said and what it hangs on: "extend the truce | if the hostages are freed"; the second null where nothing does. */
export function parted(words: string): { main: string; rest: string | null } {
  const m = SUBORDINATE.exec(words)
  return m && m.index > 8 ? { main: words.slice(0, m.index), rest: words.slice(m.index) } : { main: words, rest: null }
}

/**
 * The issues of a passage: the most telling one, and a second where the passage joins two by "and" or "as well as"; where it only points back
 * ("any such prospect", "the proposal"; "the deal" is the `settlement` last named), or is `firm` in its stance without naming any, that of the sentences before it, the nearest first.
 */
export function issuesHere(
  told: string,
  before: readonly string[],
  firm: boolean,
  settlement: string | null = null,
): string[] {
  const words = told.replace(BODY, (name) => ' '.repeat(name.length))
  const named = ISSUE_WORDS.flatMap(([issue, pattern]) => {
    const at = words.search(pattern)
    return at >= 0 ? [{ issue, at }] : []
  })
  const specific = named
    .filter((n) => !AROUND.has(n.issue))
    .toSorted((a, b) => Number(MEANS.has(a.issue)) - Number(MEANS.has(b.issue)) || a.at - b.at)
  const around = foremost(words, named)
  const first = specific[0] ?? (around && { ...around, issue: aboutTruce(around.issue, words) })
  const back = ANAPHOR.exec(words)
  if (settlement && back && DEAL.test(back[0]) && !first) return [settlement]
  if (back && (!first || first.issue === 'negotiation-format'))
    for (const sentence of before) {
      const earlier = issueOf(sentence)
      if (earlier) return [earlier]
    }
  if (!first) {
    const near = firm ? (before.slice(0, 2).flatMap((s) => issueOf(s) ?? [])[0] ?? settlement) : undefined
    return near ? [near] : []
  }
  const second = specific.find(
    (n) =>
      n.issue !== first.issue &&
      n.issue !== 'finance' &&
      Math.abs(n.at - first.at) > 20 &&
      /\b(?:and|or|as\s+well\s+as|in\s+addition\s+to)\b/iu.test(
        words.slice(Math.min(n.at, first.at), Math.max(n.at, first.at)),
      ),
  )
  return second ? [first.issue, second.issue] : [first.issue]
}
