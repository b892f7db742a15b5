import type { ValueOf } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { events } from '../events/index.ts'
import { analyse } from '../language/index.ts'
import type { Found } from '../rule.ts'
import { readKinds } from '../testing.ts'
import { agreements } from './index.ts'

const found = { report: null, findings: [], of: () => [], drop: () => {} } as unknown as Found
async function read(text: string): Promise<ValueOf<'agreement'>[]> {
  const analysis = await analyse(text)
  const drafts = agreements.rules.flatMap((rule) => rule.read(analysis, found))
  return agreements.settle(drafts, analysis, found).map((d) => d.value)
}
const WAR = 'Soldiers and rebels have fought since spring; the war displaced thousands, and shelling goes on.'
const withWords = async (text: string) => readKinds(text, [attributions, events], agreements)
const names = (list: readonly { name: string }[]) => list.map((m) => m.name).sort()

describe('agreements', () => {
  test('two accounts of when a truce runs out', async () => {
    const [truce, ...others] = await read(
      'Thailand and Cambodia have fought along their border since July. According to Bangkok, the 14-day border truce expires tomorrow, while Cambodia insisted that the truce took effect later and holds until 12 August. The truce has no monitoring mechanism.',
    )
    expect(others).toEqual([])
    const expires = truce!.expires as { per: { party: { name: string }; when: { text: string } }[] }
    expect(expires.per.map((p) => [p.party.name, p.when.text])).toEqual([
      ['Thailand', 'tomorrow'],
      ['Cambodia', '12 August'],
    ])
    expect([truce!.duration, truce!.monitor, truce!.status, names(truce!.parties)]).toEqual([
      'P14D',
      'none',
      'disputed',
      ['Cambodia', 'Thailand'],
    ])
  })

  test('who only wishes that others watch over it does not', async () => {
    const [truce] = await read(
      'A ceasefire between Ethiopia and Eritrea took effect on Monday. Ethiopia would want African states to oversee the deal, its minister said. No observer has been named by either side. Soldiers have withdrawn from the front line.',
    )
    expect(truce!.monitor).toBe('none')
  })

  test('parties by "between", broker and monitor by their words', async () => {
    const [truce] = await read(
      'A ceasefire between Ethiopia and Eritrea brokered by Kenya took effect on Monday. The truce is monitored by the African Union, officials said. Soldiers have withdrawn from the front line.',
    )
    expect(names(truce!.parties)).toEqual(['Eritrea', 'Ethiopia'])
    expect(names(truce!.brokers)).toEqual(['Kenya'])
    expect(truce!.monitor).toBe('African Union')
    expect(truce!.status).toBe('in force')
    expect((truce!.effective as { text: string }).text).toBe('Monday')
  })

  test('one finding for each agreement, not for each mention', async () => {
    const all = await read(
      'Mediators hope that the humanitarian pause in Yemen will lead to a full ceasefire. The humanitarian pause expires on Friday. Yemen has been at war since 2014. A comprehensive ceasefire is still far away, and so is a peace accord, the envoy said.',
    )
    expect(all.map((a) => a.kind)).toEqual(['ceasefire', 'ceasefire', 'peace plan'])
    expect(all[0]!.purpose).toBe('humanitarian')
    expect(all[1]!.coverage).toBe('full')
  })

  test('a refused truce is kept as refused, with the clauses it names', async () => {
    const [truce] = await read(
      'Sudan and its rebels are at war. The army rejected a three-month truce proposed by the United States that would halt attacks on hospitals. Shelling went on.',
    )
    expect(truce!.status).toBe('rejected')
    expect(truce!.duration).toBe('P3M')
    expect(names(truce!.brokers)).toEqual(['United States'])
  })

  test('deals of clubs and markets are none', async () => {
    expect(
      await read(
        'The striker joined on loan until June. The clubs reached an agreement on Friday, and shares rose by two percent.',
      ),
    ).toEqual([])
  })

  test.each([
    [
      'Israel and Hezbollah agreed on Tuesday to a 60-day ceasefire mediated by the United States and France.',
      ['France', 'United States'],
    ],
    ['The UN-brokered truce between Yemen and the Houthis went into force on April 2.', ['United Nations']],
    [
      'The United States, which helped broker the truce between Israel and Hezbollah along with France, wants it extended.',
      ['France', 'United States'],
    ],
    ['Rwanda and the Democratic Republic of the Congo signed a ceasefire in Luanda with Angola mediating.', ['Angola']],
    ['A truce between Thailand and Cambodia was signed under the auspices of Malaysia.', ['Malaysia']],
  ])('brokers: %s', async (text, brokers) => {
    const [truce] = await read(
      `${text} Soldiers have withdrawn from the front line, and troops stopped shelling after the war.`,
    )
    expect(names(truce!.brokers)).toEqual(brokers)
  })

  test.each([
    ['The one-week truce between Sudan and Chad was to start at 9:45 pm on Monday.', 'Monday'],
    [
      'The ceasefire between Armenia and Azerbaijan was due to start at midnight local time (20:00 GMT Saturday).',
      'Saturday',
    ],
    ['Libya and Chad agreed a permanent ceasefire on 23 October with immediate effect.', '23 October'],
  ])('begins: %s', async (text, day) => {
    const [truce] = await read(
      `${text} Soldiers have withdrawn from the front line, and troops stopped shelling after the war.`,
    )
    expect((truce!.effective as { text: string }).text).toBe(day)
  })

  test('an agreement named after where it was made', async () => {
    const all = await read(
      'Ethiopia has not fulfilled the Pretoria agreement, rebels said. The war killed soldiers and civilians, troops shelled towns, and the army besieged the region before the truce.',
    )
    expect(all.map((a) => [a.name, a.kind])).toContainEqual(['Pretoria agreement', 'peace plan'])
  })

  test.each([
    ['Chad and Libya are bound by the 2003 ceasefire.', '2003'],
    ['Rebels in Chad have kept to a ceasefire brokered by Kenya in May 1991.', 'May 1991'],
    ['Chad said late on Saturday that a truce with Libya had been reached.', 'late on Saturday'],
  ])('when it was made is told by its name, or by who said so: %s', async (text, when) => {
    const [truce] = await withWords(`${text} ${WAR}`)
    expect((truce!.announced as { text: string } | null)?.text).toBe(when)
  })

  test.each([
    'Chad and Libya signed a ceasefire on Monday to end almost a year of clashes in May.',
    'Chad and Libya agreed a ceasefire. Shells fell till June this year in ceasefire violations.',
    'Chad and Libya fought a war that ended in a 1994 ceasefire.',
  ])('what else ends is no end of it: %s', async (text) => {
    const all = await read(`${text} ${WAR}`)
    expect(all.map((a) => a.expires)).toEqual(all.map(() => null))
  })

  test.each([
    ['Leaders of Chad and Libya agreed to a ceasefire on Monday.', ['Chad', 'Libya']],
    ['Chad and Libya have fought since May. Envoys revived a nuclear deal between Chad and Libya.', ['Chad', 'Libya']],
    ['Reuters said Chad and Libya agreed to a truce.', ['Chad', 'Libya']],
  ])('who binds himself: %s', async (text, parties) => {
    const [one] = await read(`${text} ${WAR}`)
    expect(names(one!.parties)).toEqual(parties)
  })

  test('who brokers by a verb, also a person, and who is tasked with watching', async () => {
    const [truce] = await read(
      `Chad and Libya agreed to a ceasefire brokered in July by Kenya. The African Union, tasked with monitoring the ceasefire, was pleased. ${WAR}`,
    )
    expect([names(truce!.brokers), truce!.monitor]).toEqual([['Kenya'], 'African Union'])
  })
})
