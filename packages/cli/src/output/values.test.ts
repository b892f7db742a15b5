import { expect, test } from 'vitest'
import { shown } from './values.ts'

const TEXT = 'Both sides agreed to a truce.'

test.each([
  [null, ''],
  ['agreed', 'agreed'],
  [['Upland', 'Lowland'], 'Upland, Lowland'],
  [
    [
      [0, 10],
      [23, 28],
    ],
    'Both sides … truce',
  ],
  [{ from: '2021-03-18', to: '2021-03-20' }, '2021-03-18 to 2021-03-20'],
  [{ from: null, to: '2021-03-20' }, 'until 2021-03-20'],
  [{ per: { Upland: '2021-03-18', Lowland: null } }, 'Upland: 2021-03-18; Lowland: ?'],
  [40, '40'],
  [[], ''],
])('%j', (value, text) => {
  expect(shown(value, TEXT)).toBe(text)
})
