/** Nouns after a state's adjective that stand for the state itself: "Russian forces", "the Sudanese army". */
export const FORCES =
  /^(?:forces?|troops?|military|army|soldiers?|side|navy|air|aircraft|warplanes|jets|drones?|missiles?|artillery|tanks?|defen[cs]es?|air force|warships?|gunmen|units?|planes|police|marines|rulers)$/i
/** Nouns after it that stand for its government. */
export const GOVERNMENT = /^(?:government|administration|authorities|leadership|cabinet|presidency|regime|junta)$/i
/** Nouns for unnamed people, kept as a group in their own words. */
export const PEOPLE =
  /^(?:officials?|ministers?|leaders?|negotiators?|diplomats?|commanders?|delegations?|envoys?|members?|lawmakers?|allies|partners?|nations?|countries|states?|experts?|analysts?|mediators?|observers?|representatives?|sources?|officers?|rebels?|insurgents?|militants?|separatists?|fighters?|factions?|donors?|teams?|parties|groups?|governments|delegates|settlers|protesters|children|minors|civilians|prisoners|hostages|detainees|captives|villagers|residents)$/i
/** Organs of a state that act by themselves: "a German court", "Iraq's parliament". */
export const ORGANS =
  /^(?:courts?|parliament|senate|prosecutors?|judges?|ministry|lawmakers|assembly|congress|tribunal|central bank|intelligence)$/i
/** Nouns of deeds, done by the state whose adjective stands before them: "a Russian missile strike". */
export const DEEDS =
  /^(?:strikes?|attacks?|invasion|offensive|assault|shelling|bombardment|airstrikes?|raids?|incursions?|annexation|aggression|operations?|advances?|blockade|occupation|bombing|proposals?|demands?|claims?|plans?|air|missile|drone|military|artillery|rocket|ground|nuclear|full-scale)$/i
/** Both belligerents at once, without their names. */
export const SIDES =
  /\b(?:both|the\s+two|two)\s+(?:sides|countries|nations|parties|governments|neighbou?rs|armies|belligerents)\b|\b(?:the\s+)?warring\s+(?:sides|parties)\b|\bthe\s+(?:belligerents|parties)\b/giu
/** Nouns for armed or political bodies that a report may call by no name: "the guerrilla", "the militia". */
export const BANDS =
  /^(?:guerrillas?|militia|paramilitary|paramilitaries|insurgency|junta|opposition|coalition|alliance|movement|mission|federation|faction|dissidents|bloc)$/i
/** Nouns after a name that say that it is a body: "the Houthi movement", "Hamas fighters". */
export const BODY_NOUNS =
  /^(?:movement|group|militia|party|front|faction|organisation|organization|guerrillas?|alliance|coalition|network|insurgency|paramilitary|bloc|mission|wing)$/i
/** Last words of the names of bodies. */
export const BODY_ENDINGS =
  /(?:Army|Front|Movement|Forces|Force|Council|Brigades?|Party|Group|Union|Ministry|Government|Authority|Militia|Alliance|Coalition|Congress|Fighters|Guards?|Mission|Commission|Committee|Command|Office|Agency|Programme|Program|Fund|Bank|Court|League|Corps|Organi[sz]ation|Assembly|Parliament|Senate|Administration)$/u
/** A month or weekday is no actor, however a line begins. */
export const CALENDAR =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$/u
/** Nouns by which an armed or political group is told again: "the group", "the movement"; which one, only the text before can tell. */
export const GENERIC_GROUPS =
  /^(?:group|movement|organi[sz]ation|militia|faction|guerrillas?|insurgents|paramilitar(?:y|ies)|rebels|militants)$/i
