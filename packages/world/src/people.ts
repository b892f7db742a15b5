import data from '../data/people.json' with { type: 'json' }

/** Somebody whom reports on peace processes name, in the spelling used most, and the state or body to which reports tie him. */
export type Person = { name: string; of: string }

/** People beside the holders of offices in TERMS. */
export const PEOPLE: readonly Person[] = data.rows
