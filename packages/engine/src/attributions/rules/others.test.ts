import { expect, test } from 'vitest'
import { attributed, lines } from '../fixture.ts'

test.each([
  [
    'will',
    'The rebels plan to hand over their weapons in June.',
    ['The rebels | plan | to hand over their weapons in June'],
  ],
  [
    'refusal',
    'Sudan’s army refused to open the crossing at Adre.',
    ['Sudan’s army | refused | to open the crossing at Adre'],
  ],
  [
    'an order to somebody',
    'The court ordered the general to release the detainees.',
    ['The court | ordered | the general to release the detainees'],
  ],
  [
    'accusation',
    'Both sides accused each other of breaking the truce.',
    ['Both sides | accused | each other of breaking the truce'],
  ],
  [
    'a demand',
    'Egypt called for an immediate halt to the fighting.',
    ['Egypt | called for | an immediate halt to the fighting'],
  ],
  ['a description', 'Guterres called the pledge “a first step.”', ['Guterres | called | the pledge “a first step.”']],
  [
    'a noun',
    'Officials dismissed Asmara’s claim that its soldiers had left.',
    ['Asmara | claim | that its soldiers had left'],
  ],
  [
    'a light verb',
    'The envoy expressed concern that the talks would fail.',
    ['The envoy | expressed concern | that the talks would fail'],
  ],
  [
    'mind',
    'The president is confident that the deal will pass.',
    ['The president | is confident | that the deal will pass'],
  ],
  [
    'nobody named',
    'It was reported that the generals had met in Manama.',
    [' | was reported | that the generals had met in Manama'],
  ],
  ['hearsay', 'The two generals reportedly met in Manama.', [' | reportedly | The two generals … met in Manama']],
  [
    'comment declined',
    'The ministry declined to comment on the missing convoy.',
    ['The ministry | declined to comment on | the missing convoy'],
  ],
  [
    'no answer',
    'The embassy did not respond to a request for comment about the drones.',
    ['The embassy | did not respond | the drones'],
  ],
  ['asked', 'Asked about the prisoners, he shrugged.', [' | Asked about | the prisoners']],
  ['headline', 'Envoy: Truce in Tigray holds.\nThe envoy spoke in Nairobi.', ['Envoy | : | Truce in Tigray holds']],
])('%s', async (_, text, expected) => {
  const found = await lines(text)
  for (const line of expected) expect(found).toContain(line)
})

test('what the outlet itself asserts is nobody’s attribution', async () => {
  expect(await lines('Heavy rain fell on Khartoum. The markets stayed shut for a third day.')).toEqual([])
})

test('who speaks is told by the full name, also for a pronoun, and a group by its own words', async () => {
  const text =
    'President Nikol Pashinyan spoke in Yerevan. He said the border was quiet. Two Western diplomats denied it.'
  const actors = (await attributed(text)).map((a) => a.value.actor.map((m) => [m.name, m.group]))
  expect(actors).toEqual([[['Nikol Pashinyan', false]], [['Two Western diplomats', true]]])
})

test('both sides are the two parties where the text makes them plain', async () => {
  const found = await attributed('Armenia and Azerbaijan met in Geneva. Both sides accused each other of shelling.')
  expect(found.at(-1)!.value.actor.map((m) => m.name)).toEqual(['Armenia', 'Azerbaijan'])
})

test.each([
  ['The governor said the claim was false.', 'deny', 'indirect'],
  ['Rwanda denied any role in the raid.', 'deny', 'indirect'],
  ['“We will release every prisoner,” the colonel said.', 'promise', 'direct'],
  ['Hemedti warned that famine would follow.', 'warn', 'indirect'],
  ['Cairo said the blockade must “end now.”', 'demand', 'mixed'],
])('%s', async (text, act, form) => {
  const [first] = await attributed(text)
  expect([first!.value.act, first!.value.form]).toEqual([act, form])
})

test('medium, addressee, negation', async () => {
  const [told] = await attributed('Lavrov told Al Jazeera that talks would go on.')
  expect([told!.value.medium, told!.value.addressee?.text]).toEqual(['Al Jazeera', 'Al Jazeera'])
  const [posted] = await attributed('In a post on Telegram, the governor said two drones were shot down.')
  expect(posted!.value.medium).toBe('a post')
  const [negated] = await attributed('The junta did not confirm that it had signed.')
  expect(negated!.value.negated).toBe(true)
})
