import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteLines } from './split.ts'

async function linesOf(text: string, size: number, limit = 1000): Promise<[number, string, boolean][]> {
  const bytes = new TextEncoder().encode(text)
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  })()
  const found: [number, string, boolean][] = []
  for await (const line of byteLines(chunks, limit)) {
    found.push([line.number, new TextDecoder().decode(line.bytes), line.tooLong])
  }
  return found
}

test('lines are the same however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'é', '\n', ' ')),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        const text = parts.join('')
        const lines = text.split('\n')
        if (lines.at(-1) === '') lines.pop()
        expect((await linesOf(text, size)).map(([, line]) => line)).toEqual(lines)
      },
    ),
  )
})

test('an overlong line is left out and the next one read', async () => {
  expect(await linesOf('aaaaaaaaaa\nbb\n', 3, 4)).toEqual([
    [1, '', true],
    [2, 'bb', false],
  ])
})
