import { existsSync, readFileSync } from 'node:fs'
import { ParleyError } from '@parley/schema'
import { expect, test } from 'vitest'
import { memoryIo } from '../testing.ts'
import { loadDossier } from './load.ts'
import { parseDossier } from './parse.ts'

const GOOD = `dossier: river-talks
title: River talks
period: { from: 2021-01-01, to: 2021-12-31 }
actors:
  - name: Upland
    kind: state
    role: party
  - name: Government of Upland
    kind: government
    of: Upland
`
const refusal = (text: string): string => {
  try {
    parseDossier(text, 'd.yaml')
  } catch (error) {
    if (error instanceof ParleyError) return String(error)
    throw error
  }
  return 'accepted'
}

test('YAML and JSON give the same dossier, defaults filled', () => {
  const dossier = parseDossier(GOOD, 'd.yaml')
  expect(dossier.actors[1]).toMatchObject({ name: 'Government of Upland', of: 'Upland', role: 'other', aliases: [] })
  expect(parseDossier(JSON.stringify(dossier), 'd.json')).toEqual(dossier)
})

test.each([
  [GOOD.replace('actors:', 'acters:'), 'd.yaml:4: unknown key "acters"; did you mean "actors"?'],
  [GOOD.replace('role: party', 'roel: party'), 'd.yaml:7: unknown key "roel" in actors[1]; did you mean "role"?'],
  [GOOD.replace('kind: state', 'kind: stat'), 'd.yaml:6: actors[1].kind cannot be "stat"; did you mean "state"?'],
  [
    GOOD.replace('of: Upland', 'of: Uplnd'),
    'd.yaml:10: actors[2].of names "Uplnd", and no actor is called so; did you mean "Upland"?',
  ],
  [GOOD.replace('2021-12-31', '2021-02-30'), 'd.yaml:3: there is no day 2021-02-30; correct it'],
  [GOOD.replace('2021-12-31', '2020-02-01'), 'd.yaml:3: the period ends before it begins; swap its ends'],
  [GOOD.replace('title: River talks\n', ''), 'd.yaml:1: title is missing; add it'],
])('what is wrong is named with its line and what was meant', (text, message) => {
  expect(refusal(text)).toBe(message)
})

test('broken YAML and other files are one line', () => {
  expect(refusal('dossier: [a\ntitle: x\n')).toMatch(/^d\.yaml:\d+: .*; mend the YAML at this line$/)
  expect(refusal('just words')).toMatch(/^d\.yaml:1: the dossier/)
  expect(refusal('')).toMatch(/^d\.yaml/)
})

test('a dossier that is not there is told with its path', async () => {
  await expect(loadDossier('nowhere.yaml', memoryIo({}))).rejects.toMatchObject({ code: 'not-found' })
  await expect(loadDossier('d.yaml', memoryIo({ 'd.yaml': GOOD }))).resolves.toMatchObject({ dossier: 'river-talks' })
})

const EXAMPLE = new URL('../../../../examples/ukraine-2025/dossier.yaml', import.meta.url)
test.skipIf(!existsSync(EXAMPLE))('the example dossier is a good one', () => {
  expect(parseDossier(readFileSync(EXAMPLE, 'utf8'), 'dossier.yaml').actors.length).toBeGreaterThan(10)
})
