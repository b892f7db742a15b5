import { expect, test } from 'vitest'
import { countWords } from './counts.ts'

test('how widely a thing is told', () => {
  expect(countWords({ reports: 9, outlets: 6, origins: 2 })).toBe('9 reports · 6 outlets · 2 origins')
  expect(countWords({ reports: 1, outlets: 1, origins: 1 })).toBe('1 report · 1 outlet · 1 origin')
  // A report may tell no outlet: then there is nothing to count, rather than none.
  expect(countWords({ reports: 2, outlets: 0, origins: 1 })).toBe('2 reports · 1 origin')
  expect(countWords({ reports: 2, outlets: 2 })).toBe('2 reports · 2 outlets')
})
