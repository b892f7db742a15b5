import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { bomb, broken, FREE_UNPACKED, MAX_RATIO } from '../limits.ts'

export type Packing = 'gz' | 'zst' | 'deflate' | 'br'

const OPEN = {
  gz: createGunzip,
  zst: createZstdDecompress,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const

/**
 * Unpacks a stream piece by piece. Throws ParleyError 'too-large' where more comes out than an honest archive holds (so a
 * bomb costs no more than its first megabytes), 'broken-file' where it is damaged or cut short; what came before is given first.
 */
export async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  packing: Packing,
  file: string,
  free = FREE_UNPACKED,
): AsyncGenerator<Uint8Array> {
  let [into, out] = [0, 0]
  const counted = async function* () {
    for await (const part of packed) {
      into += part.length
      yield part
    }
  }
  const source = Readable.from(counted(), { objectMode: false })
  const stream = OPEN[packing]()
  source.on('error', (error) => stream.destroy(error))
  try {
    for await (const part of source.pipe(stream) as AsyncIterable<Buffer>) {
      out += part.length
      if (out > free && out > MAX_RATIO * into) throw bomb(file, into, out)
      yield part
    }
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? '')
    if (code === 'Z_BUF_ERROR') throw broken(file, 'the archive is cut short', 'get the file again', error)
    if (/^(Z_|ERR_|ZSTD_)/.test(code))
      throw broken(file, `the archive is damaged (${code})`, 'get the file again', error)
    throw error
  } finally {
    source.destroy()
    stream.destroy()
  }
}

/** A stream's bytes together. Throws what `over` makes where there are more than `limit`. */
export async function gather(parts: AsyncIterable<Uint8Array>, limit: number, over: () => Error): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const part of parts) {
    size += part.length
    if (size > limit) throw over()
    held.push(part)
  }
  return held.length === 1 ? held[0]! : Buffer.concat(held)
}

/** A stream with its first bytes looked at (as many as are there, up to `size`), to be read from its beginning all the same. */
export async function peek(
  parts: AsyncIterable<Uint8Array>,
  size = 1024,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array>; close: () => Promise<void> }> {
  const from = parts[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let done = false
  while (length < size) {
    const next = await from.next()
    if (next.done) {
      done = true
      break
    }
    first.push(next.value)
    length += next.value.length
  }
  const close = async () => void (await from.return?.())
  const rest = (async function* () {
    try {
      yield* first
      while (!done) {
        const next = await from.next()
        if (next.done) break
        yield next.value
      }
    } finally {
      await close()
    }
  })()
  return { head: Buffer.concat(first).subarray(0, size), rest, close }
}
