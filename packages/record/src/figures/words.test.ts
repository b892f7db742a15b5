import { expect, test } from 'vitest'
import { figureWords } from './words.ts'

test.each([
  [12, 'that at least 12 people were', 'people', 'at least 12 people'],
  [367, 'Sunday Ardal launched 367 drones and', 'drones', '367 drones'],
  [19.3, 'some 19.3% of the', '%', 'some 19.3 %'],
  [116000, 'about 116000 square kilometres', 'km²', 'about 116,000 km²'],
  ['about a fifth', 'about a fifth', '%', 'about a fifth'],
])('%s as "%s"', (value, written, unit, words) => expect(figureWords({ value, written }, unit)).toBe(words))
