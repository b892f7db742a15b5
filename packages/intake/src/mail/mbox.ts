import { byteLines } from '../jsonl/split.ts'
import { MAX_DOCUMENT } from '../limits.ts'

const FROM = Buffer.from('From ')
const startsWith = (line: Uint8Array, sign: Uint8Array): boolean => sign.every((byte, at) => line[at] === byte)

/**
 * The messages of a mailbox, each with the number of its first line. One over the limit comes without its bytes. ">From " at the
 * beginning of a line is undone, as mboxrd has it.
 */
export async function* mboxMessages(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: number; bytes: Uint8Array | null }> {
  let parts: Uint8Array[] = []
  let [size, start, blank] = [0, 0, true]
  const message = () => ({ line: start, bytes: size > MAX_DOCUMENT ? null : Buffer.concat(parts) })
  for await (const { number, bytes, tooLong } of byteLines(stream, MAX_DOCUMENT)) {
    if (blank && !tooLong && startsWith(bytes, FROM)) {
      if (start) yield message()
      ;[parts, size, start] = [[], 0, number]
      blank = false
      continue
    }
    if (!start) start = number
    size += tooLong ? MAX_DOCUMENT + 1 : bytes.length + 1
    if (size <= MAX_DOCUMENT) {
      const quoted = bytes[0] === 0x3e && /^>+From /.test(Buffer.from(bytes.subarray(0, 20)).toString('latin1'))
      parts.push(quoted ? bytes.subarray(1) : bytes, NEWLINE)
    } else parts = []
    blank = !tooLong && (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d))
  }
  if (start && size > 0) yield message()
}

const NEWLINE = new Uint8Array([0x0a])
