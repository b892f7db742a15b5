const UNITS: Readonly<Record<string, string>> = {
  minors: 'children',
  nations: 'countries',
  servicemen: 'soldiers',
  troops: 'soldiers',
  factions: 'groups',
  soldier: 'soldiers',
  serviceman: 'soldiers',
  fighter: 'fighters',
  prisoner: 'prisoners',
  child: 'children',
  times: 'violations',
}

/** Whom a figure of people harmed or held counts, whatever else they are; children, soldiers, fighters and prisoners keep their name. */
const OF_PEOPLE =
  /^(?:civilians?|hostages?|captives?|detainees?|villagers?|police|policemen|officers?|men|women|girls|boys|others|teenagers|youths|workers|journalists|medics|teachers|victims?|injuries|wounds|migrants?|refugees?|evacuees|families|lives)$/iu
/** Nouns that say no more than "people": nationalities, the dead, others. */
export const unitOf = (noun: string): string =>
  /^\p{Lu}|^(?:dead|lives|victims|persons|others|casualties|fatalities|displaced|wounded|inhabitants|nationals|citizens|residents|members|elements)$/u.test(
    noun,
  )
    ? 'people'
    : OF_PEOPLE.test(noun)
      ? 'people'
      : (UNITS[noun.toLowerCase()] ?? noun.toLowerCase())
