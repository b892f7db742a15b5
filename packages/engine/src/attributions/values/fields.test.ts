import { expect, test } from 'vitest'
import { attributed } from '../fixture.ts'

const first = async (text: string) => (await attributed(text))[0]!.value

test.each([
  ['Three senior Sudanese officials said the port would stay shut.', 'Three senior Sudanese officials', true, true],
  ['Undisclosed Gulf diplomats said the list of captives was ready.', 'Undisclosed Gulf diplomats', true, true],
  ['A mediator in Doha said the gap was narrow.', 'mediator in Doha', false, true],
  ['Residents of Stepanakert said the gas had been cut off.', 'Residents of Stepanakert', true, true],
  ['The Colombian government said the zone was free of mines.', 'Colombian government', false, false],
])('a group keeps its own words, and nobody unnamed passes for named: %s', async (text, name, group, anonymous) => {
  const { actor, anonymous: unnamed } = await first(text)
  expect(actor.map((m) => [m.name, m.group])).toEqual([[name, group]])
  expect(unnamed).toBe(anonymous)
})

test.each([
  ['In a televised speech, Abiy Ahmed said the army would withdraw.', 'a televised speech'],
  ['Hamas said on Telegram that its delegation had left Cairo.', 'Telegram'],
  ['The ministry said in a statement that eleven soldiers were missing.', 'a statement'],
  ['Petro told Reuters that the list was complete.', 'Reuters'],
  ['“We hold the bridge,” the colonel said during a press briefing.', 'a press briefing'],
  ['The rebels issued a communique saying the road was closed.', 'a communique'],
  ['Machar said the cantonment sites were empty.', null],
  ['The minister told lawmakers that the accord was dead.', null],
])('medium: %s', async (text, medium) => expect((await first(text)).medium).toBe(medium))

test.each([
  ['Petro told Reuters that the list was complete.', 'Reuters'],
  ['The minister told lawmakers in Manila that the accord was dead.', 'lawmakers in Manila'],
  ['The envoy assured both delegations that the crossing would open.', 'both delegations'],
  ['The envoy said the crossing would open.', undefined],
])('addressee: %s', async (text, addressee) => expect((await first(text)).addressee?.text).toBe(addressee))

test.each([
  ['The junta did not confirm that the pilots were alive.', true, false],
  ['The rebels never said that they would disarm.', true, false],
  ['Analysts suspect that the truce will fail.', false, true],
  ['The envoy hinted that the deadline might move.', false, true],
  ['The envoy said that the deadline stood.', false, false],
])('negation and hedges: %s', async (text, negated, hedged) => {
  const value = await first(text)
  expect([value.negated, value.hedged]).toEqual([negated, hedged])
})

test('hearsay within hearsay has its depth', async () => {
  const found = await attributed(
    'Kenyatta said Kiir told him that Machar had promised to come to Juba. Nobody else spoke.',
  )
  expect(found.map((a) => [a.source, a.value.depth])).toEqual([
    ['Kenyatta', 0],
    ['Kiir', 1],
    ['Machar', 2],
  ])
})

test.each([
  ['The palace declined to comment on the fate of the hostages.', 'the fate of the hostages'],
  ['Israel’s army refused to say how many drones it had lost.', 'how many drones it had lost'],
  ['The junta did not respond to questions about the air strike on Sagaing.', 'the air strike on Sagaing'],
  ['Rwanda’s foreign minister would not discuss the troops in Goma.', 'the troops in Goma'],
])('a refusal to comment has its topic: %s', async (text, topic) => {
  const refused = (await attributed(text)).filter((a) => a.value.act === 'decline to comment')
  expect(refused.map((a) => a.content)).toEqual([topic])
})

test.each([
  ['It was said that the column had left Mekelle.', ''],
  ['The militia is believed to hold forty captives.', ''],
  ['The village was reported to be empty.', ''],
  ['The bridge was described by the mayor as unsafe.', 'the mayor'],
])('a passive names nobody, or whoever stands after "by": %s', async (text, source) => {
  expect((await attributed(text)).map((a) => a.source)).toContain(source)
})

test('a quotation over three paragraphs is one', async () => {
  const text =
    'Commander Iván Rojas said: “We signed in Havana.\n\n“We kept every word of it.\n\n“Others did not.”\n\nThe talks go on.'
  const [only, ...others] = await attributed(text)
  expect(others).toEqual([])
  expect(only!.value.content.map(([a, b]) => text.slice(a, b))).toEqual([
    '“We signed in Havana.',
    '“We kept every word of it.',
    '“Others did not.”',
  ])
})

test.each([
  [
    'Bashir has thrown out the likelihood that his troops would leave Abyei.',
    'the likelihood that his troops would leave Abyei',
  ],
  [
    'The Overseas Ministry has individually introduced that the envoy will fly to Muscat.',
    'that the envoy will fly to Muscat',
  ],
  ['The colonel bellyached that his men had no boots.', 'that his men had no boots'],
])('strange cues stand where the syntax carries them: %s', async (text, content) => {
  expect((await attributed(text)).map((a) => a.content)).toContain(content)
})

test.each(['The rains came late to Tigray this year.', 'The plan sees two zones along the river.'])(
  'nothing is invented: %s',
  async (text) => expect(await attributed(text)).toEqual([]),
)
