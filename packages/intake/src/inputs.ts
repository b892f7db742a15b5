import { basename } from 'node:path'
import { ParleyError, type Report } from '@parley/schema'
import { decode } from './decode/index.ts'
import { type Io, nodeIo } from './io.ts'
import { reportOfLine } from './jsonl/record.ts'
import { byteLines } from './jsonl/split.ts'
import { MAX_TEXT, tooLarge } from './limits.ts'
import { makeReport } from './report.ts'
import { findFiles, pathError } from './walk.ts'

export type InputOptions = {
  /** 'jsonl': files and standard input hold JSON Lines whatever their names; without it, the name tells */
  input?: 'text' | 'jsonl'
}

/** A report or what kept it from being one, with how far the reading has come. */
export type Input = ({ report: Report; error?: undefined } | { error: ParleyError; report?: undefined }) & {
  /** files begun, this one with them */
  file: number
  /** files in all */
  files: number
}

/** A line of JSON may be longer than its text, since a character can take six bytes there. */
const MAX_LINE = 6 * MAX_TEXT

const asError = (error: unknown, file: string): ParleyError =>
  error instanceof ParleyError ? error : pathError(error, file)

async function* jsonLines(path: string, file: string, io: Io): AsyncGenerator<Report | ParleyError> {
  let held = false
  for await (const { number, bytes, tooLong } of byteLines(io.stream(path), MAX_LINE)) {
    const marked = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    const line = marked ? bytes.subarray(3) : bytes
    if (!tooLong && line.every((byte) => byte <= 0x20)) continue
    held = true
    try {
      if (tooLong) throw tooLarge(-MAX_LINE, file, number)
      yield reportOfLine(line, file, number)
    } catch (error) {
      yield asError(error, file)
    }
  }
  if (!held) yield new ParleyError('empty', 'the file is empty', 'remove it, or put reports into it', { file })
}

async function bytesOf(path: string, file: string, io: Io): Promise<Uint8Array> {
  if (path !== '-') {
    const { size } = await io.stat(path)
    if (size > MAX_TEXT) throw tooLarge(size, file)
    return io.read(path)
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of io.stream('-')) {
    size += part.length
    if (size > MAX_TEXT) throw tooLarge(-MAX_TEXT, file)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function textReport(path: string, file: string, io: Io): Promise<Report> {
  const { text, encoding } = decode(await bytesOf(path, file, io), file)
  const name = path === '-' ? 'stdin' : basename(path)
  return makeReport({ name, text, encoding, title: null, outlet: null, url: null, published: null })
}

/**
 * Reads reports from files, folders, JSON Lines and standard input ("-"), one after the other and in order. What cannot be
 * read comes as one error that names file, line and remedy, and the rest goes on; nothing is thrown.
 *
 *     for await (const { report, error } of readInputs(['reports/'])) …
 */
export async function* readInputs(
  paths: readonly string[],
  options: InputOptions = {},
  io: Io = nodeIo,
): AsyncGenerator<Input> {
  const found = await findFiles(paths, io)
  const files = found.length
  for (const [at, each] of found.entries()) {
    const place = { file: at + 1, files }
    if ('error' in each) {
      yield { error: each.error, ...place }
      continue
    }
    const { path } = each
    const file = path === '-' ? 'standard input' : path
    const asLines = options.input === 'jsonl' || (options.input !== 'text' && /\.(jsonl|ndjson)$/i.test(path))
    try {
      if (!asLines) yield { report: await textReport(path, file, io), ...place }
      else
        for await (const item of jsonLines(path, file, io)) {
          yield item instanceof ParleyError ? { error: item, ...place } : { report: item, ...place }
        }
    } catch (error) {
      yield { error: asError(error, file), ...place }
    }
  }
}
