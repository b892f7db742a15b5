import { expect, test } from 'vitest'
import { durationWords, fieldName, fieldWords, isSpans } from './fields.ts'

const mention = (name: string) => ({ text: name.toLowerCase(), name, known: 'report', span: null })
const when = (text: string, value: unknown) => ({ text, timex: {}, value })

test.each([
  [null, ''],
  [[], ''],
  [false, 'no'],
  [[mention('North'), mention('South')], 'North, South'],
  [when('on Friday', '2025-04-18'), '18 April 2025'],
  [when('soon', null), 'soon'],
  [{ per: [{ party: mention('North'), when: when('x', '2025-04-17') }] }, 'North: 17 April 2025'],
  [{ per: { North: '2025-04' } }, 'North: April 2025'],
  [{ type: 'target', text: 'bridges', span: [1, 2] }, 'target: bridges'],
  [
    [
      { type: 'target', text: 'bridges, ferries' },
      { type: 'duration', text: 'a month' },
    ],
    'target: bridges, ferries; duration: a month',
  ],
  [{ level: 'ministers', host: null }, 'level: ministers'],
  [40, '40'],
])('%j reads "%s"', (value, words) => expect(fieldWords(value)).toBe(words))

test('spans are told from other lists', () => {
  expect(
    isSpans([
      [1, 2],
      [5, 9],
    ]),
  ).toBe(true)
  expect(isSpans([])).toBe(false)
  expect(isSpans(['a'])).toBe(false)
  expect(fieldName('thirdParties')).toBe('third parties')
})

test.each([
  ['P30D', '30 days'],
  ['P1M', '1 month'],
  ['PT30H', '30 hours'],
  ['P1Y6M', '1 year, 6 months'],
  ['P', null],
  ['PT', null],
  ['PEACE', null],
])('the duration %s', (value, words) => expect(durationWords(value)).toBe(words))
