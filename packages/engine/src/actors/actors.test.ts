import { expect, test } from 'vitest'
import { expanded } from '../abbreviations.ts'
import { analyse } from '../language/index.ts'
import { actorsOf } from './index.ts'

const names = async (text: string) => actorsOf(await analyse(text)).map((a) => a.mention.name)

test.each([
  ["Sudan's army shelled the town. The army denied it.", 'Sudan'],
  ["Yemen's government freed nine captives.", 'Government of Yemen'],
  ['The Rapid Support Forces (RSF) withdrew on Monday. The RSF denied any attack.', 'Rapid Support Forces'],
  ["Ethiopia's foreign ministry protested.", "Ethiopia's foreign ministry"],
])('%s', async (text, name) => expect(await names(text)).toContain(name))

test('the town of a dateline and a month are no actors', async () => {
  const all = await names('LUSAKA, Feb 3 (Agency) - Zambia sent forty observers to the border.')
  expect(all).toContain('Zambia')
  expect(all).not.toContain('Government of Zambia')
  expect(all).not.toContain('Feb')
})

test('an abbreviation is what stands before it in brackets', () => {
  const text = 'The Free River Army (FRA) withdrew. The FRA said so; the Ejército del Sur (EDS) followed.'
  expect(expanded(text, 'FRA')).toBe('Free River Army')
  expect(expanded(text, 'XYZ')).toBeNull()
})
