import { type Report, reportId, sha256 } from '@parley/schema'
import { expect, test } from 'vitest'

process.env.PARLEY_MODEL = 'none'
const { read } = await import('./engine.ts')
const { asserted } = await import('./asserted.ts')

const report = (text: string): Report => ({
  ...{
    id: reportId(text, null),
    name: 'a',
    text,
    hash: sha256(text),
    title: null,
    outlet: null,
    url: null,
    type: 'news',
  },
  ...{ published: null, furniture: [], encoding: 'utf-8', fingerprint: '' },
})

async function attacks(text: string) {
  const { findings } = await read(report(text))
  const by = (id: string | null) => {
    const found = findings.find((f) => f.id === id)
    return found?.kind === 'attribution' ? found.value.actor[0]?.name : null
  }
  return findings.flatMap((f) =>
    f.kind === 'event' && f.value.type === 'ASSAULT'
      ? [[f.value.asserted?.by, by(f.value.asserted?.attribution ?? null), f.value.asserted?.factuality]]
      : [],
  )
}

test('what the report tells in its own words has the outlet as its source', async () => {
  expect(await attacks('Sudanese forces shelled the town of Merowe on Sunday.')).toEqual([['outlet', null, 'certain']])
})

test('what somebody is quoted with is his, and the outlet asserts no more than that he said it', async () => {
  expect(await attacks('Armenia said that Azerbaijani forces shelled the town of Vardenis on Sunday.')).toEqual([
    ['source', 'Armenia', 'certain'],
  ])
})

const finding = (kind: string, value: object) =>
  ({ id: kind, kind, rule: '', confidence: 1, parents: [], value }) as never
const told = (act: string, hedged = false) =>
  finding('attribution', {
    source: [[0, 8]],
    cue: [[9, 15]],
    content: [[16, 90]],
    act,
    hedged,
    negated: false,
    depth: 0,
  })
const deed = finding('event', { status: 'occurred', modality: [], evidence: [[21, 88]] })

test.each([
  ['claim', false, 'certain'],
  ['deny', false, 'denied'],
  ['demand', false, 'possible'],
  ['claim', true, 'possible'],
])('a deed told by a %s (hedged: %s) is %s to its teller', (act, hedged, factuality) => {
  expect(asserted([told(act, hedged), deed])[1]!.value.asserted).toEqual({
    by: 'source',
    attribution: 'attribution',
    factuality,
  })
})

test('a statement within another is asserted by its teller, and the outermost by the outlet', async () => {
  const { findings } = await read(
    report('Colombia said that the rebels had announced that the talks would begin again in Quito.'),
  )
  const told = findings.flatMap((f) => (f.kind === 'attribution' ? [[f.value.depth, f.value.asserted?.by]] : []))
  expect(told).toEqual([
    [0, 'outlet'],
    [1, 'source'],
  ])
})
