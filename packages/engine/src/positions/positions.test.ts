import type { Finding } from '@parley/schema'
import { expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { analyse } from '../language/index.ts'
import type { Found } from '../rule.ts'
import { positions } from './index.ts'

async function read(text: string) {
  const analysis = await analyse(
    `${text} The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.`,
  )
  const findings: Finding[] = []
  const found = {
    report: null,
    findings,
    of: (kind: string) => findings.filter((f) => f.kind === kind),
    drop: () => {},
  } as unknown as Found
  const said = attributions.settle(
    attributions.rules.flatMap((r) => r.read(analysis, found)),
    analysis,
    found,
  )
  findings.push(...said.map((d, i) => ({ id: String(i), kind: 'attribution' as const, parents: [], ...d }) as Finding))
  const deeds = events.settle(
    events.rules.flatMap((r) => r.read(analysis, found)),
    analysis,
    found,
  )
  findings.push(...deeds.map((d, i) => ({ id: `e${i}`, kind: 'event' as const, parents: [], ...d }) as Finding))
  const drafts = positions.rules.flatMap((rule) => rule.read(analysis, found))
  return positions.settle(drafts, analysis, found).map((d) => [d.value.actor[0]!.name, d.value.issue, d.value.stance])
}

test.each([
  ['Sudan demanded that the militia must disarm.', ['Sudan', 'disarmament', 'demands']],
  ['Ethiopia said it was ready to accept monitors.', ['Ethiopia', 'monitoring', 'supports']],
  ['Eritrea rejected the proposal to withdraw its soldiers.', ['Eritrea', 'withdrawal', 'opposes']],
])('%s', async (text, expected) => expect(await read(text)).toContainEqual(expected))

test('what points back is about what was said before', async () => {
  expect(await read('The mediators plan new sanctions on the generals. Sudan rejected the plan.')).toContainEqual([
    'Sudan',
    'sanctions',
    'opposes',
  ])
})

test('experts hold no positions', async () => {
  expect(await read('Analysts said that sanctions must be lifted.')).toEqual([])
})
