// Over 400 lines, since it is one list: what verbs and nouns tell which event. Splitting it would hide that a word stands in it twice.
import type { EventValue } from './make.ts'

/** A deed told by a verb; `needs` is asked of the words after the verb. */
export type Deed = { type: EventValue['type']; mode: string; needs?: RegExp }

/** Up to `n` words, then one of `nouns`: what a verb must be followed by. */
const then = (nouns: string, n = 4): RegExp =>
  new RegExp(`^\\s+(?:[\\p{L}\\d$€£.,’'-]+\\s+){0,${n}}(?:${nouns})\\b`, 'iu')

const AID =
  'aid|assistance|supplies|food|medicines?|weapons|equipment|relief|shelter|ammunition|million|billion|humanitarian|support|tons'
const HELD =
  'prisoners?|hostages?|captives?|detainees?|soldiers|activists|leaders|journalists|captive|jailed|imprisoned'

/** Other deeds by their verb; the words after it decide which of several is meant, first match first. */
export const DEEDS: Readonly<Record<string, readonly Deed[]>> = {
  reject: [{ type: 'REJECT', mode: 'refusal' }],
  refuse: [
    {
      type: 'REJECT',
      mode: 'refusal',
      needs: /^\s+(?!to\s+(?:comment|say|discuss|elaborate|confirm|name|answer|give\s+details)\b)/iu,
    },
  ],
  decline: [{ type: 'REJECT', mode: 'refusal', needs: /^\s+to\s+(?!comment|say|answer|respond)/iu }],
  oppose: [{ type: 'REJECT', mode: 'opposition' }],
  accuse: [{ type: 'ACCUSE', mode: 'statement' }],
  blame: [{ type: 'ACCUSE', mode: 'statement' }],
  condemn: [{ type: 'ACCUSE', mode: 'statement' }],
  denounce: [{ type: 'ACCUSE', mode: 'statement' }],
  issue: [
    { type: 'THREATEN', mode: 'warning', needs: then('warnings?|threats?', 3) },
    { type: 'THREATEN', mode: 'ultimatum', needs: then('ultimatum|deadline', 2) },
    { type: 'ACCUSE', mode: 'warrant', needs: /^\s+(?:an?\s+)?(?:arrest\s+)?warrants?\b/iu },
    { type: 'REQUEST', mode: 'demand', needs: /^\s+(?:an?\s+)?(?:\p{L}+\s+)?demand\b/iu },
  ],
  demand: [{ type: 'REQUEST', mode: 'demand' }],
  urge: [{ type: 'REQUEST', mode: 'appeal' }],
  seek: [
    {
      type: 'REQUEST',
      mode: 'appeal',
      needs: /^\s+(?:\p{L}+\s+){0,3}(?:from|support|help|guarantees|aid|backing|approval)\b/iu,
    },
  ],
  sign: [
    {
      type: 'AGREE',
      mode: 'signing',
      needs: then(
        'agreements?|accords?|deals?|truce|cease-?fire|pact|declaration|treaty|memorandum|documents?|text|protocol|road\\s?map|document|communiqu[eé]|charter|cease-?fire',
      ),
    },
  ],
  agree: [
    {
      type: 'AGREE',
      mode: 'agreement',
      needs: /^\s+(?:on\s+[^,;.]{3,30}\s+)?(?:in\s+[^,;.]{3,30}\s+)?(?:to|on|upon|that)\b/iu,
    },
  ],
  endorse: [
    {
      type: 'AGREE',
      mode: 'acceptance',
      needs: then('initiative|framework|invitation|formula|mediation|roadmap|extension', 4),
    },
    {
      type: 'AGREE',
      mode: 'endorsement',
      needs: then('proposal|plan|agreement|accord|deal|truce|cease-?fire|resolution'),
    },
  ],
  ratify: [{ type: 'AGREE', mode: 'ratification' }],
  approve: [
    {
      type: 'AGREE',
      mode: 'approval',
      needs: then('agreement|accord|deal|truce|cease-?fire|plan|resolution|exchange|extension|release'),
    },
    { type: 'AID', mode: 'approval', needs: then(AID) },
  ],
  renew: [{ type: 'AGREE', mode: 'extension', needs: then('truce|cease-?fire|agreement|mandate|accord') }],
  vote: [
    { type: 'REJECT', mode: 'vote', needs: /^\s+(?:[\d–-]+\s+)?(?:\p{L}+\s+){0,3}against\b/iu },
    { type: 'AGREE', mode: 'vote', needs: /^\s+(?:[\p{L}\d–-]+\s+){0,6}(?:to|for|in\s+favou?r)\b/iu },
  ],
  adopt: [{ type: 'AGREE', mode: 'vote', needs: then('resolution|declaration|plan|law') }],
  hand: [
    {
      type: 'RETREAT',
      mode: 'disarm',
      needs: /^\s+(?:over|in)\s+(?:[\p{L}\d,-]+\s+){0,3}(?:weapons|firearms|arms|rifles|guns|ammunition)\b/iu,
    },
    {
      type: 'CONSULT',
      mode: 'third-party',
      needs: then('proposals?|plan|message|letter|response|reply|text|draft', 3),
    },
    {
      type: 'CONCEDE',
      mode: 'release',
      needs: then(`over\\s+(?:[\\p{L}\\d,-]+\\s+){0,4}(?:${HELD}|bodies|remains|coffins)`, 0),
    },
    {
      type: 'RETREAT',
      mode: 'disarm',
      needs: /^\s+(?:over|in)\s+(?:[\p{L}\d,-]+\s+){0,3}(?:weapons|firearms|arms|rifles|ammunition)\b/iu,
    },
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs: /^\s+over\s+(?:[\p{L}\d,-]+\s+){0,4}(?:control|town|city|base|territory|district)\b/iu,
    },
  ],
  repatriate: [{ type: 'CONCEDE', mode: 'release', needs: then(`${HELD}|bodies|remains`) }],
  pull: [
    {
      type: 'REJECT',
      mode: 'walkout',
      needs:
        /^\s+out\s+of\s+(?:the\s+)?(?:\p{L}+\s+){0,3}(?:talks|negotiations|process|agreement|accord|truce|deal)\b/iu,
    },
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs:
        /^\s+(?:(?:back|out)\b|(?:its|their|the|his|all|some)\s+(?:\p{L}+\s+){0,2}(?:troops|forces|soldiers|fighters|tanks|army|weapons)\b)/iu,
    },
  ],
  retreat: [{ type: 'RETREAT', mode: 'withdraw' }],
  decommission: [{ type: 'RETREAT', mode: 'disarm' }],
  demobilise: [{ type: 'RETREAT', mode: 'disarm' }],
  demobilize: [{ type: 'RETREAT', mode: 'disarm' }],
  reopen: [
    {
      type: 'CONCEDE',
      mode: 'easing',
      needs: then('crossings?|border|road|corridor|airport|port|airspace|embassy|bridge'),
    },
  ],
  relax: [{ type: 'CONCEDE', mode: 'easing', needs: then('sanctions|restrictions|blockade|curfew') }],
  waive: [{ type: 'CONCEDE', mode: 'easing', needs: then('sanctions|restrictions') }],
  remove: [{ type: 'CONCEDE', mode: 'easing', needs: then('sanctions|restrictions|checkpoints|blockade') }],
  unfreeze: [{ type: 'CONCEDE', mode: 'easing' }],
  pardon: [{ type: 'CONCEDE', mode: 'amnesty' }],
  allow: [
    {
      type: 'CONCEDE',
      mode: 'access',
      needs: then(
        'aid|convoys?|trucks?|flights|monitors?|observers?|inspectors?|humanitarian|relief|access|peacekeepers|evacuations?',
        5,
      ),
    },
  ],
  halt: [
    {
      type: 'SANCTION',
      mode: 'suspension',
      needs: then('aid|assistance|flights|talks|cooperation|funding|deliver(?:y|ies)'),
    },
    { type: 'CONCEDE', mode: 'halt', needs: then('attacks?|strikes|fire|offensive|operations|shelling|fighting') },
  ],
  observe: [
    {
      type: 'CONCEDE',
      mode: 'declaration of a truce',
      needs: then('unilateral\\s+(?:truce|cease-?fire|cessation|halt|pause)', 5),
    },
    { type: 'CONCEDE', mode: 'truce observed', needs: then('truce|cease-?fire|pause') },
  ],
  freeze: [{ type: 'SANCTION', mode: 'asset freeze', needs: then('assets|accounts|funds|aid|talks') }],
  blacklist: [{ type: 'SANCTION', mode: 'sanctions' }],
  designate: [{ type: 'SANCTION', mode: 'designation' }],
  close: [{ type: 'COERCE', mode: 'restrict', needs: then('border|crossings?|airspace|road|port|embassy|airport') }],
  block: [
    {
      type: 'COERCE',
      mode: 'restrict',
      needs: then('road|aid|convoys?|trucks|access|corridor|port|entry|deliver(?:y|ies)|supplies|crossings?'),
    },
  ],
  besiege: [{ type: 'COERCE', mode: 'siege' }],
  evict: [{ type: 'COERCE', mode: 'eviction' }],
  expropriate: [{ type: 'COERCE', mode: 'confiscate' }],
  reinforce: [{ type: 'MOBILIZE', mode: 'troops', needs: then('troops|positions|border|garrison|presence|units') }],
  mass: [{ type: 'MOBILIZE', mode: 'troops', needs: then('troops|forces|tanks') }],
  move: [
    { type: 'RETREAT', mode: 'withdraw', needs: /^\s+(?:back|out)\b/iu },
    { type: 'MOBILIZE', mode: 'troops', needs: then('troops|forces|tanks|fighters|warships', 3) },
  ],
  appeal: [{ type: 'REQUEST', mode: 'appeal', needs: /^\s+(?:to|for)\b/iu }],
  ask: [
    {
      type: 'REQUEST',
      mode: 'appeal',
      needs: /^\s+(?!for\s+anonymity|not\s+to\s+be)(?:for\b|(?:\p{L}+\s+){1,5}(?:to|for)\b)/iu,
    },
  ],
  insist: [{ type: 'REQUEST', mode: 'demand', needs: /^\s+(?:on|that)\b/iu }],
  press: [{ type: 'REQUEST', mode: 'appeal', needs: /^\s+(?:for\b|\p{Lu})/u }],
  invite: [{ type: 'REQUEST', mode: 'invitation' }],
  postpone: [
    {
      type: 'REJECT',
      mode: 'postponement',
      needs: then('visit|trip|talks|meeting|summit|round|negotiations|exchange|release'),
    },
  ],
  resist: [{ type: 'REJECT', mode: 'refusal' }],
  rebuff: [{ type: 'REJECT', mode: 'refusal' }],
  deny: [{ type: 'REJECT', mode: 'denial' }],
  facilitate: [
    {
      type: 'CONSULT',
      mode: 'third-party',
      needs: then('talks|exchange|handover|negotiations|release|swap|agreement|deal|dialogue'),
    },
  ],
  vow: [
    {
      type: 'THREATEN',
      mode: 'statement',
      needs: /^\s+(?:to\s+)?(?:retaliat|respond|aveng|punish|strike|fight|crush|destroy|revenge)/iu,
    },
  ],
  warn: [
    {
      type: 'THREATEN',
      mode: 'statement',
      needs: /^\s+(?:that\s+)?(?:it|they|he|she)\s+(?:would|will|could|might)\b/iu,
    },
  ],
  reach: [
    {
      type: 'AGREE',
      mode: 'agreement',
      needs: then('agreement|accord|deal|truce|cease-?fire|pact|understanding'),
    },
  ],
  forge: [{ type: 'AGREE', mode: 'agreement', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:agreement|accord|deal)\b/iu }],
  accept: [
    {
      type: 'AGREE',
      mode: 'acceptance',
      needs: then('initiative|framework|invitation|formula|mediation|roadmap|extension', 4),
    },
    {
      type: 'AGREE',
      mode: 'acceptance',
      needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:proposal|plan|ceasefire|truce|deal|offer|terms)\b/iu,
    },
  ],
  withdraw: [
    {
      type: 'REJECT',
      mode: 'walkout',
      needs:
        /^\s+(?:its\s+delegation\s+)?from\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}(?:talks|negotiations|process|agreement|accord|truce|deal|treaty|pact)\b/iu,
    },
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs: /^\s+(?:to|north|south|east|west|behind|beyond|completely|fully|all)\b|^\s*[.,;]/iu,
    },
    { type: 'SANCTION', mode: 'withdraw', needs: then('peacekeepers?|observers?|monitors?|inspectors?', 2) },
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs:
        /^\s+(?:[\p{L}-]+\s+){0,3}(?:troops|forces|soldiers|from|fighters|army|militias?|units|personnel|guns|tanks)\b/iu,
    },
    // "will withdraw this month", "withdraws as the truce holds"
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs: /^\s+(?:this|next|last|on|in|by|within|as|after|before|once|when|immediately|gradually|without|under)\b/iu,
    },
  ],
  release: [
    {
      type: 'CONCEDE',
      mode: 'release',
      needs: then(
        'members|politicians|leaders?|opponents|men|women|people|students|fighters|militants|rebels|citizens|nationals|foreigners|children',
        6,
      ),
    },
    {
      type: 'CONCEDE',
      mode: 'release',
      needs:
        /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|hostages?|captives?|detainees?|soldiers|bodies|remains|civilians|journalists|activists|workers|crew)\b/iu,
    },
  ],
  free: [
    {
      type: 'CONCEDE',
      mode: 'release',
      needs: then('people|men|women|members|politicians|students|citizens|nationals|captive', 5),
    },
    {
      type: 'CONCEDE',
      mode: 'release',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|hostages?|captives?|detainees?)\b/iu,
    },
  ],
  exchange: [
    { type: 'SUPPORT', mode: 'relations', needs: then('ambassadors|envoys|embassies', 2) },
    {
      type: 'CONCEDE',
      mode: 'prisoner exchange',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|captives?|bodies)\b/iu,
    },
  ],
  swap: [
    { type: 'CONCEDE', mode: 'prisoner exchange', needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:prisoners?|captives?)\b/iu },
  ],
  order: [
    {
      type: 'CONCEDE',
      mode: 'order to stop',
      needs: then(
        '(?:halt|pause|end|stop)\\s+(?:to|in|of)\\s+(?:\\p{L}+\\s+){0,2}(?:fighting|attacks|hostilities|operations|offensive|strikes)|cease-?fire|truce',
        3,
      ),
    },
    { type: 'CONCEDE', mode: 'release', needs: then('release') },
    { type: 'ACCUSE', mode: 'investigate', needs: then('investigations?|probe|inquiry', 4) },
    {
      type: 'CONCEDE',
      mode: 'order to stop',
      needs: /^\s+(?:[\p{L}’'-]+\s+){0,5}to\s+(?:stop|halt|cease|hold|pause|withdraw)\b/iu,
    },
  ],
  lift: [
    {
      type: 'CONCEDE',
      mode: 'easing',
      needs: then('sanctions|blockade|ban|restrictions|curfew|siege|embargo|state\\s+of\\s+emergency'),
    },
    {
      type: 'CONCEDE',
      mode: 'easing',
      needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:sanctions|blockade|ban|restrictions|curfew|siege)\b/iu,
    },
  ],
  ease: [
    { type: 'CONCEDE', mode: 'easing', needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:sanctions|blockade|restrictions)\b/iu },
  ],
  impose: [
    { type: 'COERCE', mode: 'curfew', needs: then('curfew|martial\\s+law|blockade|siege|lockdown', 3) },
    {
      type: 'SANCTION',
      mode: 'sanctions',
      needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:sanctions|ban|embargo|tariffs|restrictions)\b/iu,
    },
  ],
  sanction: [{ type: 'SANCTION', mode: 'sanctions' }],
  deploy: [
    {
      type: 'MOBILIZE',
      mode: 'troops',
      needs: /^\s+(?:[\p{L}\d-]+\s+){0,4}(?:troops|forces|soldiers|warships|units|peacekeepers)\b/iu,
    },
    { type: 'MOBILIZE', mode: 'troops', needs: /^\s+(?:there|here|to|in|along|across|on|near|around|throughout)\b/iu },
  ],
  mobilize: [{ type: 'MOBILIZE', mode: 'troops' }],
  mobilise: [{ type: 'MOBILIZE', mode: 'troops' }],
  expand: [
    { type: 'MOBILIZE', mode: 'arms production', needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:military|arms|weapons|army)\b/iu },
  ],
  call: [
    {
      type: 'REQUEST',
      mode: 'appeal',
      needs: /^\s+(?:again\s+)?(?:(?:in|on|last)\s+\p{L}+\s+)?(?:for|(?:up)?on\s+(?:the\s+|all\s+|both\s+)?\p{L})/u,
    },
  ],
  deport: [{ type: 'COERCE', mode: 'deport' }],
  relocate: [{ type: 'COERCE', mode: 'relocation' }],
  transfer: [{ type: 'COERCE', mode: 'transfer', needs: /^\s+(?:in)?to\s+\p{Lu}/u }],
  arrest: [{ type: 'COERCE', mode: 'arrest' }],
  detain: [{ type: 'COERCE', mode: 'arrest' }],
  blockade: [{ type: 'COERCE', mode: 'restrict' }],
  deliver: [
    {
      type: 'CONSULT',
      mode: 'third-party',
      needs: then('proposals?|plan|message|letter|response|reply|text|draft', 3),
    },
    { type: 'AID', mode: 'delivery', needs: then(`${AID}|tonnes|wheat|vaccines|blankets|trucks|flour|fuel`, 5) },
  ],
  distribute: [{ type: 'AID', mode: 'delivery', needs: then(`${AID}|tonnes|blankets|flour|tents`, 5) }],
  airlift: [{ type: 'AID', mode: 'delivery' }],
  commit: [{ type: 'AID', mode: 'pledge', needs: then(AID, 5) }],
  promise: [{ type: 'AID', mode: 'pledge', needs: then(AID, 5) }],
  allocate: [{ type: 'AID', mode: 'pledge', needs: then(AID, 5) }],
  earmark: [{ type: 'AID', mode: 'pledge', needs: then(AID, 5) }],
  offer: [
    { type: 'REQUEST', mode: 'proposal', needs: then('truce|cease-?fire|talks|dialogue|pause', 3) },
    { type: 'CONSULT', mode: 'third-party', needs: then('mediation', 2) },
    { type: 'CONSULT', mode: 'third-party', needs: /^\s+to\s+(?:mediate|host|broker|facilitate)\b/iu },
    { type: 'AID', mode: 'proposal', needs: then(AID, 5) },
  ],
  donate: [{ type: 'AID', mode: 'donation' }],
  announce: [
    {
      type: 'SANCTION',
      mode: 'suspension',
      needs: then('(?:halt|end|suspension)\\s+(?:to|of)\\s+(?:\\p{L}+\\s+)?(?:talks|negotiations|aid|cooperation)', 2),
    },
    {
      type: 'CONCEDE',
      mode: 'declaration of a truce',
      needs: then('unilateral\\s+(?:truce|cease-?fire|cessation|halt|pause)', 5),
    },
    { type: 'SANCTION', mode: 'suspension', needs: then('suspension|freeze|cut', 2) },
    { type: 'AID', mode: 'pledge', needs: then('aid|assistance|funding', 5) },
    {
      type: 'CONCEDE',
      mode: 'declaration of a truce',
      needs: then('unilateral\\s+(?:truce|cease-?fire|cessation|halt|pause)|(?:truce|cease-?fire)\\s+from', 8),
    },
    {
      type: 'AID',
      mode: 'pledge',
      needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:aid|assistance|support)\s+(?:package|worth)\b/iu,
    },
  ],
  propose: [
    {
      type: 'REQUEST',
      mode: 'proposal',
      needs: then(
        'truce|cease-?fire|plan|deal|talks|framework|accord|pause|exchange|swap|roadmap|settlement|formula|resolution',
      ),
    },
    { type: 'AID', mode: 'proposal', needs: /^\s+(?:to\s+(?:raise|lend|provide)|an?\s+(?:[\p{L}-]+\s+){0,2}loan)\b/iu },
  ],
  rule: [{ type: 'REJECT', mode: 'refusal', needs: /^\s+out\b/iu }],
  pledge: [
    { type: 'SUPPORT', mode: 'statement', needs: /^\s+(?:[\p{L}’'-]+\s+){0,3}support\s+(?:for|to)\b/iu },
    {
      type: 'AID',
      mode: 'pledge',
      needs: /^\s+(?:[\p{L}\d$€£.,-]+\s+){0,5}(?:aid|assistance|million|billion|support|troops|weapons)\b/iu,
    },
  ],
  organize: [{ type: 'COOPERATE', mode: 'organizing' }],
  organise: [{ type: 'COOPERATE', mode: 'organizing' }],
  provide: [{ type: 'AID', mode: 'aid', needs: then(AID) }],
  give: [{ type: 'AID', mode: 'aid', needs: then(AID) }],
  lend: [{ type: 'AID', mode: 'loan' }],
  supply: [{ type: 'AID', mode: 'aid' }],
  contribute: [
    { type: 'MOBILIZE', mode: 'troops', needs: then('troops|soldiers|peacekeepers|police|personnel') },
    { type: 'AID', mode: 'aid', needs: then(AID) },
  ],
  permit: [
    {
      type: 'CONCEDE',
      mode: 'access',
      needs: then(
        'aid|convoys?|trucks?|flights|monitors?|observers?|inspectors?|humanitarian|relief|access|troops|peacekeepers|evacuation',
        5,
      ),
    },
  ],
  send: [
    { type: 'AID', mode: 'aid', needs: then(AID) },
    { type: 'MOBILIZE', mode: 'troops', needs: then('troops|soldiers|forces|warships|jets|marines') },
  ],
  grant: [
    { type: 'AID', mode: 'asylum', needs: then('asylum|citizenship|refuge', 2) },
    { type: 'CONCEDE', mode: 'concession', needs: then('amnesty|autonomy|delay|access|permission', 3) },
  ],
  suspend: [
    {
      type: 'REJECT',
      mode: 'suspension',
      needs: then(
        'process|implementation|phase|participation|disarmament|decommissioning|demobili[sz]ation|commitments?|cease-?fire|truce',
        6,
      ),
    },
    { type: 'CONCEDE', mode: 'easing', needs: then('sanctions|restrictions|tariffs|blockade') },
    // who breaks off talks refuses to meet
    { type: 'REJECT', mode: 'suspension', needs: then('talks|negotiations|dialogue|contacts|peace\\s+process') },
    {
      type: 'SANCTION',
      mode: 'suspension',
      needs: then('aid|assistance|supplies|flights|ties|cooperation|agreement|treaty|trade|membership'),
    },
  ],
  reduce: [{ type: 'SANCTION', mode: 'reduction', needs: then('aid|assistance|ties|supplies|funding') }],
  cut: [{ type: 'SANCTION', mode: 'breaking off', needs: then('ties|relations|aid|off|supplies', 3) }],
  sever: [{ type: 'SANCTION', mode: 'breaking off' }],
  expel: [{ type: 'SANCTION', mode: 'expel' }],
  recall: [{ type: 'SANCTION', mode: 'recall', needs: then('ambassadors?|envoys?|diplomats?', 2) }],
  ban: [{ type: 'COERCE', mode: 'ban' }],
  outlaw: [{ type: 'COERCE', mode: 'ban' }],
  declare: [
    {
      type: 'CONCEDE',
      mode: 'declaration of a truce',
      needs: then('unilateral\\s+(?:truce|cease-?fire|cessation|halt|pause)', 5),
    },
    {
      type: 'COERCE',
      mode: 'state of emergency',
      needs: then('state\\s+of\\s+(?:siege|emergency)|martial\\s+law|curfew', 2),
    },
    { type: 'CONCEDE', mode: 'declaration of a truce', needs: then('truce|ceasefire|cease-fire|cessation', 4) },
  ],
  apprehend: [{ type: 'COERCE', mode: 'arrest' }],
  abduct: [{ type: 'ASSAULT', mode: 'abduct' }],
  kidnap: [{ type: 'ASSAULT', mode: 'abduct' }],
  torture: [{ type: 'ASSAULT', mode: 'torture' }],
  assassinate: [{ type: 'ASSAULT', mode: 'targeted killing' }],
  execute: [{ type: 'ASSAULT', mode: 'targeted killing', needs: then(`${HELD}|men|people|civilians`) }],
  support: [{ type: 'SUPPORT', mode: 'statement' }],
  back: [{ type: 'SUPPORT', mode: 'statement' }],
  praise: [{ type: 'SUPPORT', mode: 'statement' }],
  welcome: [{ type: 'SUPPORT', mode: 'statement' }],
  hail: [{ type: 'SUPPORT', mode: 'statement' }],
  recognize: [{ type: 'SUPPORT', mode: 'recognition' }],
  recognise: [{ type: 'SUPPORT', mode: 'recognition' }],
  establish: [{ type: 'SUPPORT', mode: 'relations', needs: then('ties|relations', 3) }],
  restore: [{ type: 'SUPPORT', mode: 'relations', needs: then('ties|relations', 3) }],
  protest: [
    { type: 'PROTEST', mode: 'demo', needs: /^\s+(?:in|outside|against|on)\b/iu },
    { type: 'PROTEST', mode: 'demo' },
  ],
  demonstrate: [{ type: 'PROTEST', mode: 'demo', needs: /^\s+(?:against|in|for|outside)\b/iu }],
  boycott: [{ type: 'PROTEST', mode: 'boycott' }],
  go: [{ type: 'PROTEST', mode: 'strike', needs: /^\s+on\s+(?:an?\s+)?(?:hunger\s+)?strike\b/iu }],
  stage: [
    { type: 'PROTEST', mode: 'demo', needs: then('protests?|rally|rallies|demonstrations?|sit-in', 2) },
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
    { type: 'PROTEST', mode: 'demo', needs: then('protests?|rally|demonstrations?|sit-in|strike') },
  ],
  sue: [{ type: 'ACCUSE', mode: 'lawsuit' }],
  charge: [{ type: 'ACCUSE', mode: 'charge', needs: /^\s+(?:[\p{L}.’'-]+\s+){0,8}with\b/iu }],
  file: [
    { type: 'ACCUSE', mode: 'protest note', needs: then('protests?|complaints?', 3) },
    { type: 'ACCUSE', mode: 'lawsuit', needs: then('lawsuit|complaint|suit|charges') },
  ],
  summon: [{ type: 'ACCUSE', mode: 'protest note', needs: then('ambassadors?|diplomats?|envoys?|charg[eé]') }],
  investigate: [{ type: 'ACCUSE', mode: 'investigate' }],
  open: [{ type: 'ACCUSE', mode: 'investigate', needs: then('investigation|probe|inquiry', 3) }],
  criticize: [{ type: 'ACCUSE', mode: 'statement' }],
  criticise: [{ type: 'ACCUSE', mode: 'statement' }],
  slam: [{ type: 'ACCUSE', mode: 'statement' }],
  threaten: [{ type: 'THREATEN', mode: 'statement', needs: /^\s+(?:to\b|with\b|\p{Lu})/u }],
  extend: [
    { type: 'AGREE', mode: 'extension', needs: then('truce|cease-?fire|pause|agreement|mandate') },
    { type: 'SANCTION', mode: 'sanctions', needs: then('sanctions|embargo', 3) },
    { type: 'THREATEN', mode: 'restrict', needs: then('curfew|blockade|ultimatum', 3) },
  ],
  set: [{ type: 'THREATEN', mode: 'deadline', needs: then('deadline|ultimatum', 3) }],
  cancel: [
    {
      type: 'REJECT',
      mode: 'cancellation',
      needs: then('visit|trip|talks|meeting|summit|deal|agreement|negotiations'),
    },
  ],
  veto: [{ type: 'REJECT', mode: 'veto' }],
  fail: [{ type: 'REJECT', mode: 'failure to agree', needs: /^\s+to\s+(?:reach|agree|sign|secure)\b/iu }],
  dismiss: [
    { type: 'REJECT', mode: 'refusal', needs: then('proposal|plan|offer|truce|ceasefire|cease-fire|demands?|calls?') },
  ],
  boost: [{ type: 'MOBILIZE', mode: 'troops', needs: then('troops?|forces|presence') }],
  remain: [{ type: 'MOBILIZE', mode: 'alert', needs: /^\s+on\s+(?:high\s+)?alert\b/iu }],
  return: [{ type: 'RETREAT', mode: 'return', needs: then(`bodies|remains|${HELD}`) }],
  surrender: [
    { type: 'RETREAT', mode: 'disarm', needs: then('weapons|arms|rifles', 3) },
    { type: 'RETREAT', mode: 'disarm' },
  ],
  disarm: [{ type: 'RETREAT', mode: 'disarm' }],
  resign: [{ type: 'RETREAT', mode: 'resign' }],
  mediate: [{ type: 'CONSULT', mode: 'third-party' }],
  broker: [{ type: 'CONSULT', mode: 'third-party' }],
  convey: [
    {
      type: 'CONSULT',
      mode: 'third-party',
      needs: then('proposals?|plan|message|letter|response|reply|text|draft', 3),
    },
  ],
  plead: [{ type: 'REQUEST', mode: 'appeal', needs: /^\s+(?:for|with)\b/iu }],
  lobby: [{ type: 'REQUEST', mode: 'appeal', needs: /^\s+(?:for|\p{Lu})/u }],
  voice: [
    { type: 'SUPPORT', mode: 'statement', needs: then('support|backing|approval', 2) },
    { type: 'REJECT', mode: 'opposition', needs: then('opposition|objections?|disapproval|concerns?|reservations', 3) },
  ],
  express: [
    { type: 'SUPPORT', mode: 'statement', needs: then('support|backing|approval', 2) },
    { type: 'REJECT', mode: 'opposition', needs: then('opposition|objections?|disapproval|reservations', 2) },
  ],
  raise: [{ type: 'REJECT', mode: 'opposition', needs: then('objections?', 2) }],
  lay: [{ type: 'RETREAT', mode: 'disarm', needs: /^\s+down\b/iu }],
  turn: [
    {
      type: 'CONCEDE',
      mode: 'release',
      needs: new RegExp(
        `^\\s+(?:over\\s+)?(?:[\\p{L}\\d,-]+\\s+){0,4}(?:${HELD}|bodies|remains)\\b(?=[^.;]*\\b(?:over|to)\\b)`,
        'iu',
      ),
    },
    {
      type: 'RETREAT',
      mode: 'disarm',
      needs: /^\s+(?:over|in)\s+(?:[\p{L}\d,-]+\s+){0,3}(?:weapons|firearms|arms|rifles|ammunition)\b/iu,
    },
  ],
  form: [
    {
      type: 'COOPERATE',
      mode: 'joint body',
      needs: then('task\\s+force|commission|committee|working\\s+group|unit|council|team|coalition', 3),
    },
  ],
  join: [
    {
      type: 'COOPERATE',
      mode: 'joining',
      needs: then('(?:peace\\s+)?process|demobili[sz]ation|programme|program|commission|mission', 3),
    },
  ],
  hold: [
    { type: 'PROTEST', mode: 'demo', needs: then('protests?|rally|rallies|demonstrations?|sit-in', 2) },
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
    { type: 'COERCE', mode: 'hostage', needs: then('hostages?|captives?|detainees|prisoners', 6) },
    {
      type: 'COERCE',
      mode: 'arrest',
      needs:
        /^\s+(?:[\p{L}\d,’'-]+\s+){0,8}(?:journalists?|politicians?|workers?|staff|soldiers?|activists?|officers?|nationals|citizens|civilians|leaders?|diplomats?)\b[^.;]{0,24}\bby\b/iu,
    },
  ],
  patrol: [{ type: 'COOPERATE', mode: 'patrol' }],
  vacate: [{ type: 'RETREAT', mode: 'withdraw' }],
  evacuate: [{ type: 'RETREAT', mode: 'withdraw', needs: then('base|town|city|positions|troops|forces|post', 3) }],
  cede: [{ type: 'RETREAT', mode: 'withdraw', needs: then('control|territory|town|city|area|land|positions', 4) }],
  relinquish: [
    { type: 'RETREAT', mode: 'withdraw', needs: then('control|territory|town|city|area|land|positions|weapons', 4) },
  ],
  disband: [{ type: 'RETREAT', mode: 'disarm' }],
  conclude: [{ type: 'AGREE', mode: 'agreement', needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire') }],
  ink: [{ type: 'AGREE', mode: 'signing', needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire') }],
  finalise: [{ type: 'AGREE', mode: 'agreement', needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire') }],
  finalize: [{ type: 'AGREE', mode: 'agreement', needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire') }],
  strike: [
    {
      type: 'AGREE',
      mode: 'agreement',
      needs: /^\s+(?:an?\s+)(?:[\p{L}-]+\s+){0,3}(?:deal|agreement|accord|truce)\b/iu,
    },
  ],
  prolong: [
    { type: 'SANCTION', mode: 'sanctions', needs: then('sanctions|embargo', 3) },
    { type: 'AGREE', mode: 'extension', needs: then('truce|cease-?fire|agreement|mandate|accord') },
  ],
  cooperate: [{ type: 'COOPERATE', mode: 'cooperation', needs: /^\s+(?:with|on|in)\b/iu }],
  coordinate: [{ type: 'COOPERATE', mode: 'cooperation', needs: /^\s+(?:with|on)\b/iu }],
  oversee: [
    {
      type: 'COOPERATE',
      mode: 'monitoring',
      needs: then('cease-?fire|truce|withdrawal|disarmament|decommissioning|implementation|release|exchange'),
    },
  ],
  decry: [{ type: 'ACCUSE', mode: 'statement' }],
  deplore: [{ type: 'ACCUSE', mode: 'statement' }],
  contest: [
    {
      type: 'REJECT',
      mode: 'refusal',
      needs: then('leadership|authority|result|results|ruling|decision|election|claim'),
    },
  ],
  spurn: [{ type: 'REJECT', mode: 'refusal' }],
  walk: [{ type: 'REJECT', mode: 'walkout', needs: /^\s+(?:out\s+of|away\s+from)\b/iu }],
  quit: [{ type: 'REJECT', mode: 'walkout', needs: then('talks|negotiations|process|agreement|accord|truce') }],
  abandon: [
    { type: 'REJECT', mode: 'walkout', needs: then('talks|negotiations|process|agreement|accord|truce|cease-?fire') },
  ],
  jail: [{ type: 'COERCE', mode: 'arrest' }],
  imprison: [{ type: 'COERCE', mode: 'arrest' }],
  hang: [{ type: 'ASSAULT', mode: 'targeted killing', needs: then('men|people|prisoners') }],
  rape: [{ type: 'ASSAULT', mode: 'sexual' }],
  amass: [{ type: 'MOBILIZE', mode: 'troops', needs: then('troops|forces|tanks|fighters') }],
  station: [{ type: 'MOBILIZE', mode: 'troops', needs: then('troops|forces|soldiers|fighters|tanks') }],
  recruit: [
    { type: 'MOBILIZE', mode: 'recruitment', needs: then('fighters|soldiers|children|men|youths?|mercenaries|troops') },
  ],
  rearm: [{ type: 'MOBILIZE', mode: 'weapons' }],
  march: [{ type: 'PROTEST', mode: 'demo', needs: /^\s+(?:against|in\s+protest|through|to\s+demand)\b/iu }],
  rally: [{ type: 'PROTEST', mode: 'demo', needs: /^\s+(?:against|outside|in)\b/iu }],
  launch: [
    { type: 'CONSULT', mode: 'third-party', needs: then('mediation', 2) },
    { type: 'ACCUSE', mode: 'investigate', needs: then('investigations?|probe|inquiry', 4) },
  ],
  conduct: [
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
    { type: 'ACCUSE', mode: 'investigate', needs: then('investigations?|probe|inquiry', 4) },
  ],
  begin: [
    {
      type: 'CONCEDE',
      mode: 'declaration of a truce',
      needs: then('unilateral\\s+(?:truce|cease-?fire|cessation|halt|pause)', 5),
    },
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
    { type: 'CONSULT', mode: 'third-party', needs: then('mediation', 2) },
    { type: 'ACCUSE', mode: 'investigate', needs: then('investigations?|probe|inquiry', 4) },
  ],
  start: [
    {
      type: 'CONCEDE',
      mode: 'declaration of a truce',
      needs: then('unilateral\\s+(?:truce|cease-?fire|cessation|halt|pause)', 5),
    },
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
    { type: 'CONSULT', mode: 'third-party', needs: then('mediation', 2) },
    { type: 'ACCUSE', mode: 'investigate', needs: then('investigations?|probe|inquiry', 4) },
  ],
  convict: [{ type: 'ACCUSE', mode: 'charge' }],
  indict: [{ type: 'ACCUSE', mode: 'charge' }],
  sentence: [{ type: 'COERCE', mode: 'arrest' }],
  resume: [
    { type: 'SUPPORT', mode: 'relations', needs: then('ties|relations|flights|trade', 3) },
    { type: 'CONSULT', mode: 'third-party', needs: then('mediation', 2) },
  ],
  perform: [
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
  ],
  undertake: [
    {
      type: 'COOPERATE',
      mode: 'joint exercise',
      needs: then('exercises?|drills?|manoeuvres|maneuvers|war\\s+games?|patrols', 4),
    },
  ],
  share: [{ type: 'COOPERATE', mode: 'intelligence', needs: then('intelligence|evidence|information|data', 3) }],
  upgrade: [{ type: 'SUPPORT', mode: 'relations', needs: then('ties|relations', 3) }],
  normalise: [{ type: 'SUPPORT', mode: 'relations', needs: then('ties|relations', 3) }],
  normalize: [{ type: 'SUPPORT', mode: 'relations', needs: then('ties|relations', 3) }],
  applaud: [{ type: 'SUPPORT', mode: 'statement' }],
  defend: [
    {
      type: 'SUPPORT',
      mode: 'statement',
      needs: then('polic(?:y|ies)|decision|record|role|plan|proposal|deal|agreement', 5),
    },
  ],
  congratulate: [{ type: 'SUPPORT', mode: 'statement' }],
  reiterate: [{ type: 'SUPPORT', mode: 'statement', needs: then('support|backing', 3) }],
  beef: [{ type: 'MOBILIZE', mode: 'troops', needs: /^\s+up\b/iu }],
  strengthen: [{ type: 'MOBILIZE', mode: 'troops', needs: then('forces|troops|presence|positions|military') }],
  renege: [{ type: 'REJECT', mode: 'breach of promise' }],
  backtrack: [{ type: 'REJECT', mode: 'breach of promise' }],
  flout: [{ type: 'REJECT', mode: 'breach', needs: then('ban|resolution|sanctions|embargo|ruling', 4) }],
  end: [
    { type: 'SANCTION', mode: 'suspension', needs: then('mediation|talks|cooperation|aid', 3) },
    { type: 'CONCEDE', mode: 'easing', needs: then('blockade|siege|curfew|sanctions|embargo', 3) },
  ],
  leave: [
    {
      type: 'RETREAT',
      mode: 'withdraw',
      needs:
        /^\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,3}(?:base|town|city|territory|area|region|zone|positions?|front\s?line|enclave)\b/iu,
    },
  ],
  let: [{ type: 'CONCEDE', mode: 'release', needs: /^\s+(?:free|go)\b/iu }],
  authorise: [{ type: 'CONCEDE', mode: 'release', needs: then('release') }],
  tighten: [{ type: 'COERCE', mode: 'restrict', needs: then('borders?|blockade|siege|restrictions|sanctions', 3) }],
  demolish: [{ type: 'COERCE', mode: 'destroy', needs: then('homes?|houses?|buildings?|villages?', 5) }],
  search: [{ type: 'COERCE', mode: 'raid', needs: then('home|house|office|residence|headquarters', 6) }],
  overthrow: [{ type: 'ASSAULT', mode: 'coup' }],
  oust: [{ type: 'ASSAULT', mode: 'coup' }],
  topple: [{ type: 'ASSAULT', mode: 'coup' }],
  trade: [{ type: 'ACCUSE', mode: 'statement', needs: then('blame|accusations?|barbs|charges', 2) }],
  hurl: [{ type: 'ACCUSE', mode: 'statement', needs: then('accusations?|insults', 2) }],
  initial: [
    {
      type: 'AGREE',
      mode: 'signing',
      needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire|document|text'),
    },
  ],
  initialled: [
    {
      type: 'AGREE',
      mode: 'signing',
      needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire|document|text'),
    },
  ],
  initialed: [
    {
      type: 'AGREE',
      mode: 'signing',
      needs: then('agreement|accord|deal|pact|treaty|truce|cease-?fire|document|text'),
    },
  ],
  make: [{ type: 'ACCUSE', mode: 'protest note', needs: then('protests?|complaints?', 3) }],
  lodge: [{ type: 'ACCUSE', mode: 'protest note', needs: then('protests?|complaints?', 3) }],
  repeal: [{ type: 'CONCEDE', mode: 'easing' }],
}
