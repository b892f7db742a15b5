import { read } from '@parley/engine'
import { Dossier, type Report, reportId, sha256 } from '@parley/schema'
import { expect, test } from 'vitest'
import { resolve } from './index.ts'

process.env.PARLEY_MODEL = 'none'

const dossier = Dossier.parse({
  dossier: 'test',
  title: 'Test',
  period: { from: '2022-01-01', to: '2023-12-31' },
  actors: [
    { name: 'Colombia', kind: 'state', role: 'party' },
    { name: 'Ana Ruiz', kind: 'person', of: 'Colombia', role: 'party' },
  ],
})

const report = (text: string, published: Report['published']): Report => ({
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
  ...{ published, furniture: [], encoding: 'utf-8', fingerprint: '' },
})
const on = (day: string) =>
  ({ from: day, to: day, stated: true, evidence: [], clue: 'metadata', inferred: [] }) as never

// 2022-11-03 was a Thursday
test.each([
  ['The envoy said on Tuesday that both delegations had come to Pretoria.', '2022-11-01'],
  ['“The road is open,” the mayor said on 18 March.', '2022-03-18'],
  ['On Wednesday, the ministry said the crossing would open by Sunday.', '2022-11-02'],
  ['The rebels said yesterday that they had left the town.', '2022-11-02'],
])('when it was said is a day once the report’s day is known: %s', async (text, day) => {
  const one = report(text, on('2022-11-03'))
  const found = (await read(one)).findings.find((f) => f.kind === 'attribution')
  expect(found?.value.said?.value).toBeNull()
  const said = resolve(await read(one), one, null).findings.find((f) => f.kind === 'attribution')
  expect(said?.value.said?.value).toBe(day)
})

test('a side is bound by what its leader agrees to, a leader by what is his own', async () => {
  const text =
    'Envoys seek a truce in the war between rebels and soldiers. Ana Ruiz agreed to halt air strikes on the rebels. Ana Ruiz agreed to work on a road map for peace.'
  const one = report(text, on('2022-11-03'))
  const { findings } = resolve(await read(one), one, dossier)
  const bound = findings.flatMap((f) => (f.kind === 'commitment' ? [[f.value.who[0]!.name, f.value.what]] : []))
  expect(bound).toContainEqual(['Colombia', 'halt air strikes on the rebels'])
  expect(bound).toContainEqual(['Ana Ruiz', 'work on a road map for peace'])
})
