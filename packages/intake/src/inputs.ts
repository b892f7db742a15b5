import { basename } from 'node:path'
import { ParleyError, type Report } from '@parley/schema'
import type { Format } from './formats/index.ts'
import { type Guard, openGuard } from './guard/index.ts'
import { type Io, nodeIo } from './io.ts'
import { reportsFrom } from './source.ts'
import type { Columns } from './table/columns.ts'
import { findFiles, pathError } from './walk.ts'

/** Forms that `--input` may name: those that a name or the first bytes cannot always tell. */
export const INPUT_FORMS = ['text', 'jsonl', 'csv', 'html', 'eml', 'mbox', 'feed', 'warc'] as const

export type InputOptions = {
  /** what files and standard input hold, whatever their names; without it, names and first bytes tell */
  input?: (typeof INPUT_FORMS)[number]
  /** which columns of tables, or fields of lines of JSON, hold what */
  columns?: Columns
}

/** A report or what kept it from being one, with how far the reading has come. */
export type Input = ({ report: Report; error?: undefined } | { error: ParleyError; report?: undefined }) & {
  /** files begun, this one with them */
  file: number
  /** files in all */
  files: number
  /** the path that it comes from */
  path: string
  /** bytes behind us, and in all files */
  bytes: number
  total: number
}

const asError = (error: unknown, file: string): ParleyError =>
  error instanceof ParleyError ? error : pathError(error, file)

/**
 * Reads reports from files, folders, archives, mailboxes, JSON Lines, tables and standard input ("-"), one after the other and in
 * order. What cannot be read comes as one error that names file, line and remedy, and the rest goes on; nothing is thrown. Documents
 * are taken apart in a thread of their own; `shared` is one that is open already, and stays so.
 *
 *     for await (const { report, error } of readInputs(['reports/'])) …
 */
export async function* readInputs(
  paths: readonly string[],
  options: InputOptions = {},
  io: Io = nodeIo,
  shared: Guard | null = null,
): AsyncGenerator<Input> {
  const found = await findFiles(paths, io)
  const files = found.length
  const total = found.reduce((sum, each) => sum + ('size' in each ? each.size : 0), 0)
  const guard = shared ?? openGuard()
  const reader = { guard, columns: options.columns ?? {} }
  let behind = 0
  try {
    for (const [at, each] of found.entries()) {
      const place = { file: at + 1, files, total }
      if ('error' in each) {
        yield { error: each.error, ...place, path: each.error.place.file ?? '', bytes: behind }
        continue
      }
      const { path, size } = each
      const file = path === '-' ? 'standard input' : path
      let taken = 0
      const counted = async function* () {
        for await (const part of io.stream(path)) {
          taken += part.length
          yield part
        }
      }
      const here = () => ({ ...place, path, bytes: behind + Math.min(size, taken) })
      const format: Format | undefined = options.input
      const ranges = path === '-' ? undefined : { size, range: (from: number, to: number) => io.range(path, from, to) }
      const name = path === '-' ? 'stdin' : basename(path)
      const source = {
        name,
        file,
        bytes: counted(),
        ...(path !== '-' && { size }),
        ...(ranges && { ranges }),
        ...(format && { format }),
      }
      try {
        for await (const item of reportsFrom(source, reader)) {
          yield item instanceof ParleyError ? { error: item, ...here() } : { report: item, ...here() }
        }
      } catch (error) {
        yield { error: asError(error, file), ...here() }
      }
      behind += size
    }
  } finally {
    if (!shared) await guard.close()
  }
}
