import { expect, test } from 'vitest'
import { locate } from './locate.ts'

const at = (name: string, states: string[] = [], places: string[] = []) => {
  const found = locate(name, { states, places })
  return found && `${found.name}, ${found.country ?? '–'} (${found.kind}${found.uncertain ? ', uncertain' : ''})`
}

test('states, capitals, regions, towns and seas lie somewhere', () => {
  expect(at('Sudan')).toBe('Sudan, Sudan (state)')
  expect(at('Doha')).toBe('Doha, Qatar (city)')
  expect(at('the Black Sea')).toBe('Black Sea, – (sea)')
  expect(at('Cabo Delgado')).toBe('Cabo Delgado, Mozambique (region)')
  const jeddah = locate('Jeddah, Saudi Arabia')!
  expect([Math.round(jeddah.lat), Math.round(jeddah.lon)]).toEqual([21, 39])
})

test('the states that a report speaks of decide between places of one name', () => {
  expect(at('Tripoli', ['Lebanon'])).toBe('Tripoli, Lebanon (city)')
  expect(at('Tripoli', ['Libya'])).toBe('Tripoli, Libya (city)')
  expect(at('Cairo')).toBe('Cairo, Egypt (city)')
  expect(at('Hyderabad', [], ['Karachi'])).toBe('Hyderabad, Pakistan (city)')
  expect([at('Sumy', ['Ukraine']), at('Sumy region', ['Ukraine'])]).toEqual([
    'Sumy, Ukraine (city)',
    'Sumy, Ukraine (region)',
  ])
  expect(at('Springfield')).toContain('uncertain')
})

test('another spelling is found where the report speaks of the state, and nowhere else', () => {
  expect(at('Mekelle', ['Ethiopia'])).toContain('Ethiopia (city)')
  expect(at('Kupiansk', ['Ukraine'])).toContain('Ukraine (city)')
  expect(at('Hodeidah', ['Yemen'])).toBe('Hodeidah, Yemen (city)')
  expect(at('Mekelle')).toBe(null)
  expect(at('Nowhere-upon-Thistle', ['Ireland'])).toBe(null)
})
