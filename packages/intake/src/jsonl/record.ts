import { type ErrorPlace, ParleyError } from '@parley/schema'
import { surveyUtf8 } from '../decode/utf8.ts'
import { MAX_TEXT, tooLarge } from '../limits.ts'
import { makeReport } from '../report.ts'
import { type Columns, renamed } from '../table/columns.ts'
import { parseDate } from './date.ts'

const KEYS = '{"id", "text", "title"?, "date"?, "publisher"?, "url"?}'
const bad = (message: string, place: ErrorPlace, remedy = `a line is one object ${KEYS}`): ParleyError =>
  new ParleyError('bad-json', message, remedy, place)

function parse(bytes: Uint8Array, place: ErrorPlace): Record<string, unknown> {
  const { first } = surveyUtf8(bytes)
  if (first >= 0) {
    const byte = bytes[first]!.toString(16).toUpperCase()
    const message = `byte 0x${byte} at offset ${first} of the line is not UTF-8`
    throw new ParleyError('encoding', message, 'JSON Lines are UTF-8: save the file so', place)
  }
  const line = new TextDecoder('utf-8').decode(bytes)
  try {
    const value: unknown = JSON.parse(line)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw bad('the line is no object', place)
    return value as Record<string, unknown>
  } catch (error) {
    if (error instanceof ParleyError) throw error
    const why = (error as Error).message.replace(/\s+/g, ' ').slice(0, 100)
    throw bad(`the line is not JSON (${why})`, place, 'mend the line: every line is one JSON object')
  }
}

function words(record: Record<string, unknown>, key: string, place: ErrorPlace): string | null {
  const value = record[key]
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') throw bad(`"${key}" is no text`, place)
  if (!value.isWellFormed() || value.includes('\u0000')) throw bad(`"${key}" holds half a character or a zero`, place)
  return value
}

/** One line of JSON Lines as a report. Throws ParleyError 'bad-json', 'encoding', 'empty' or 'too-large', with file and line. */
export function reportOfLine(bytes: Uint8Array, file: string, line: number, columns: Columns = {}) {
  const place = { file, line }
  const record = renamed(parse(bytes, place), columns)
  if (record.id === undefined || record.id === null || record.id === '') throw bad('"id" is missing', place)
  return reportOfRecord(record, file, line)
}

/** The same of a record that is parsed already: a row of a table. One without an id goes by its file and line. */
export function reportOfRecord(record: Record<string, unknown>, file: string, line: number) {
  const place = { file, line }
  const given = typeof record.id === 'number' ? String(record.id) : words(record, 'id', place)
  const id = given ?? `${file.split(/[\\/]/).at(-1)}:${line}`
  if (record.text === undefined) throw bad('"text" is missing', place)
  const text = words(record, 'text', place)
  if (text === null || text.trim() === '') {
    throw new ParleyError('empty', '"text" is empty', 'leave the line out, or put the report into it', place)
  }
  const size = Buffer.byteLength(text)
  if (size > MAX_TEXT) throw tooLarge(size, file, line)
  const dated = record.date !== undefined && record.date !== null && record.date !== ''
  const published = dated ? parseDate(record.date) : null
  if (dated && !published) {
    throw bad(`"date" is ${JSON.stringify(record.date).slice(0, 60)}`, place, 'write it as 2025-03-18')
  }
  return makeReport({
    name: id,
    text,
    encoding: 'utf-8',
    title: words(record, 'title', place),
    outlet: words(record, 'publisher', place),
    url: words(record, 'url', place),
    published,
    author: words(record, 'author', place),
    language: words(record, 'language', place),
  })
}
