import { readFileSync } from 'node:fs'
import { Revision } from '@parley/schema'
import { expect, test } from 'vitest'
import { TABLES } from '../src/index.ts'

const page = readFileSync(new URL('../../../docs/record.md', import.meta.url), 'utf8')

/** The first two columns of the table under a heading. */
const rows = (heading: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...page
        .split(`## ${heading}\n`)[1]!
        .split('\n## ')[0]!
        .matchAll(/^\| `(\w+)` \| (.+?) \|/gm),
    ].map(([, a, b]) => [a, b]),
  )

test('the docs list every table with what it holds, and every entry of the log', () => {
  expect(rows('Tables')).toEqual(TABLES)
  expect(Object.keys(rows('The log'))).toEqual(Revision.shape.what.options)
})
