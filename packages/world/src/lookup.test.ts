import { expect, test } from 'vitest'
import { governmentOf, lookup, SOURCES } from './index.ts'

const names = (word: string) => lookup(word).map((e) => `${e.name}/${e.by}`)

test('seats and capitals name governments, articles and accents aside', () => {
  expect(names('the Kremlin')).toEqual(['Government of Russia/seat'])
  expect(names('Addis Ababa')).toEqual(['Government of Ethiopia/capital'])
  expect(names('the Élysée')).toEqual(names('Elysee'))
  expect(governmentOf('Sudan')).toBe('Government of Sudan')
  expect(governmentOf('Netherlands')).toBe('Government of the Netherlands')
})

test('adjectives and short forms name states; a short form keeps its case', () => {
  expect(names('Dutch')).toEqual(['Netherlands/adjective'])
  expect(names('U.S.')).toEqual(['United States/short'])
  expect(names('us')).toEqual([])
})

test('every data file tells its source and licence', () => {
  for (const file of SOURCES)
    expect([file.source.length > 10, file.licence.length > 3], file.file).toEqual([true, true])
})
