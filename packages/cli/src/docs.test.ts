// docs/cli.md names every command, argument and option, and every kind that `parley show` prints.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { program } from './program.ts'
import { SHOWN_NAMES } from './show/index.ts'
import { EXIT, nodeIo } from './world.ts'

const docs = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8')
const nothing = { write: () => {} }
const parley = program({
  out: nothing,
  err: nothing,
  io: nodeIo,
  env: {},
  stopped: () => false,
  stop: async () => {},
  open: () => {},
})

/** The section under a heading, to the next one of the same depth. */
const section = (heading: string): string => docs.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''

test.each(parley.commands.map((command) => [command.name(), command] as const))(
  'docs/cli.md tells of parley %s',
  (name, command) => {
    const text = section(`parley ${name}`)
    expect(text, `docs/cli.md has no section "parley ${name}"`).not.toBe('')
    for (const sub of command.commands) expect(text, sub.name()).toContain(`parley ${name} ${sub.name()}`)
    const all = [command, ...command.commands]
    const missing = all
      .flatMap((c) => c.options)
      .map(({ long }) => long!)
      .filter((long) => !text.includes(`\`${long}`))
    expect(missing).toEqual([])
    for (const { defaultValue } of all.flatMap((c) => c.options)) {
      if (['string', 'number'].includes(typeof defaultValue)) expect(text).toContain(`\`${defaultValue}\``)
    }
  },
)

test('it invents no option', () => {
  const all = [parley, ...parley.commands, ...parley.commands.flatMap((c) => c.commands)]
  const known = new Set(['--help', ...all.flatMap((c) => c.options.map(({ long }) => long!))])
  const told = [...docs.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option)
  expect(told.filter((option) => !known.has(option))).toEqual([])
})

test('it names every kind that parley show prints', () => {
  const text = section('parley show')
  expect(SHOWN_NAMES.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test('it tells every exit code', () => {
  const text = section('Exit codes')
  for (const code of Object.values(EXIT)) expect(text).toContain(`\`${code}\``)
})
