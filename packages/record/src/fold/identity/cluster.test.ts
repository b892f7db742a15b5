import { expect, test } from 'vitest'
import type { Link } from '../decisions/links.ts'
import { clustersOf } from './cluster.ts'
import type { Measure } from './likeness.ts'

type Thing = { id: string; place: string | null; like: string }

/** Things in different places can't be one; things that are alike are. */
const measure: Measure<Thing> = {
  threshold: 0.6,
  id: (t) => t.id,
  signature: (t) => t.id,
  keys: (t) => [t.like],
  forbids: (a, b) => (a.place && b.place && a.place !== b.place ? 'they are in different places' : null),
  grounds: () => [{ what: 'alike', weight: 0.8 }],
  within: () => null,
}
const same = (a: string, b: string): Link => ({ a, b, verdict: 'same', decision: 'de-1' })
const found = (things: Thing[], links: Link[]) =>
  clustersOf(things, measure, links)
    .map((c) => c.members.map((m) => m.id).sort())
    .sort()

// `far` was ruled to be one with `here`; `other` is in one place with `here`, of which nothing speaks for it, and is like `far` alone.
const here: Thing = { id: 'a-here', place: 'Oakton', like: 'nothing else' }
const far: Thing = { id: 'b-far', place: 'Elmford', like: 'the raid' }
const other: Thing = { id: 'c-other', place: 'Oakton', like: 'the raid' }

test('a ruling does not make alike what can’t be one: only a pair that nothing forbids is joined', () => {
  expect(found([here, far, other], [same('a-here', 'b-far')])).toEqual([['a-here', 'b-far'], ['c-other']])
})

test('what is like one of those ruled to be one joins them, though another of them would stand in the way', () => {
  const raid: Thing = { id: 'd-raid', place: null, like: 'the raid' }
  expect(found([here, far, raid], [same('a-here', 'b-far')])).toEqual([['a-here', 'b-far', 'd-raid']])
})
