// Nothing in code knows a country, a leader or a conflict: such names stand in data files and dossiers.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import countries from '../packages/world/data/countries.json' with { type: 'json' }
import seats from '../packages/world/data/seats.json' with { type: 'json' }

/** Words that are also plain English or field terms, or too short to look for. */
const COMMON = new Set([
  'Georgia',
  'Jordan',
  'Chad',
  'Turkey',
  'Guinea',
  'Mali',
  'Niger',
  'Oman',
  'Peru',
  'Cuba',
  'Togo',
  'Victoria',
  'Male',
  'Arg',
  'Polish',
  'Chancellery',
])

const words = [
  ...countries.rows.flatMap((row) => [row.name, ...row.demonyms, row.capital ?? '']),
  ...Object.keys(seats.seats),
].filter((word) => word.length > 3 && !COMMON.has(word))
const pattern = new RegExp(
  `(?<![\\p{L}])(${words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}])`,
  'u',
)

/** Comments and docstrings may give an example; code and its strings may not. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

const sources = globSync('packages/{schema,intake,engine,record,service,web,cli}/src/**/*.{ts,tsx}').filter(
  (f) => !/\.test\.tsx?$|\/test\/|fixture/.test(f),
)

test('the pattern finds what it looks for', () => {
  expect(pattern.test('x === "Ukraine"')).toBe(true)
  expect(pattern.test('the Kremlin said')).toBe(true)
  expect(pattern.test('polished')).toBe(false)
})

test.each(sources)('%s names no country, capital or seat of government', (file) => {
  expect(pattern.exec(code(readFileSync(file, 'utf8')))?.[0] ?? null).toBe(null)
})
