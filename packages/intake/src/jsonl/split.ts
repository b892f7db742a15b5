export type ByteLine = { number: number; bytes: Uint8Array; tooLong: boolean }

/**
 * Cuts a stream of bytes into lines at LF; numbers begin at 1. A line over `limit` bytes is not kept: it comes empty and
 * marked, so that one overlong line costs neither memory nor the lines after it.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  const line = (): ByteLine => {
    const tooLong = size > limit
    const bytes = tooLong ? new Uint8Array() : Buffer.concat(parts)
    parts = []
    size = 0
    return { number: number++, bytes, tooLong }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(0x0a, from)
      const part = chunk.subarray(from, end < 0 ? chunk.length : end)
      size += part.length
      if (size <= limit) parts.push(part)
      else parts = []
      if (end < 0) break
      yield line()
      from = end + 1
    }
  }
  if (size > 0) yield line()
}
