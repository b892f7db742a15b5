import agencies from '../data/agencies.json' with { type: 'json' }
import countries from '../data/countries.json' with { type: 'json' }
import names from '../data/names.json' with { type: 'json' }
import organisations from '../data/organisations.json' with { type: 'json' }
import seats from '../data/seats.json' with { type: 'json' }

export { agencies, countries, names, organisations, seats }

/** Every data file with whose it is and under which licence it comes. */
export const SOURCES = Object.entries({ agencies, countries, names, organisations, seats }).map(([file, data]) => ({
  file: `packages/world/data/${file}.json`,
  source: data.source,
  licence: data.licence,
}))
