// The "must not" column of docs/architecture.md: who may import whom, and what the pure rooms may not touch.
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { expect, test } from 'vitest'

/** Own packages that each package may import; `types` may only be imported as types. */
const MAY: Record<string, { own: string[]; types?: string[] }> = {
  schema: { own: [] },
  world: { own: [] },
  intake: { own: ['schema'] },
  engine: { own: ['schema', 'world'] },
  record: { own: ['schema', 'world', 'engine'] },
  service: { own: ['schema', 'record'] },
  web: { own: [], types: ['schema', 'service'] },
  cli: { own: ['schema', 'world', 'intake', 'engine', 'record', 'service'] },
}

/** Node modules that a pure room may use; the engine's model folder reads its own model and nothing else, the record's threads ask it. */
const PURE: Record<string, string[]> = { schema: ['crypto'], world: [], engine: [], record: ['crypto'] }
const EFFECTS: Record<string, RegExp> = {
  engine: /^packages\/engine\/src\/language\/model\//,
  record: /^packages\/record\/src\/(store|migrate|threads)/,
  schema: /^$/,
  world: /^$/,
}

const sources = globSync('packages/*/src/**/*.{ts,tsx}').sort()
const isTest = (file: string) => /\.test\.tsx?$|\/test\/|fixture/.test(file)
/** What a file imports or exports again: `{type, from}`; dynamic imports too. */
const imports = (file: string) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"=;()]*?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((m) => ({ type: Boolean(m[1]), from: (m[2] ?? m[3])! }))

test('there are sources to check', () => expect(sources.length).toBeGreaterThan(50))

test.each(Object.keys(MAY))('packages/%s imports only what lies before it', (name) => {
  const wrong: string[] = []
  for (const file of sources.filter((f) => f.startsWith(`packages/${name}/`) && !isTest(f))) {
    for (const { type, from } of imports(file)) {
      const own = /^@parley\/([a-z]+)/.exec(from)?.[1]
      if (own && own !== name) {
        const allowed = MAY[name]!.own.includes(own) || (type && MAY[name]!.types?.includes(own))
        if (!allowed) wrong.push(`${file} imports ${from}`)
      }
      if (from.startsWith('.') && /packages\//.test(from)) wrong.push(`${file} reaches into ${from}`)
    }
  }
  expect(wrong).toEqual([])
})

test.each(Object.keys(PURE))('packages/%s stays pure: no file, network or process, no clock, no chance', (name) => {
  const wrong: string[] = []
  for (const file of sources.filter(
    (f) => f.startsWith(`packages/${name}/`) && !isTest(f) && !EFFECTS[name]!.test(f),
  )) {
    for (const { from } of imports(file)) {
      const module = from.replace(/^node:/, '')
      if ((from.startsWith('node:') || builtinModules.includes(module)) && !PURE[name]!.includes(module)) {
        wrong.push(`${file} imports ${from}`)
      }
    }
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const impure = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.env|fetch\(|toLocale\w+\()/.exec(
      text,
    )
    if (impure && !(name === 'record' && /now\b/.test(file))) wrong.push(`${file} uses ${impure[0]}`)
  }
  expect(wrong).toEqual([])
})

test('no source names a file over 400 lines without a reason at its head', () => {
  const long = sources.filter((f) => {
    const text = readFileSync(f, 'utf8')
    return text.split('\n').length > 400 && !/^(\/\/|\/\*)/.test(text)
  })
  expect(long).toEqual([])
})
