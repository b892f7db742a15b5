import { expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import type { Found } from '../rule.ts'
import './fixture.ts'
import { attributions } from './index.ts'

const TEXT = 'The governor praised the mediators. The rebels want the road open.'
const found = { findings: [], of: () => [], drop: () => {} } as unknown as Found
const cues = async (attributed: Awaited<ReturnType<typeof analyse>>['attributed']) => {
  const analysis = { ...(await analyse(TEXT)), attributed }
  const drafts = attributions.rules.flatMap((rule) => rule.read(analysis, found))
  return attributions.settle(drafts, analysis, found).map((a) => [TEXT.slice(...a.value.cue[0]!), a.rule.split('/')[1]])
}

test('without a model weak rules stand alone', async () =>
  expect(await cues(null)).toEqual([
    ['praised', 'object'],
    ['want', 'object'],
  ]))

test('with a model they need its word', async () => expect(await cues([])).toEqual([]))

test('a demand needs no word of the model', async () => {
  const text = 'The rebels called for a new road.'
  const analysis = { ...(await analyse(text)), attributed: [] }
  const drafts = attributions.rules.flatMap((rule) => rule.read(analysis, found))
  expect(attributions.settle(drafts, analysis, found).map((a) => a.rule)).toEqual(['attributions/object'])
})

test('where the model is sure its spans are taken', async () =>
  expect(await cues([{ source: [[0, 2]], cue: [2, 3], content: [[3, 5]], confidence: 0.95 }])).toEqual([
    ['praised', 'model'],
  ]))
