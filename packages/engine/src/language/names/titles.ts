const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that stand before a person's name and are no part of it. */
export const TITLES = set(
  `president vice-president vice deputy prime minister premier chancellor king queen prince princess emir sultan sheikh shah crown
  secretary secretary-general general gen gen. lt lt. col col. maj maj. brig brig. capt capt. cmdr. adm. sgt. cpl. lieutenant colonel major brigadier captain commander admiral marshal
  mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame baroness madam mme senator sen sen. sens. representative rep rep. reps. congressman congresswoman
  governor gov gov. mayor ambassador envoy special chief commissioner speaker pope father bishop archbishop cardinal imam ayatollah rabbi patriarch reverend rev. hon.
  judge justice prosecutor attorney spokesman spokeswoman spokesperson chairman chairwoman chair director leader head former acting interim outgoing senior negotiator mediator adviser advisor aide counsellor coordinator correspondent analyst economist candidate frontrunner lawmaker`,
)
/** What a minister or secretary is of: part of a title only where one follows. */
export const DOMAINS = set(
  'foreign defense defence interior finance trade energy economy economic health justice state home development information press national security',
)
/** Titles that tell the bearer's gender. */
export const MALE_TITLES = set(
  'mr mr. sir lord king prince emir sultan sheikh pope father imam ayatollah rabbi congressman chairman spokesman businessman',
)
export const FEMALE_TITLES = set(
  'mrs mrs. ms ms. lady dame baroness queen princess madam mme congresswoman chairwoman spokeswoman businesswoman',
)

/** Last words of names of bodies. */
export const BODIES = set(
  `ministry department office agency administration government cabinet parliament congress senate assembly council commission committee court tribunal union
  league alliance coalition organization organisation association federation confederation front movement army forces force guard guards police navy corps brigade brigades militia
  party bank fund institute institution university college school centre center foundation group corporation company inc inc. corp corp. ltd co co. times post journal news press tribune herald television tv radio
  network agency society club team mission bureau service services board authority authorities campaign project initiative watch international forum bloc command secretariat chamber house fighters resistance brotherhood directorate taskforce`,
)
/** Last words of names of places. */
export const PLACES = set(
  `river sea gulf bay strait ocean island islands mountains mountain valley desert peninsula region province district county city town village street square avenue road airport port bridge plant
  strip bank heights peninsula oblast canal lake coast crossing camp corridor palace`,
)
/** Words with a capital that are no names. */
export const NOT_NAMES = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i easter christmas ramadan palm`,
)
/** Small words that a name can hold between its parts. */
export const INNER = set('de la del della di da dos der den van von bin ibn al el ben y e ter ten du le st.')
