import { expect, test } from 'vitest'
import { attributed } from '../fixture.ts'

/** The names of those who speak, one list for each attribution that is not within another. */
const speakers = async (text: string) =>
  (await attributed(text)).filter((a) => a.value.depth === 0).map((a) => a.value.actor.map((m) => m.name))

test.each([
  // offices told by the report itself
  ['The UN envoy for Yemen, Ana Ruiz, left. The UN envoy said the list was ready.', ['Ana Ruiz']],
  ['Kenyan President John Otieno met them. The Kenyan president said talks would go on.', ['John Otieno']],
  ['The head of the council, army chief Osman Idris, said the town was calm.', ['Osman Idris']],
  // bodies told again by their last noun, groups by what they are
  ['The Sudanese Sovereignty Council met. The council said the road was open.', ['Sudanese Sovereignty Council']],
  ['The Free River Army (FRA), a rebel group, held the dam. The rebels said they would stay.', ['Free River Army']],
  ['The Free River Army shelled the dam. The FRA said it had not.', ['Free River Army']],
  // the report's own words for people it doesn't name
  ['A State Department spokesperson spoke. The spokesperson said talks went on.', ['State Department spokesperson']],
  // spokespeople of no name speak for their body; what kind of body it is, and what hangs on it, is no part of its name
  ['A spokeswoman for the Kenyan Defence Ministry said the road was open.', ['Kenyan Defence Ministry']],
  ['A World Bank spokesman said the loan was ready.', ['World Bank']],
  ['The Islamic Jihad militant group said the truce was over.', ['Islamic Jihad']],
  ['The Nordic mission, tasked with watching the truce, said it was calm.', ['Nordic mission']],
  ['The Arab coalition bombed the port. The coalition said it had not.', ['Arab coalition']],
  // a text without its maker is the maker's who issued it just before
  ['Kenya issued a statement on Monday. The statement said the road was open.', ['Kenya']],
  // those named together just before
  ['Chad and Niger met on Monday. The two countries said the border was open.', ['Chad', 'Niger']],
  [
    'President Ana Ruiz and Prime Minister Osman Idris met. Both leaders said the road was open.',
    ['Ana Ruiz', 'Osman Idris'],
  ],
  ['Talks on the Free River Movement (GAM) went on. The GAM said it was ready.', ['Free River Movement']],
  // "it" is the body that speaks
  ['The Free River Army left the dam. It said the truce was dead.', ['Free River Army']],
  // what tells where a source was read, or who armed it, is no part of its name
  ['Diplomatic sources cited by Reuters said the list was ready.', ['Diplomatic sources']],
  ['Chad and Libya-backed rebels said the border was shut. Only the M23 was named.', ['Chad', 'M23']],
  ["Peru's Foreign Office said the border was shut.", ["Peru's Foreign Office"]],
  ['Envoys close to the talks said the draft was ready.', ['Envoys']],
  ['Pedro Gomez Jr. opened the talks. Gomez said the list was ready.', ['Pedro Gomez Jr.']],
  // a body by the name behind what it is
  ['Its ruling party, the Blue River Front, said the road was open.', ['Blue River Front']],
  ['President Omar Sheikh Farah said the road was open.', ['Omar Sheikh Farah']],
  // governments of those whom the report calls heads
  ['Colombian President Ana Ruiz spoke. The Ruiz administration said it was ready.', ['Government of Colombia']],
  // lists
  ['Both Ethiopia and the African Union said the road was open.', ['Ethiopia', 'African Union']],
  ['The presidents of Rwanda and Angola said the border was shut.', ['Rwanda', 'Angola']],
  ['Countries like Chad and Kenya said they would send monitors.', ['Chad', 'Kenya']],
  ['Yemen and its Arab allies said the port was mined.', ['Yemen', 'Arab allies of Yemen']],
])('%s', async (text, names) => expect((await speakers(text)).at(-1)).toEqual(names))

test('a reason with "as he" is the main clause’s subject’s', async () => {
  const found = await attributed('Omar Saleh met Ali Hassan. Omar Saleh opposes the plan, as he believes it is unfair.')
  expect(found.at(-1)!.value.actor[0]!.name).toBe('Omar Saleh')
})

test('"he" is the ministry that spoke where nobody is named', async () => {
  const he = await speakers('The foreign ministry said the road was shut. Chad must open it, he said on Monday.')
  expect(he.at(-1)).toEqual(['foreign ministry'])
})

test('what is aligned with a state is not the state', async () => {
  expect((await speakers('The Iran-aligned Houthis said they would free ten men.'))[0]).not.toEqual(['Iran'])
})
