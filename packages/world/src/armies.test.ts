import { expect, test } from 'vitest'
import { armyOf, stateOfArmy } from './index.ts'

test('armed forces have one name each, and lead back to their state', () => {
  expect(armyOf('Sudan')).toBe('Sudanese Armed Forces')
  expect(armyOf('Mali')).toBe('Armed Forces of Mali')
  expect(armyOf('Netherlands')).toBe('Armed Forces of the Netherlands')
  expect(stateOfArmy('the Israeli Defence Forces')).toBe('Israel')
  expect(stateOfArmy('Armed Forces of Mali')).toBe('Mali')
  expect(stateOfArmy('Rapid Support Forces')).toBeNull()
})

test('an abbreviation is taken for an army only where it is asked for', () => {
  expect(stateOfArmy('AFP')).toBeNull()
  expect(stateOfArmy('IDF', true)).toBe('Israel')
})
