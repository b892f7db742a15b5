import { expect, test } from 'vitest'
import { type Attribution, errorKinds } from './errors.ts'

const text = 'Hadush said the road is open. Aid workers want more trucks.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const said: Attribution = {
  source: [at('Hadush')],
  cue: [at('said')],
  content: [at('the road is open')],
  rule: 'clause',
}
const want: Attribution = {
  source: [at('Aid workers')],
  cue: [at('want')],
  content: [at('more trucks')],
  rule: 'object',
}

test('what is right costs nothing', () =>
  expect(errorKinds([{ text, gold: [said, want], system: [said, want] }])).toEqual([]))

test('each error is counted once, under what went wrong first', () => {
  const kinds = (system: Attribution[]) => errorKinds([{ text, gold: [said, want], system }]).map(([kind]) => kind)
  expect(kinds([said])).toEqual(['missed, indirect, cue “want”'])
  expect(kinds([{ ...said, content: [at('open')] }, want])).toEqual(['content cut short, indirect, by clause'])
  expect(kinds([{ ...said, source: [] }, want])).toEqual(['no source, indirect, by clause'])
  expect(kinds([said, want, { ...want, content: [at('trucks')] }])).toEqual(['extra, indirect, by object'])
})
