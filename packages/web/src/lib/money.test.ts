import { expect, test } from 'vitest'
import { amountWords, numberWords } from './money.ts'

test.each([
  [950, '950'],
  [1882, '1,882'],
  [450_000_000, '450 million'],
  [21_500_000_000, '21.5 billion'],
  [1.25e12, '1.25 trillion'],
  [0.333, '0.33'],
])('%d is %s', (n, words) => expect(numberWords(n)).toBe(words))

test('a sum has its sign, or the code of its currency; a vague one its words', () => {
  expect(amountWords({ value: 450e6, currency: 'GBP', written: null })).toBe('£450 million')
  expect(amountWords({ value: 3e9, currency: 'NOK', written: null })).toBe('NOK 3 billion')
  expect(amountWords({ value: 'several billion', currency: 'EUR', written: null })).toBe('several billion')
  expect(amountWords({ value: null, currency: null, written: 'a tenth' })).toBe('a tenth')
})
