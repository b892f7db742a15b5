export { extentOf, placeOf, whenOf } from './extent.ts'
export { isLoose, type Told, toldOf } from './modality.ts'
export { objectsOf } from './object.ts'
export { isFiniteVerb, isPassive, subjectsOf, together, underPreposition } from './subject.ts'
