import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alike, keysOf, massOf, mayBeAlike, type Pledge } from './pledge.ts'

const WORDS = 'aid military deliver deliver tents hospital ceasefire Oblamar Ruvend twelve ambulances of the and'.split(
  ' ',
)
const SIDES = ['Northland', '~Maria Sund', '~Mariya Sund', '~Per Lund', 'Southland']

const pledge: fc.Arbitrary<Pledge> = fc.record({
  sides: fc.subarray(SIDES, { minLength: 1, maxLength: 2 }),
  beneficiary: fc.constantFrom(null, 'Eastmark', '~Maria Sund'),
  type: fc.constantFrom('financial', null),
  what: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' ')),
  amount: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constantFrom(100, 98, 101.9)),
  currency: fc.constantFrom('EUR', 'USD', null),
  written: fc.constant(null),
  by: fc.constantFrom(null, '2024-03'),
})

test('two pledges that are like enough always share a key, so that none need be compared with all', () => {
  let [joined, shared, all] = [0, 0, 0]
  fc.assert(
    fc.property(pledge, pledge, fc.boolean(), (a, other, likely) => {
      const b = likely ? { ...other, sides: a.sides, type: a.type, what: `${a.what} ${other.what}` } : other
      const [x, y] = [keysOf(a), keysOf(b)]
      const near = x.near.filter((k) => y.own.includes(k.key))
      const meet = near.length > 0 && mayBeAlike(massOf(a), massOf(b), near)
      all++
      if (meet) shared++
      if (!alike(a, b)) return
      joined++
      expect(meet).toBe(true)
      const back = y.near.filter((k) => x.own.includes(k.key))
      expect(back.length > 0 && mayBeAlike(massOf(b), massOf(a), back)).toBe(true)
    }),
    { numRuns: 4000 },
  )
  expect(joined).toBeGreaterThan(100)
  expect(shared).toBeLessThan(all)
})
