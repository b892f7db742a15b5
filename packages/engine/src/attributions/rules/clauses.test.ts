import { expect, test } from 'vitest'
import { attributed, lines } from '../fixture.ts'

test.each([
  [
    'that',
    'Qatar said on Monday that the hostages would leave Gaza within days.',
    ['Qatar | said | that the hostages would leave Gaza within days'],
  ],
  [
    'without that',
    'The mediators believe the talks in Jeddah will resume.',
    ['The mediators | believe | the talks in Jeddah will resume'],
  ],
  [
    'trailing',
    'The ceasefire began at dawn, according to two aid workers.',
    ['two aid workers | according to | The ceasefire began at dawn'],
  ],
  [
    'trailing verb',
    'The convoy turned back at the bridge, the drivers said.',
    ['the drivers | said | The convoy turned back at the bridge'],
  ],
  [
    'leading according to',
    'According to the defence ministry in Yerevan, shells fell on two villages.',
    ['the defence ministry in Yerevan | According to | shells fell on two villages'],
  ],
  [
    'an addressee',
    'Abiy Ahmed told parliament that the accord would hold.',
    ['Abiy Ahmed | told | that the accord would hold'],
  ],
  [
    'two verbs of one speaker',
    'The envoy said the truce held, adding that monitors had arrived.',
    ['The envoy | said | the truce held', 'The envoy | adding | that monitors had arrived'],
  ],
  [
    'two speakers',
    'Baku said its troops came under fire, while Yerevan denied the claim.',
    ['Baku | said | its troops came under fire', 'Yerevan | denied | the claim'],
  ],
  [
    'a relative clause as source',
    'Hassan, who said he would not sign, left Addis Ababa.',
    ['who | said | he would not sign'],
  ],
  [
    'an apposition',
    'Maria Reyes, senior fellow at the Bogotá-based Institute for Peace, said the rebels could return.',
    ['Maria Reyes, senior fellow at the Bogotá-based Institute for Peace, | said | the rebels could return'],
  ],
  [
    'a clause put first',
    'While the army said that the city was calm, shells fell on its market.',
    ['the army | said | that the city was calm'],
  ],
  [
    'a strange verb',
    'The White Home has individually introduced that its envoy will return to Doha.',
    ['The White Home | has individually introduced | that its envoy will return to Doha'],
  ],
  ['wh', 'Reporters asked whether the crossing would open.', ['Reporters | asked | whether the crossing would open']],
])('%s', async (_, text, expected) => expect(await lines(text)).toEqual(expected))

test('what lies inside another content has a depth', async () => {
  const found = await attributed('Omar said that the governor told him that the road was mined.')
  expect(found.map((a) => [a.source, a.value.depth])).toEqual([
    ['Omar', 0],
    ['the governor', 1],
  ])
})

test('a line of a hundred thousand words is read', async () => {
  const text = `The envoy said the truce held. ${'The man said, and who says that '.repeat(15_000)}`
  expect((await lines(text))[0]).toBe('The envoy | said | the truce held')
})
