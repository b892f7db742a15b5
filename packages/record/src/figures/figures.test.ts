import { expect, test } from 'vitest'
import { sceneOf } from '../fold/told.ts'
import { at, finding, makeReading, makeReport, on, when, who } from '../testing.ts'
import { meet, rangeOf } from './range.ts'
import { figuresOf } from './series.ts'
import { totalOf } from './total.ts'

const range = (value: number | string, words: string) => rangeOf(value, words, null, null)!

test('what a figure can mean by the words around it', () => {
  expect(meet(range(19.3, '19.3 %'), range(20, 'about a fifth'))).toBe(true)
  expect(meet(range(19.3, '19.3 %'), range(24, '24 %'))).toBe(false)
  expect(meet(range(35, 'at least 35'), range(41, '41 dead'))).toBe(true)
  expect(meet(range(35, '35 dead'), range(41, '41 dead'))).toBe(false)
  expect(range('hundreds of thousands', 'hundreds of thousands')).toMatchObject({ low: 200_000, high: 999_999 })
  expect(range(12_000, '12,000 troops')).toMatchObject({ low: 11_500, high: 12_500 })
})

const TEXT =
  'The ministry counted 60 breaches by the rule of flights on 3 May and 20 on 4 May. Monitors counted 14 breaches by shells on 3 May.'

function series() {
  const report = makeReport(TEXT, { outlet: 'Wire', published: on('2024-05-05') })
  const count = (words: string, value: number, by: string, rule: string, day: string, iso: string) =>
    finding(report, 'measurement', {
      ...{
        quantity: 'violations',
        value,
        low: null,
        high: null,
        unit: 'breaches',
        period: when(report, day, iso),
        of: null,
      },
      ...{ area: null, by: [who(report, by)], chain: [], rule, basis: 'claimed', evidence: [at(report, words)] },
    })
  const reading = makeReading(report, [
    count('counted 60 breaches', 60, 'The ministry', 'flights', '3 May', '2024-05-03'),
    count('20 on 4 May', 20, 'The ministry', 'flights', '4 May', '2024-05-04'),
    count('counted 14 breaches', 14, 'Monitors', 'shells', '3 May', '2024-05-03'),
  ])
  return figuresOf(sceneOf([{ report, reading, day: '2024-05-05', revision: 1, words: 20 }], null), (r) => r)
}

test('counts are kept apart by counter and rule, and unlike ones are refused with the reason', () => {
  const all = series()
  expect(all.map((s) => [s.by, s.rule, s.points.map((p) => p.value)])).toEqual([
    [['The ministry'], 'flights', [60, 20]],
    [['Monitors'], 'shells', [14]],
  ])
  expect(all[0]!.beside[0]).toMatchObject({ verdict: 'unlike' })
  expect(all[0]!.beside[0]!.why).toMatch(/counted by the rule/)
  const [ministry, monitors] = all
  const own = ministry!.points.map((point) => ({ series: ministry!, point }))
  expect(totalOf(own)).toEqual({ total: 80, unit: 'breaches', refused: [], points: own.map((o) => o.point.id) })
  const mixed = totalOf([own[0]!, { series: monitors!, point: monitors!.points[0]! }])
  expect(mixed.total).toBeNull()
  expect(mixed.refused.join()).toMatch(/rule/)
})
