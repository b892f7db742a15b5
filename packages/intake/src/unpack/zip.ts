import { Readable } from 'node:stream'
import { type Entry, fromBuffer, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import { bomb, broken, FREE_UNPACKED, MAX_ENTRIES, MAX_RATIO } from '../limits.ts'

/** Bytes of a file, any stretch of them. */
export type Ranges = { size: number; range(from: number, to: number): AsyncIterable<Uint8Array> }

class FileReader extends RandomAccessReader {
  readonly ranges: Ranges
  constructor(ranges: Ranges) {
    super()
    this.ranges = ranges
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.ranges.range(start, end), { objectMode: false })
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true } as const

const opened = (from: Uint8Array | Ranges): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile) => (error ? reject(error) : resolve(zip!))
    if (from instanceof Uint8Array) fromBuffer(Buffer.from(from.buffer, from.byteOffset, from.length), OPTIONS, done)
    else fromRandomAccessReader(new FileReader(from), from.size, OPTIONS, done)
  })

const nextEntry = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const then = (act: () => void) => {
      zip.removeAllListeners()
      act()
    }
    zip.once('entry', (entry: Entry) => then(() => resolve(entry)))
    zip.once('end', () => then(() => resolve(null)))
    zip.once('error', (error: Error) => then(() => reject(error)))
    zip.readEntry()
  })

export type ZipEntry = { name: string; size: number; bytes(): AsyncIterable<Uint8Array> }

/** True where an archive holds a file of this name. Throws as `zipEntries` does. */
export async function zipHolds(from: Uint8Array | Ranges, name: string, file: string): Promise<boolean> {
  for await (const entry of zipEntries(from, file)) if (entry.name === name) return true
  return false
}

/**
 * The files of a ZIP archive one after the other, each to be read as a stream. Folders are left out. Throws ParleyError 'too-large' for
 * a bomb or an archive of too many files, 'broken-file' where it is damaged or needs a password.
 */
export async function* zipEntries(from: Uint8Array | Ranges, file: string): AsyncGenerator<ZipEntry> {
  const damaged = (error: unknown) =>
    error instanceof Error && error.name === 'ParleyError'
      ? error
      : broken(
          file,
          `the archive is damaged (${String((error as Error).message ?? error).slice(0, 100)})`,
          'get the file again',
          error,
        )
  let zip: ZipFile
  try {
    zip = await opened(from)
  } catch (error) {
    throw damaged(error)
  }
  let [into, out, count] = [0, 0, 0]
  try {
    for (;;) {
      const entry = await nextEntry(zip)
      if (!entry) return
      if (entry.fileName.endsWith('/')) continue
      if (++count > MAX_ENTRIES)
        throw broken(file, `the archive holds more than ${MAX_ENTRIES} files`, 'unpack it first')
      into += entry.compressedSize
      if (entry.isEncrypted()) throw broken(file, 'the archive needs a password', 'unpack it first')
      const bytes = async function* (): AsyncGenerator<Uint8Array> {
        const stream = await new Promise<Readable>((resolve, reject) =>
          zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened!))),
        )
        try {
          for await (const part of stream as AsyncIterable<Buffer>) {
            out += part.length
            if (out > FREE_UNPACKED && out > MAX_RATIO * into) throw bomb(file, into, out)
            yield part
          }
        } finally {
          stream.destroy()
        }
      }
      const guarded = async function* () {
        try {
          yield* bytes()
        } catch (error) {
          throw damaged(error)
        }
      }
      yield { name: entry.fileName, size: entry.uncompressedSize, bytes: guarded }
    }
  } catch (error) {
    throw damaged(error)
  } finally {
    zip.close()
  }
}
