// docs/dossier.md names every key that a dossier may have.
import { readFileSync } from 'node:fs'
import { Dossier } from '@parley/schema'
import { expect, test } from 'vitest'
import { keysAt } from './keys.ts'
import { parseDossier } from './parse.ts'

const docs = readFileSync(new URL('../../../../docs/dossier.md', import.meta.url), 'utf8')

test.each([
  [[]],
  [['period']],
  [['actors', 0]],
  [['actors', 0, 'offices', 0]],
  [['issues', 0]],
  [['agreements', 0]],
  [['sources', 0]],
])('docs/dossier.md names the keys at %j', (path) => {
  const keys = keysAt(Dossier, path)
  expect(keys).not.toEqual([])
  expect(keys.filter((key) => !docs.includes(`\`${key}\``))).toEqual([])
})

test('its example is a good dossier', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(docs)![1]!
  expect(parseDossier(example, 'dossier.md').actors).toHaveLength(3)
})
