import { expect, test } from 'vitest'
import { analyse } from '../index.ts'

const quotes = async (text: string) => {
  const { quotations } = await analyse(text)
  return quotations.map(
    (q) => text.slice(q.start, q.end) + (q.closed ? '' : ' …') + (q.continues < 0 ? '' : ` <${q.continues}`),
  )
}

test.each([
  ['curly', '“The road is open,” she said. “Go.”', ['“The road is open,”', '“Go.”']],
  ['straight', '"The road is open," she said. "Go."', ['"The road is open,"', '"Go."']],
  [
    'nested single',
    'The mediator said: “They called it ‘a first step’ on Sunday.”',
    ['“They called it ‘a first step’ on Sunday.”', '‘a first step’'],
  ],
  ['apostrophes are none', 'The rebels’ envoy didn’t speak of the ’90s.', []],
  ['over paragraphs', 'He said: “We will stay.\n“We will not move.”', ['“We will stay.', '“We will not move.” <0']],
  ['left open', 'He said: “We will stay.\nThe talks in Juba ended.', ['“We will stay. …']],
  ['a name in single marks', "A member of the 'Friends of Sudan' spoke.", ["'Friends of Sudan'"]],
])('%s', async (_, text, expected) => expect(await quotes(text)).toEqual(expected))
