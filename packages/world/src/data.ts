import agencies from '../data/agencies.json' with { type: 'json' }
import areas from '../data/areas.json' with { type: 'json' }
import armedForces from '../data/armed-forces.json' with { type: 'json' }
import armedGroups from '../data/armed-groups.json' with { type: 'json' }
import commonWords from '../data/common-words.json' with { type: 'json' }
import countries from '../data/countries.json' with { type: 'json' }
import groups from '../data/groups.json' with { type: 'json' }
import landmarks from '../data/landmarks.json' with { type: 'json' }
import names from '../data/names.json' with { type: 'json' }
import offices from '../data/offices.json' with { type: 'json' }
import organisations from '../data/organisations.json' with { type: 'json' }
import people from '../data/people.json' with { type: 'json' }
import places from '../data/places.json' with { type: 'json' }
import seats from '../data/seats.json' with { type: 'json' }
import sectors from '../data/sectors.json' with { type: 'json' }
import targetClasses from '../data/target-classes.json' with { type: 'json' }

export {
  agencies,
  areas,
  armedForces,
  armedGroups,
  commonWords,
  countries,
  groups,
  landmarks,
  names,
  offices,
  organisations,
  people,
  places,
  seats,
  sectors,
  targetClasses,
}

/** Every data file with whose it is and under which licence it comes. */
export const SOURCES = Object.entries({
  agencies,
  areas,
  'armed-forces': armedForces,
  'armed-groups': armedGroups,
  'common-words': commonWords,
  countries,
  groups,
  landmarks,
  names,
  offices,
  organisations,
  people,
  places,
  seats,
  sectors,
  'target-classes': targetClasses,
}).map(([file, data]) => ({ file: `packages/world/data/${file}.json`, source: data.source, licence: data.licence }))
