import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Input, type InputOptions, readInputs } from './inputs.ts'
import { MAX_TEXT } from './limits.ts'
import { memoryIo } from './testing.ts'

async function all(
  paths: string[],
  files: Parameters<typeof memoryIo>[0],
  options: InputOptions = {},
): Promise<Input[]> {
  const found: Input[] = []
  for await (const input of readInputs(paths, options, memoryIo(files))) found.push(input)
  return found
}
const told = (inputs: Input[]): string[] => inputs.map((i) => (i.error ? String(i.error) : i.report.name))
const line = (id: string) => JSON.stringify({ id, text: `Talks went on in ${id}.` })

test('a folder gives its reports by name, deep ones in place, hidden and unknown ones left out', async () => {
  const files = {
    'd/b.txt': 'B',
    'd/a/2.md': 'A2',
    'd/a/1.text': 'A1',
    'd/.hidden.txt': 'x',
    'd/.git/config.txt': 'x',
    'd/page.png': '<p>x',
    'd/C.jsonl': `${line('one')}\n`,
  }
  expect(told(await all(['d'], files))).toEqual(['one', '1.text', '2.md', 'b.txt'])
})

test('broken JSON on line 7 of 10: nine reports and one line that names it', async () => {
  const lines = Array.from({ length: 10 }, (_, i) => line(`r${i + 1}`))
  lines[6] = lines[6]!.slice(0, -3)
  const found = await all(['w.jsonl'], { 'w.jsonl': lines.join('\n') })
  expect(found.filter((i) => i.report)).toHaveLength(9)
  const errors = found.filter((i) => i.error).map((i) => String(i.error))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/^w\.jsonl:7: the line is not JSON .*; mend the line/)
})

test('what a line states comes with the report', async () => {
  const text = 'The ministry said so.'
  const row = { id: 7, text, title: 'T', date: '2025-03-18', publisher: 'Wire', url: 'https://example.org/1' }
  const [input] = await all(['-'], { '-': `\ufeff${JSON.stringify(row)}\r\n\r\n` }, { input: 'jsonl' })
  expect(input!.report).toMatchObject({
    name: '7',
    text,
    title: 'T',
    outlet: 'Wire',
    url: 'https://example.org/1',
    published: { from: '2025-03-18', to: '2025-03-18', stated: true },
  })
})

test.each([
  ['{"id":"a","text":"x","date":"3/4/25"}', /:1: "date" is "3\/4\/25"; write it as/],
  ['{"text":"x"}', /:1: "id" is missing; a line is one object/],
  ['{"id":"a"}', /:1: "text" is missing/],
  ['{"id":"a","text":" "}', /:1: "text" is empty/],
  ['{"id":"a","text":4}', /:1: "text" is no text/],
  ['{"id":"a","text":"\\ud800"}', /:1: "text" holds half a character/],
  ['[1]', /:1: the line is no object/],
])('%s is an error of its line alone', async (bad, message) => {
  const found = await all(['w.jsonl'], { 'w.jsonl': `${bad}\n${line('good')}` })
  expect(String(found[0]!.error)).toMatch(message)
  expect(found[1]!.report!.name).toBe('good')
})

test('each bad input is one line and the others are read', async () => {
  const files = {
    'empty.txt': '',
    'bin.txt': new Uint8Array([0, 1, 2, 3]),
    'bad.txt': new Uint8Array([0x61, 0xff, 0x62]),
    'big.txt': new Uint8Array(MAX_TEXT + 1),
    'secret.txt': { code: 'EACCES' },
    'none/picture.png': 'x',
    'empty.jsonl': '\n',
    'good.txt': 'Good.',
  }
  const paths = [
    'empty.txt',
    'bin.txt',
    'bad.txt',
    'big.txt',
    'secret.txt',
    'none',
    'absent',
    'empty.jsonl',
    'good.txt',
  ]
  const found = await all(paths, files)
  expect(found.map((i) => i.error?.code ?? 'read')).toEqual([
    'empty',
    'binary',
    'encoding',
    'too-large',
    'unreadable',
    'empty',
    'not-found',
    'empty',
    'read',
  ])
  for (const [at, error] of told(found).slice(0, -1).entries()) {
    expect(error.startsWith(paths[at]!)).toBe(true)
    expect(error).toMatch(/; .{5,}/)
    expect(error).not.toContain('\n')
  }
  expect(found.map((i) => [i.file, i.files])).toEqual(paths.map((_, at) => [at + 1, paths.length]))
})

test('a line of a million characters is read like any other', async () => {
  for (const text of [
    'a'.repeat(1e6),
    'Ab/'.repeat(333_333),
    `${' '.repeat(1e6)}x`,
    '“no”, '.repeat(166_666),
    'share\n'.repeat(1e5),
  ]) {
    const [input] = await all(['m.txt'], { 'm.txt': text })
    expect(input!.report!.text).toBe(text)
  }
})

test('the same text under another name is the same report, from another outlet another', async () => {
  const files = {
    'a.txt': 'Same words.',
    'b.txt': 'Same words.',
    'c.jsonl': '{"id":"c","text":"Same words.","publisher":"Wire"}',
  }
  const ids = (await all(['a.txt', 'b.txt', 'c.jsonl'], files)).map((i) => i.report!.id)
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('any bytes, as text or as lines, give reports with spans within them, or errors; nothing is thrown', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(`{"id":1,"text":${JSON.stringify(text)}}\n{`)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (held) => {
      const found = await all(['a.txt', 'b.jsonl'], { 'a.txt': held, 'b.jsonl': held })
      expect(found.length).toBeGreaterThanOrEqual(2)
      for (const { report } of found) {
        if (!report) continue
        expect(report.text.isWellFormed()).toBe(true)
        for (const [start, end] of report.furniture) expect(start < end && end <= report.text.length).toBe(true)
      }
    }),
  )
})
