import { describe, expect, test } from 'vitest'
import { attributions } from '../attributions/index.ts'
import { analyse } from '../language/index.ts'
import { readKinds } from '../testing.ts'
import { events } from './index.ts'
import { classify } from './learned/classify.ts'

const WAR = ' The war has displaced families. Rebels and soldiers have fought since spring, and envoys seek a truce.'
const read = (text: string) => readKinds(`${text}${WAR}`, [attributions], events)
const names = (list: readonly { name: string }[]) => list.map((m) => m.name)

describe('what verbs and nouns tell without naming everybody', () => {
  test('a delegation acts for those who sent it', async () => {
    const [visit] = await read('An Egyptian security delegation traveled to Doha on Thursday.')
    expect([visit!.type, names(visit!.actors), visit!.located?.country]).toEqual(['CONSULT', ['Egypt'], 'Qatar'])
  })

  test('an attack with its attacker after "by"', async () => {
    const all = await read('The talks ended after an attack by the Houthis on Saudi Arabia in March.')
    expect(all.map((e) => [e.type, names(e.actors), names(e.recipients)])).toContainEqual([
      'ASSAULT',
      ['Houthis'],
      ['Saudi Arabia'],
    ])
  })

  test('a truce that was agreed was agreed by the two sides', async () => {
    const all = await read(
      'Armenia and Azerbaijan accused each other of shelling. A truce had been agreed between the two countries on Saturday.',
    )
    const agreed = all.find((e) => e.type === 'AGREE')!
    expect([names(agreed.actors), agreed.date?.text]).toEqual([['Armenia', 'Azerbaijan'], 'Saturday'])
  })

  test('talks without their parties are those of the two sides', async () => {
    const all = await read(
      'Fighting between Ethiopia and Eritrea has flared. The talks were held in Nairobi on Monday.',
    )
    const talks = all.find((e) => e.type === 'CONSULT')!
    expect([names(talks.actors), talks.place?.name, talks.located?.country]).toEqual([
      ['Ethiopia', 'Eritrea'],
      'Nairobi',
      'Kenya',
    ])
  })

  test('what depends on an "if" is not told as done', async () => {
    const all = await read('The truce will be extended if Hamas releases more hostages.')
    expect(all.filter((e) => e.status === 'occurred')).toEqual([])
  })
})

test('a meeting tells its level, format, host and mediator; an attack how much', async () => {
  const all = await read(
    'Envoys of Sudan met envoys of Chad in Jeddah on Friday in indirect talks mediated by Saudi Arabia. Israel fired 40 missiles at Hezbollah on Monday.',
  )
  const meeting = all.find((e) => e.type === 'CONSULT')!
  expect([meeting.meeting?.level, meeting.meeting?.format, names(meeting.meeting?.mediator ?? [])]).toEqual([
    'envoys',
    'indirect',
    ['Saudi Arabia'],
  ])
  const attack = all.find((e) => e.type === 'ASSAULT')!
  expect([attack.magnitude, attack.actors[0]!.sector, attack.recipients[0]?.sector]).toEqual([
    '40 missiles',
    'GOV',
    'REB',
  ])
})

test('a bare year is history', async () => {
  const all = await read('Russia invaded Georgia in 2008.')
  expect(all.find((e) => e.type === 'ASSAULT')!.modality).toEqual(['historical'])
})

describe('the learned classifier', () => {
  const guesses = async (text: string, verb: string) => {
    const analysis = await analyse(text)
    const at = analysis.tokens.find((t) => t.text === verb)!.i
    return classify(analysis, [0, 1], [at + 1, at + 2])
  }

  test('knows a verb that no list has by words like it', async () => {
    const [first] = await guesses('Eritrea hammered Ethiopia with artillery on Monday.', 'hammered')
    expect([first!.type, first!.probability > 0.5]).toEqual(['ASSAULT', true])
  })

  test('is unsure of one that it never met, and its guesses sum to one', async () => {
    const all = await guesses('Eritrea flummoxed Ethiopia on Monday.', 'flummoxed')
    expect(all[0]!.probability).toBeLessThan(0.7)
    expect(all.reduce((sum, g) => sum + g.probability, 0)).toBeCloseTo(1)
  })
})

describe('wordings of force', () => {
  const attack = async (text: string) => {
    const found = (await read(text)).find((e) => e.type === 'ASSAULT')
    return found ? [names(found.actors), found.date?.text || null] : null
  }

  test.each([
    ['Indian artillery fire hit Pakistani villages on Thursday.', ['India'], 'Thursday'],
    ['Azerbaijan broke the ceasefire on Sunday by firing rockets.', ['Azerbaijan'], 'Sunday'],
    ['Rebel fighters wrested back control of the town of Bentiu on Tuesday.', ['Rebel fighters'], 'Tuesday'],
    ['Pakistan says Indian troops have fired across the Line of Control.', ['India'], null],
  ])('%s', async (text, actors, date) => expect(await attack(text)).toEqual([actors, date]))

  test('who accuses fighters is no fighter', async () => {
    const all = await read(
      'The United Nations accused rebel fighters of looting. The rebels had killed civilians in a hospital.',
    )
    expect(all.filter((e) => e.type === 'ASSAULT').flatMap((e) => names(e.actors))).not.toContain('United Nations')
  })

  test('a truce told with "which"', async () => {
    const all = await read(
      'Ethiopia and Eritrea accused each other of shelling. The ceasefire, which was signed in Chad on Wednesday, was short.',
    )
    expect(all.find((e) => e.type === 'AGREE')?.place?.name).toBe('Chad')
  })
})

describe('what is no happening', () => {
  test.each([
    ['Israel has stopped striking Lebanon.', 'ASSAULT'],
    ['Armenia says that its forces carried out no strikes on Azerbaijan.', 'ASSAULT'],
    ['Rwanda demands that Uganda withdraw its troops.', 'RETREAT'],
    ['A Kenyan official asked not to be named.', 'REQUEST'],
    ['Has Ethiopia attacked Eritrea?', 'ASSAULT'],
    ['Abiy Ahmed refused to discuss details.', 'REJECT'],
  ])('%s', async (text, type) => expect((await read(text)).filter((e) => e.type === type)).toEqual([]))
})

test('readiness is consent, a condition is none', async () => {
  const agreed = async (text: string) =>
    (await read(text)).filter((e) => e.type === 'AGREE').flatMap((e) => names(e.actors))
  expect(await agreed('Honduras is willing to withdraw its troops from the border.')).toEqual(['Honduras'])
  expect(await agreed('Eritrea is ready for talks with Ethiopia.')).toEqual(['Eritrea'])
  expect(await agreed('Nobody knows whether Eritrea is ready for talks with Ethiopia.')).toEqual([])
})

test('talks told beside what came of them', async () => {
  const consults = async (text: string) =>
    (await read(text)).filter((e) => e.type === 'CONSULT').map((e) => [names(e.actors), e.place?.name ?? null])
  expect(await consults('Mali and the Taliban reached an accord during talks in Algiers mediated by Oman.')).toEqual([
    [['Mali', 'Taliban'], 'Algiers'],
  ])
  expect(
    await consults('Armenia and Azerbaijan accused each other of shelling at a press conference in Geneva.'),
  ).toEqual([])
})
