import { ParleyError } from '@parley/schema'
import { WARCParser, type WARCRecord } from 'warcio'
import { broken, MAX_DOCUMENT, tooLargeDocument } from '../limits.ts'
import { peek, unpack } from '../unpack/stream.ts'

/** A document that a web archive holds, with where and when it was fetched. */
export type Archived = { url: string; day: string | null; type: string; charset: string | null; bytes: Uint8Array }

const TAKEN =
  /^(text\/(html|plain)|application\/(xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

const header = (record: WARCRecord, name: string): string => {
  const headers = record.httpHeaders?.headers
  return (headers instanceof Map ? headers.get(name.toLowerCase()) : headers?.get(name)) ?? ''
}

async function bodyOf(record: WARCRecord, file: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of record) {
    size += part.length
    if (size > MAX_DOCUMENT) throw tooLargeDocument(file, 'the page')
    parts.push(part)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** The library tells the console what it finds odd in an archive; here a line says so where it matters. */
async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => {}
  try {
    return await act()
  } finally {
    console.warn = warn
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
  const plain = head[0] === 0x1f && head[1] === 0x8b ? unpack(rest, 'gz', file) : rest
  let records = 0
  try {
    for (const reader = new WARCParser(plain, { keepHeadersCase: false }); ; ) {
      const record = await quietly(() => reader.parse())
      if (!record) break
      records++
      const { warcType } = record
      if (warcType !== 'response' && warcType !== 'resource') continue
      const url = record.warcTargetURI ?? ''
      if (!/^https?:/i.test(url)) continue
      const stated = warcType === 'response' ? header(record, 'Content-Type') : (record.warcContentType ?? '')
      const [type = '', ...rest] = stated.split(';')
      const status = record.httpHeaders?.statusCode
      if (
        !TAKEN.test(type.trim().toLowerCase()) ||
        (warcType === 'response' && (Number(status) < 200 || Number(status) > 299))
      )
        continue
      try {
        const bytes = await bodyOf(record, url)
        if (!bytes.length) continue
        const charset = /charset\s*=\s*"?([\w-]+)/i.exec(rest.join(';'))?.[1] ?? null
        yield { url, day: record.warcDate?.slice(0, 10) ?? null, type: type.trim().toLowerCase(), charset, bytes }
      } catch (error) {
        if (!(error instanceof ParleyError) || error.place.file !== url) throw error
        yield error
      }
    }
  } catch (error) {
    if (error instanceof ParleyError) throw error
    const why = String((error as Error)?.message ?? error).slice(0, 100)
    throw broken(
      file,
      `the archive breaks off after ${records} records (${why})`,
      'what came before was read; get the file again',
      error,
    )
  }
  if (!records) throw broken(file, 'no web archive: it holds no record', 'check what the file is')
}
