// A test fails where a record kind, a field or a code is missing from the docs; commands, options and routes are
// checked beside their packages.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { KIND_NAMES, KINDS } from '../packages/schema/src/index.ts'
import { codebook } from './codebook.ts'

test('docs/codebook.md is what the schemas say now', () => {
  expect(readFileSync('docs/codebook.md', 'utf8'), 'run "npm run docs"').toBe(codebook())
})

test.each(KIND_NAMES)('%s stands in the words and in the codebook', (kind) => {
  expect(readFileSync('docs/words.md', 'utf8')).toMatch(new RegExp(`\\*\\*${kind}\\*\\*`))
  expect(codebook()).toContain(`## ${KINDS[kind].title}
`)
})

test('every npm script and package stands in the docs', () => {
  const text = globSync('{README,CONTRIBUTING}.md')
    .concat(globSync('docs/*.md'))
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n')
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)
  for (const script of scripts) expect(text, script).toMatch(new RegExp(`npm (run )?${script}\\b`))
  for (const folder of globSync('packages/*')) expect(text, folder).toContain(`\`${folder}\``)
})

test('links between our own pages lead somewhere', () => {
  const dead: string[] = []
  for (const file of [
    ...globSync('*.md'),
    ...globSync('docs/*.md'),
    ...globSync('{examples,yardstick,training}/*.md'),
  ]) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)) {
      if (!existsSync(join(dirname(file), target!))) dead.push(`${file}: ${target}`)
    }
  }
  expect(dead).toEqual([])
})
