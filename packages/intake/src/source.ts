import { ParleyError, type Report } from '@parley/schema'
import { decode } from './decode/index.ts'
import { type Format, formatOf, isKnown, unpackedName } from './formats/index.ts'
import type { Guard } from './guard/index.ts'
import type { Job } from './guard/jobs.ts'
import { reportOfLine, reportOfRecord } from './jsonl/record.ts'
import { byteLines } from './jsonl/split.ts'
import { broken, MAX_DOCUMENT, MAX_TEXT, nested, tooLarge, tooLargeDocument } from './limits.ts'
import { mboxMessages } from './mail/mbox.ts'
import { makeReport } from './report.ts'
import type { Columns } from './table/columns.ts'
import { csvRows } from './table/csv.ts'
import { gather, peek, unpack } from './unpack/stream.ts'
import { type Ranges, zipEntries, zipHolds } from './unpack/zip.ts'

/** Bytes from somewhere that are to become reports. */
export type Source = {
  /** what the user calls it */
  name: string
  /** for errors: where it lies */
  file: string
  bytes: AsyncIterable<Uint8Array>
  /** the size in bytes, where it is known before */
  size?: number
  /** any stretch of it, where it can be had: archives are then not held in memory */
  ranges?: Ranges
  /** what it is read as, whatever its name and its bytes say */
  format?: Format
  url?: string | null
  charset?: string | null
  /** SHA-256 of the page as it was fetched */
  page?: string
  /** how many archives it was taken from */
  depth?: number
}

export type Reader = { guard: Guard; columns?: Columns }
export type Found = Report | ParleyError

/** A line of JSON may be longer than its text, since a character can take six bytes there. */
const MAX_LINE = 6 * MAX_TEXT

const caught = (error: unknown): ParleyError => {
  if (error instanceof ParleyError) return error
  throw error
}

async function* jsonLines(bytes: AsyncIterable<Uint8Array>, file: string, columns: Columns): AsyncGenerator<Found> {
  let held = false
  for await (const { number, bytes: whole, tooLong } of byteLines(bytes, MAX_LINE)) {
    const marked = number === 1 && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf
    const line = marked ? whole.subarray(3) : whole
    if (!tooLong && line.every((byte) => byte <= 0x20)) continue
    held = true
    try {
      if (tooLong) throw tooLarge(-MAX_LINE, file, number)
      yield reportOfLine(line, file, number, columns)
    } catch (error) {
      yield caught(error)
    }
  }
  if (!held) yield new ParleyError('empty', 'the file is empty', 'remove it, or put reports into it', { file })
}

async function* tableRows(bytes: AsyncIterable<Uint8Array>, file: string, columns: Columns): AsyncGenerator<Found> {
  let held = false
  for await (const { line, row } of csvRows(bytes, file, columns)) {
    held = true
    try {
      yield reportOfRecord(row, file, line)
    } catch (error) {
      yield caught(error)
    }
  }
  if (!held) yield new ParleyError('empty', 'the table holds no rows', 'remove it, or put reports into it', { file })
}

async function* document(job: Job, { guard }: Reader, page?: string): AsyncGenerator<Found> {
  if (!job.bytes.length)
    throw new ParleyError('empty', 'the file is empty', 'remove it, or get it again', { file: job.file })
  const { givens, errors } = await guard.run(job)
  for (const given of givens) yield makeReport(page ? { ...given, page } : given)
  yield* errors
}

const KIND: Readonly<Record<string, Job['kind']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
}

async function* webArchive(source: Source, reader: Reader): AsyncGenerator<Found> {
  const { warcPages } = await import('./warc/index.ts')
  let count = 0
  for await (const page of warcPages(source.bytes, source.file)) {
    count++
    if (page instanceof ParleyError) {
      yield page
      continue
    }
    const { url, type, charset, bytes } = page
    const file = `${source.file}#${url}`
    try {
      if (type === 'text/plain') {
        const { text, encoding } = decode(bytes, file)
        yield makeReport({ name: url, text, encoding, title: null, outlet: null, url, published: null })
      } else yield* document({ kind: KIND[type] ?? 'docx', bytes, name: url, file, url, charset }, reader)
    } catch (error) {
      yield caught(error)
    }
  }
  if (!count) {
    const remedy = 'pages, PDFs, Word documents and plain text that came well are read'
    throw new ParleyError('empty', 'the web archive holds no pages', remedy, { file: source.file })
  }
}

