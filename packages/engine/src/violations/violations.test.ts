import type { Finding, ValueOf } from '@parley/schema'
import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { analyse } from '../language/index.ts'
import type { Found, RuleSet } from '../rule.ts'
import { violations } from './index.ts'

async function read(text: string): Promise<ValueOf<'violation'>[]> {
  const analysis = await analyse(
    `${text} The war has displaced families. Rebels and soldiers have fought since spring, and envoys hope for peace.`,
  )
  const findings: Finding[] = []
  const found = {
    report: null,
    findings,
    of: (kind: string) => findings.filter((f) => f.kind === kind),
    drop: () => {},
  } as unknown as Found
  for (const set of [attributions, events] as unknown as RuleSet<'event'>[]) {
    const kept = set.settle(
      set.rules.flatMap((r) => r.read(analysis, found)),
      analysis,
      found,
    )
    findings.push(...kept.map((d, i) => ({ id: `${set.kind}${i}`, kind: set.kind, parents: [], ...d }) as Finding))
  }
  return violations
    .settle(
      violations.rules.flatMap((rule) => rule.read(analysis, found)),
      analysis,
      found,
    )
    .map((d) => d.value)
}

test('mutual accusations are two', async () => {
  const all = await read('Armenia and Azerbaijan accused each other of violating the ceasefire on Tuesday.')
  expect(all.map((v) => [v.accuser?.name, v.accused?.name])).toEqual([
    ['Armenia', 'Azerbaijan'],
    ['Azerbaijan', 'Armenia'],
  ])
})

test('an accusation that names the breach', async () => {
  const [allegation] = await read('Thailand accused Cambodia of violating the truce hours after it began.')
  expect([allegation!.accuser?.name, allegation!.accused?.name]).toEqual(['Thailand', 'Cambodia'])
})

test('an attack that the report sets against a truce', async () => {
  const [breach] = await read('Israel bombed Hezbollah positions on Monday, threatening a fragile ceasefire.')
  expect([breach!.accuser, breach!.accused?.name]).toEqual([null, 'Israel'])
})

test('an attack alone is no violation', async () => {
  expect(await read('Israel bombed Hezbollah positions on Monday. A ceasefire was agreed in November.')).toEqual([])
})
