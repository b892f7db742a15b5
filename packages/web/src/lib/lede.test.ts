import type { AgreementAnswer, Clock } from '@parley/schema'
import { expect, test } from 'vitest'
import { clockWords, lede, standing } from './lede.ts'

const clock = (party: string, state: Clock['state'], daysLeft: number | null = null, until: string | null = null) => ({
  party,
  state,
  daysLeft,
  until,
})
const agreement = (name: string, clocks: Clock[], status = 'agreed') =>
  ({ id: `ag-${name}`, name, status, clock: clocks, windows: [] }) as unknown as AgreementAnswer
const text = (agreements: AgreementAnswer[]) =>
  lede(agreements)
    .map((p) => p.text)
    .join('')

test('accounts that differ are contested, and told party by party', () => {
  const truce = agreement('The truce', [
    clock('North', 'lapsed', null, '2031-05-31'),
    clock('South', 'in force', 6, '2031-06-07'),
  ])
  expect(standing(truce)).toBe('contested')
  expect(text([truce])).toBe('The truce has lapsed for North (after 31 May) and is in force for South (6 days left). ')
})

test('names link to their agreement, and the text around them does not', () => {
  const linked = lede([agreement('Grain deal', [clock('all', 'in force')])]).filter((p) => p.id)
  expect(linked).toEqual([{ text: 'Grain deal', id: 'ag-Grain deal' }])
})

test('what binds is named, the rest is counted by how it stands', () => {
  const all = [
    agreement('A', [clock('all', 'in force', 3)]),
    agreement('B', [clock('all', 'in force')]),
    agreement('C', [clock('all', 'lapsed')]),
    agreement('D', [], 'proposed'),
    agreement('E', [], 'proposed'),
    agreement('F', [], 'rejected'),
    agreement('G', [clock('all', 'cannot tell')]),
  ]
  expect(text(all)).toBe(
    'A and B bind by every account. One has lapsed, two are only proposed, one was rejected and one has no stated window.',
  )
})

test('nothing is told as nothing', () => {
  expect(text([])).toMatch(/no agreement/)
  expect(text([agreement('C', [clock('all', 'lapsed')])])).toMatch(/^Nothing binds on this day/)
})

test.each([
  [clock('North', 'in force', 0, '2031-06-07'), 'in force for North, last day'],
  [clock('North', 'in force', 1, '2031-06-07'), 'in force for North, 1 day left'],
  [clock('all', 'in force'), 'in force for all parties, no end told'],
  [clock('North', 'not yet'), 'not yet in force for North'],
  [clock('North', 'cannot tell'), 'cannot tell for North'],
])('%j reads "%s"', (c, words) => expect(clockWords(c)).toBe(words))