async function* mailbox(source: Source, reader: Reader): AsyncGenerator<Found> {
  let count = 0
  for await (const { line, bytes } of mboxMessages(source.bytes)) {
    const file = `${source.file}:${line}`
    const name = `${source.name}#${++count}`
    try {
      if (!bytes) throw tooLargeDocument(file, 'the mail')
      yield* document({ kind: 'eml', bytes, name, file, url: null, charset: null }, reader)
    } catch (error) {
      yield caught(error)
    }
  }
  if (!count) yield new ParleyError('empty', 'the mailbox is empty', 'remove it', { file: source.file })
}

async function* archive(source: Source, format: Format, reader: Reader): AsyncGenerator<Found> {
  const { file, name, depth = 0 } = source
  if (depth > 0) throw nested(file)
  const held =
    source.ranges ??
    (await gather(source.bytes, 4 * MAX_DOCUMENT, () => tooLargeDocument(file, 'the archive', 4 * MAX_DOCUMENT)))
  let count = 0
  if (format === 'zip' && (await zipHolds(held, 'word/document.xml', file))) {
    const tooLong = () => tooLargeDocument(file, 'the document')
    const bytes = held instanceof Uint8Array ? held : await gather(held.range(0, held.size), MAX_DOCUMENT, tooLong)
    yield* document({ kind: 'docx', bytes, name, file, url: source.url ?? null, charset: null }, reader)
    return
  }
  for await (const entry of zipEntries(held, file)) {
    const base = entry.name.split('/').at(-1)!
    const taken =
      format === 'wacz'
        ? /^archive\/.*\.warc(\.gz)?$/.test(entry.name)
        : isKnown(base) && !base.startsWith('.') && !entry.name.startsWith('__MACOSX/')
    if (!taken) continue
    count++
    try {
      yield* reportsFrom(
        { name: `${name}/${entry.name}`, file: `${file}/${entry.name}`, bytes: entry.bytes(), depth: depth + 1 },
        reader,
      )
    } catch (error) {
      // A bomb or a damaged archive is refused as a whole: its other files come by the same way.
      if (!(error instanceof ParleyError) || error.place.file === file) throw error
      yield error
    }
  }
  if (!count)
    throw new ParleyError('empty', 'the archive holds no reports', 'see docs/intake.md for what is read', { file })
}

/**
 * The reports in a source, one after the other, and beside them what in it could not be read. Throws ParleyError where the source as a
 * whole cannot be read; what came before that stands.
 */
export async function* reportsFrom(source: Source, reader: Reader): AsyncGenerator<Found> {
  const { name, file, depth = 0, url = null, charset = null } = source
  const columns = reader.columns ?? {}
  const { head, rest, close } = await peek(source.bytes)
  const bytes = rest
  const format = source.format ?? formatOf(name, head)
  const inner = { ...source, bytes }
  try {
    if (format === 'jsonl') yield* jsonLines(bytes, file, columns)
    else if (format === 'csv') yield* tableRows(bytes, file, columns)
    else if (format === 'mbox') yield* mailbox(inner, reader)
    else if (format === 'warc') yield* webArchive(inner, reader)
    else if (format === 'zip' || format === 'wacz') yield* archive(inner, format, reader)
    else if (format === 'gz' || format === 'zst') {
      if (depth > 0) throw nested(file)
      yield* reportsFrom(
        { name: unpackedName(name), file, bytes: unpack(bytes, format, file), url, charset, depth: depth + 1 },
        reader,
      )
    } else if (format === 'text') {
      if (source.size !== undefined && source.size > MAX_TEXT) throw tooLarge(source.size, file)
      const { text, encoding } = decode(await gather(bytes, MAX_TEXT, () => tooLarge(-MAX_TEXT, file)), file)
      const outlet = url ? new URL(url).hostname.replace(/^www\./, '') : null
      yield makeReport({ name, text, encoding, title: null, outlet, url, published: null, page: source.page ?? null })
    } else {
      const all = await gather(bytes, MAX_DOCUMENT, () => tooLargeDocument(file, 'the document'))
      yield* document({ kind: format, bytes: all, name, file, url, charset }, reader, source.page)
    }
  } catch (error) {
    if (error instanceof ParleyError || (error as NodeJS.ErrnoException).syscall) throw error
    throw broken(
      file,
      `cannot be read (${String((error as Error).message ?? error)
        .replace(/\s+/g, ' ')
        .slice(0, 100)})`,
      'get the file again',
      error,
    )
  } finally {
    await close()
  }
}
