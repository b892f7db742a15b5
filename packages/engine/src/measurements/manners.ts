export type Manner = { quantity: string; words: RegExp; of: RegExp; unit?: string }

const PEOPLE =
  /(?:people|persons?|civilians?|residents?|children|minors?|men|women|soldiers?|troops?|fighters?|militants?|prisoners?|hostages?|captives?|detainees?|refugees?|servicemen|victims?|officers?|migrants?|lives|families|bodies|dead|wounded|rebels|villagers|combatants|guerrillas|inhabitants|households|workers|returnees|policemen|police|students|nationals|citizens|sailors|observers|monitors|gunmen|pilgrims|evacuees|patients|journalists|peacekeepers|members|elements|supporters|recruits|casualties|fatalities|mercenaries|militiamen|settlers|delegates|others|boys|girls|teenagers|youths|brothers|servicewomen|medics|teachers|wounds|injuries|\p{Lu}\p{L}+(?:ns|is|ese|s))$/u

/** What figures of a conflict count, by the words around them. */
export const MANNERS: readonly Manner[] = [
  {
    quantity: 'people killed or wounded',
    words: /\b(?:killed\s+(?:or|and)\s+(?:wounded|injured)|casualties)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'people killed',
    words: /\b(?:kill\w*|dead|died|deaths?|death\s+toll|lives|massacred?)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  { quantity: 'people wounded', words: /\b(?:wound\w*|injur\w*|hurt)\b/iu, of: PEOPLE, unit: 'people' },
  {
    quantity: 'people displaced',
    words: /\b(?:displac\w*|fled|flee\w*|uprooted|homeless|refuge|shelter(?:ing|ed)|evacuat\w+)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'people deported',
    words: /\b(?:deport\w*|abduct\w*|relocat\w*|forcibly\s+transferred)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'people released',
    words: /\b(?:releas\w*|freed|exchang\w*|swap\w*|handed\s+over)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'people held',
    words: /\b(?:detain\w*|held|captur\w*|hostages?|missing)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'weapons launched',
    words: /\b(?:launch\w*|fired|shot\s+down|intercept\w*|dropped)\b/iu,
    of: /(?:drones?|missiles?|rockets?|shells|bombs|projectiles|mortars)$/iu,
  },
  {
    quantity: 'people in need',
    words: /\b(?:need\w*|hungry|hunger|starv\w*|famine|malnourish\w*|food|aid|assistance|shortages?)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  { quantity: 'people returned', words: /\b(?:return\w*|went\s+home|gone\s+home)\b/iu, of: PEOPLE, unit: 'people' },
  { quantity: 'refugees hosted', words: /\b(?:host\w*|shelter\w*|camps?)\b/iu, of: PEOPLE, unit: 'people' },
  {
    quantity: 'people confined',
    words: /\b(?:confin\w*|trapped|besieged|cut\s+off|stranded)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'forces',
    words:
      /\b(?:deploy\w*|sent|strong|mission|stationed|based|garrison\w*|presence|armed\s+wing|ranks|join\w*|hand(?:ed)?\s+(?:in|over)|weapons|fighting\s+force|demobili\w*|disarm\w*|decommission\w*|withdr\w*)\b/iu,
    of: PEOPLE,
    unit: 'people',
  },
  {
    quantity: 'forces',
    words: /./u,
    of: /(?:troops|soldiers|peacekeepers|observers|monitors|militiamen|mercenaries|reservists|warplanes|warships)$/iu,
    unit: 'people',
  },
  {
    quantity: 'armed groups',
    words: /\b(?:armed|rebel|militant|warring|battling|fighting)\b/iu,
    of: /(?:groups|factions|militias|movements)$/iu,
  },
  { quantity: 'population', words: /./u, of: /(?:residents|inhabitants)$/iu, unit: 'people' },
  { quantity: 'aid lorries', words: /./u, of: /(?:trucks?|lorr(?:y|ies)|convoys?|vehicles|flights)$/iu },
  {
    quantity: 'weapons handed over',
    words: /\b(?:hand\w*|surrender\w*|collect\w*|destroy\w*|decommission\w*|turned)\b/iu,
    of: /(?:weapons|rifles|arms|mines|landmines|guns)$/iu,
  },
  {
    quantity: 'places damaged',
    words: /\b(?:damag\w*|destroy\w*|raz\w*|burn\w*|hit|loot\w*|clos\w*|attack\w*)\b/iu,
    of: /(?:homes|houses|buildings|schools|hospitals|clinics|villages|towns|churches|mosques)$/iu,
  },
  {
    quantity: 'places struck',
    words: /\b(?:hit|struck|strik\w+|attack\w*|target\w*|bomb\w*|destroy\w*|shell\w*)\b/iu,
    of: /(?:targets|sites|positions|posts|bases|facilities|installations|depots|tunnels|launchers|tanks)$/iu,
  },
  {
    quantity: 'places given up',
    words: /\b(?:withdr\w*|remov\w*|dismantl\w*|abandon\w*|hand\w*|vacat\w*|demolish\w*|clos\w*)\b/iu,
    of: /(?:posts|positions|bases|checkpoints|outposts|camps)$/iu,
  },
  {
    quantity: 'ceasefire violations',
    words: /\b(?:breach\w*|violat\w*|broken?)\b/iu,
    of: /^times$/iu,
  },
  { quantity: 'rounds of talks', words: /\b(?:talks|negotiations|dialogue)\b/iu, of: /rounds$/iu },
  { quantity: 'attacks', words: /./u, of: /(?:attacks|strikes|air\s?strikes|explosions|clashes|raids)$/iu },
  { quantity: 'ceasefire violations', words: /./u, of: /(?:violations?|breaches|incidents)$/iu },
]
