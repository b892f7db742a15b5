import { expect, test } from 'vitest'
import { attributed } from '../fixture.ts'

test.each([
  ['Hamdok said on Tuesday that the army had left Khartoum.', 'Tuesday'],
  ['The envoy told reporters late on Friday that both sides had agreed.', 'Friday'],
  ['In a statement on 18 March, the ministry said the border was open.', '18 March'],
  ['On Monday, Petro said the guerrillas would come to Caracas.', 'Monday'],
  ['“The road is closed,” the governor said on Sunday.', 'Sunday'],
])('%s', async (text, when) => {
  const [first] = await attributed(text)
  expect(first!.value.said?.text).toContain(when)
  expect(text.slice(...first!.value.said!.span!)).toBe(first!.value.said!.text)
  expect(first!.value.said!.value).toBeNull()
})

test.each([
  'The governor said two drones hit the depot on Tuesday.',
  '“The convoy left on Tuesday,” the governor said.',
  'The envoy, who resigned on Monday, said the talks had failed.',
  'The rebels said they would withdraw by Friday.',
  'The ministry said the border was open.',
  'Monday’s march was the largest since the coup, the organisers said.',
  'KHARTOUM, May 4 (Wire) — The envoy said the talks had failed.',
])('the time of what is told is not when it was said: %s', async (text) => {
  for (const { value } of await attributed(text)) expect(value.said).toBeNull()
})
