/** Deeds by which a side keeps its part of a settlement, by lemma: what it gives up, opens, hands over, sets up or leaves alone. */
export const SETTLEMENT_DEEDS: ReadonlySet<string> = new Set(
  `withdraw pull vacate leave evacuate liberate redeploy retreat disengage demilitarize demilitarise release free exchange swap hand
  return repatriate lift ease open reopen unblock allow permit grant let admit stop halt cease end suspend freeze pause refrain disarm
  demobilize demobilise decommission dismantle disband surrender lay destroy relinquish reintegrate integrate deploy patrol monitor
  supervise secure protect guarantee facilitate provide deliver pay fund finance compensate restore rebuild implement respect honour
  honor observe abide comply adhere uphold fulfil fulfill form establish create appoint hold pass ratify sign recognise recognize
  accept share transfer reduce cut limit dilute ship shut close extradite extend postpone join invite convene host dissolve remove hold`
    .trim()
    .split(/\s+/u),
)

/** Deed nouns that an order or a proposal may govern. */
export const DEED_NOUN =
  /^(?:cease-?fires?|truce|pause|cessation|withdrawal|pull-?out|pull-?back|release|exchange|swap|disarmament|demobili[sz]ation|halt|moratorium|evacuation|lifting|reopening|deployment|return)$/i
