import { ParleyError } from '@parley/schema'
import { broken, MAX_DOCUMENT, tooLargeDocument } from '../limits.ts'
import { gather, type Packing, peek, unpack } from '../unpack/stream.ts'

/** A document that a web archive holds, with where and when it was fetched. */
export type Archived = { url: string; day: string | null; type: string; charset: string | null; bytes: Uint8Array }

const TAKEN =
  /^(text\/(html|plain)|application\/(xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/
const PACKINGS: Readonly<Record<string, Packing>> = {
  gzip: 'gz',
  'x-gzip': 'gz',
  deflate: 'deflate',
  br: 'br',
  zstd: 'zst',
}
/** The head of a record or an answer is shorter than this, in bytes. */
const LONGEST_HEAD = 256_000

/** Bytes of a stream in the sizes that are asked for; it only ever goes forward. */
function forward(stream: AsyncIterable<Uint8Array>) {
  const from = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const next = await from.next()
    if (next.done) return false
    held = held.length ? Buffer.concat([held, next.value]) : Buffer.from(next.value)
    return true
  }
  return {
    /** the text up to an empty line; null at the end of the stream */
    async head(): Promise<string | null> {
      for (;;) {
        const end = /\r?\n\r?\n/.exec(held.toString('latin1', 0, LONGEST_HEAD))
        if (end) {
          const text = held.toString('utf8', 0, end.index)
          held = held.subarray(end.index + end[0].length)
          return text
        }
        if (held.length >= LONGEST_HEAD) throw new Error('the head of a record is endless')
        if (!(await more())) return held.toString('latin1').trim() ? held.toString('latin1') : null
      }
    },
    /** leaves out empty lines between records */
    async skipBlank(): Promise<void> {
      for (;;) {
        let at = 0
        while (at < held.length && (held[at] === 0x0d || held[at] === 0x0a)) at++
        held = held.subarray(at)
        if (held.length || !(await more())) return
      }
    },
    /** `size` bytes, of which at most `keep` are kept; `whole` tells whether all were there */
    async take(size: number, keep: number): Promise<{ bytes: Buffer; whole: boolean }> {
      const parts: Buffer[] = []
      let kept = 0
      for (let left = size; left > 0; ) {
        if (!held.length && !(await more())) return { bytes: Buffer.concat(parts), whole: false }
        const part = held.subarray(0, left)
        held = held.subarray(part.length)
        left -= part.length
        if (kept < keep) parts.push(part.subarray(0, keep - kept))
        kept += part.length
      }
      return { bytes: Buffer.concat(parts), whole: true }
    },
    close: async () => void (await from.return?.()),
  }
}

/** Header fields by name in lower case. */
const fieldsOf = (head: string): Map<string, string> =>
  new Map(
    head
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line): [string, string][] => {
        const at = line.indexOf(':')
        return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]] : []
      }),
  )

function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at)
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, Math.min(end, at + 16)), 16)
    // Archives often hold what was taken apart already, and still say that it is not.
    if (!Number.isFinite(size)) return parts.length ? Buffer.concat(parts) : body
    if (size <= 0) break
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

async function bodyOf(body: Buffer, fields: Map<string, string>, url: string): Promise<Uint8Array> {
  const plain = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? dechunked(body) : body
  const packing = PACKINGS[(fields.get('content-encoding') ?? '').trim().toLowerCase()]
  if (!packing) return plain
  const stream = (async function* () {
    yield plain
  })()
  try {
    return await gather(unpack(stream, packing, url), MAX_DOCUMENT, () => tooLargeDocument(url, 'the page'))
  } catch (error) {
    // Archives also hold pages that were unpacked when they were written.
    if (error instanceof ParleyError && error.code === 'broken-file') return plain
    throw error
  }
}

/**
 * The pages and documents of a WARC stream (packed or not), one after the other: successful responses and resources that hold text.
 * A page that cannot be had comes as an error and the next follows; an archive that breaks off gives what came before, then throws.
 */
export async function* warcPages(
  stream: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Archived | ParleyError> {
  const { head, rest } = await peek(stream, 4)
  const reader = forward(head[0] === 0x1f && head[1] === 0x8b ? unpack(rest, 'gz', file) : rest)
  let records = 0
  const off = (why: string, cause?: unknown) =>
    broken(
      file,
      `the archive breaks off after ${records} records (${why})`,
      'what came before was read; get the file again',
      cause,
    )
  try {
    for (;;) {
      await reader.skipBlank()
      const text = await reader.head()
      if (text === null) break
      const fields = fieldsOf(text)
      const size = Number(fields.get('content-length') ?? Number.NaN)
      if (!/^WARC\/[01]\./.test(text) || !Number.isSafeInteger(size) || size < 0) {
        if (!records) throw broken(file, 'no web archive: it begins with no record', 'check what the file is')
        throw off('what follows is no record')
      }
      records++
      const type = fields.get('warc-type')
      const url = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
      const wanted = (type === 'response' || type === 'resource') && /^https?:/i.test(url) && URL.canParse(url)
      const { bytes, whole } = await reader.take(size, wanted ? MAX_DOCUMENT + LONGEST_HEAD : 0)
      if (!whole) throw off('its last record is cut short')
      if (!wanted) continue
      const end = type === 'response' ? /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, LONGEST_HEAD)) : null
      if (type === 'response' && !end) continue
      const http = end ? bytes.toString('latin1', 0, end.index) : ''
      const answer = end ? fieldsOf(http) : fields
      const [mime = '', ...more] = (answer.get('content-type') ?? '').split(';')
      if (!TAKEN.test(mime.trim().toLowerCase()) || (end && !/^HTTP\/\S+ 2\d\d/.test(http))) continue
      try {
        if (size > MAX_DOCUMENT) throw tooLargeDocument(url, 'the page')
        const body = end ? await bodyOf(bytes.subarray(end.index + end[0].length), answer, url) : bytes
        if (!body.length) continue
        const charset = /charset\s*=\s*"?([\w-]+)/i.exec(more.join(';'))?.[1] ?? null
        yield {
          url,
          day: fields.get('warc-date')?.slice(0, 10) ?? null,
          type: mime.trim().toLowerCase(),
          charset,
          bytes: body,
        }
      } catch (error) {
        if (!(error instanceof ParleyError) || error.place.file !== url) throw error
        yield error
      }
    }
  } catch (error) {
    if (error instanceof ParleyError) throw error
    throw off(String((error as Error)?.message ?? error).slice(0, 100), error)
  } finally {
    await reader.close()
  }
  if (!records) throw broken(file, 'no web archive: it holds no record', 'check what the file is')
}
