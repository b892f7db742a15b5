import type { ValueOf } from '@parley/schema'
import { expect, test } from 'vitest'
import { agreed, makeReading, makeReport, when, who } from '../../testing.ts'
import { findingsOf, sceneOf } from '../told.ts'
import { clusters } from './cluster.ts'
import { candidate } from './item.ts'

type Spec = { name: string; parties?: string[]; announced?: string; in?: number; more?: Partial<ValueOf<'agreement'>> }

/** The names of each cluster; every agreement is told by a report of its own, unless `in` says which. */
function grouped(...specs: Spec[]): string[][] {
  const numbers = [...new Set(specs.map((s, i) => s.in ?? i + 100))]
  const told = numbers.map((n) => {
    const own = specs.filter((s, i) => (s.in ?? i + 100) === n)
    const text = own.map((s) => [s.name, ...(s.parties ?? []), s.announced].join(' ')).join('. ')
    const report = makeReport(`${n}: ${text}`)
    const findings = own.map((s) =>
      agreed(report, s.name, {
        parties: (s.parties ?? []).map((p) => who(report, p)),
        announced: s.announced ? when(report, s.announced, s.announced) : null,
        ...s.more,
      }),
    )
    return { report, reading: makeReading(report, findings), day: null, revision: 1, words: 1 }
  })
  const items = findingsOf(sceneOf(told, null), 'agreement').map((i) => candidate(i, null))
  return clusters(items)
    .map((c) => c.map((i) => i.finding.value.name).sort())
    .sort()
}

const sides = ['Armenia', 'Azerbaijan']

test('one agreement by several names', () => {
  expect(
    grouped({ name: 'humanitarian truce', parties: sides }, { name: 'the humanitarian cease-fires', parties: sides }),
  ).toHaveLength(1)
  expect(
    grouped({ name: 'ceasefire', parties: sides }, { name: 'Armenian-Azerbaijani truce', parties: sides }),
  ).toHaveLength(1)
  expect(grouped({ name: 'border truce' }, { name: 'truce on the border', parties: sides })).toHaveLength(1)
})

test('what tells two apart keeps them apart', () => {
  expect(grouped({ name: 'border truce', parties: sides }, { name: 'river truce', parties: sides })).toHaveLength(2)
  expect(
    grouped({ name: 'border truce', parties: sides }, { name: 'border truce', parties: ['Sudan', 'Chad'] }),
  ).toHaveLength(2)
  expect(grouped({ name: 'border truce' }, { name: 'border truce', more: { kind: 'trade' } })).toHaveLength(2)
  expect(grouped({ name: 'border truce', in: 1 }, { name: 'border truce of May', in: 1 })).toHaveLength(2)
  expect(
    grouped(
      { name: 'Easter truce', parties: sides, announced: '2020-04-18' },
      { name: 'Easter truce', parties: sides, announced: '2021-05-01' },
    ),
  ).toHaveLength(2)
})

test('a third report does not join what one report tells apart', () => {
  const found = grouped(
    { name: 'border truce', parties: sides, in: 1 },
    { name: 'truce', parties: sides, in: 1 },
    { name: 'border truce', parties: sides },
    { name: 'ceasefire', parties: sides },
  )
  expect(found).toEqual([
    ['border truce', 'border truce'],
    ['ceasefire', 'truce'],
  ])
})
