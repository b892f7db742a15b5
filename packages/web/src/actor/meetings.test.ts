import type { EventAnswer } from '@parley/schema'
import { expect, test } from 'vitest'
import { circle, meetings } from './meetings.ts'

const event = (type: string, actors: string[], recipients: string[] = [], status = 'occurred') =>
  ({ type, actors, recipients, statuses: [{ value: status, evidence: [] }] }) as unknown as EventAnswer
const known = new Set(['A', 'B', 'C'])

test('who met whom, how often; strangers, cancelled meetings and attacks apart', () => {
  const events = [
    event('CONSULT', ['A'], ['B']),
    event('CONSULT', ['B', 'A', 'both sides']),
    event('AGREE', ['A', 'C']),
    event('CONSULT', ['A', 'C'], [], 'cancelled'),
    event('ASSAULT', ['A'], ['B']),
  ]
  expect(meetings(events, known)).toEqual([
    { a: 'A', b: 'B', n: 2 },
    { a: 'A', b: 'C', n: 1 },
  ])
})

test('the one that is asked for stands at the top', () => {
  const nodes = circle(
    [
      { a: 'A', b: 'B', n: 2 },
      { a: 'A', b: 'C', n: 1 },
    ],
    10,
    'C',
  )
  expect(nodes[0]).toMatchObject({ name: 'C', n: 1 })
  expect(nodes[0]!.y).toBeCloseTo(-1)
  expect(circle([{ a: 'A', b: 'B', n: 2 }], 1)).toHaveLength(1)
})
