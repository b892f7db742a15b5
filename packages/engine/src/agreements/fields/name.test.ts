import type { ValueOf } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../language/index.ts'
import type { Found } from '../../rule.ts'
import { agreements } from '../index.ts'

const found = { report: null, findings: [], of: () => [], drop: () => {} } as unknown as Found
async function read(text: string): Promise<ValueOf<'agreement'>[]> {
  const analysis = await analyse(text)
  const drafts = agreements.rules.flatMap((rule) => rule.read(analysis, found))
  return agreements.settle(drafts, analysis, found).map((d) => d.value)
}

describe('names that an analyst would write', () => {
  test.each([
    ['The delegations of Sudan came no closer to a ceasefire in their first direct talks.', 'Ceasefire'],
    [
      "Both armies say that they have stopped striking each other's power plants. The pause is to last a month. The truce holds.",
      'Energy truce',
    ],
    ['The truce that the general declared for Easter ran out on Sunday in Sudan.', 'Easter truce'],
    [
      'Negotiators have cut back a plan for ending the war in Sudan. The first version had 28 points. Troops, weapons, sanctions and prisoners all come up in it.',
      '28-point plan',
    ],
    [
      'Israel and Hamas agreed on Sunday to exchange 90 prisoners for three hostages during the war; shelling, strikes and attacks by drones went on.',
      'Prisoner exchange',
    ],
  ])('%s', async (text, name) => expect((await read(text)).map((a) => a.name)).toContain(name))

  test('a deal is named for what it is about', async () => {
    const [deal] = await read(
      'Rwanda and Congo signed an agreement on Friday on minerals, while their armies and rebels stood by. Troops, weapons and sanctions were left to later peace talks.',
    )
    expect([deal!.name, deal!.kind, deal!.status, deal!.parties.map((p) => p.name).length]).toEqual([
      'Minerals agreement',
      'trade',
      'agreed',
      2,
    ])
  })
})
