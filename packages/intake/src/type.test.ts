import { expect, test } from 'vitest'
import { typeOf } from './type.ts'

test.each([
  ['Talks ended on Monday without a result.\nBoth sides blamed each other.', 'news'],
  ['Readout of the call between the two presidents\nThey spoke for an hour.', 'readout'],
  ['Joint statement by the guarantor states\nWe welcome the truce.', 'statement'],
  ['Truce talks: as it happened\nNewest first.', 'live-blog post'],
  ['Truce talks\n10:15\nThey arrive.\n11:40\nThey leave.', 'live-blog post'],
  [
    'The two governments\nArticle 1\nFire ceases.\nArticle 2\nForces withdraw.\nArticle 3\nObservers come.',
    'agreement text',
  ],
  ['Daily report 45/2021\nThe mission recorded 30 explosions.', 'monitoring report'],
  ['The ministry published a statement by its minister on Friday, in which he says that the truce holds.', 'news'],
])('%s', (text, type) => {
  expect(typeOf(text, null)).toBe(type)
})
