import { Readable } from 'node:stream'
import { ParleyError } from '@parley/schema'
import { parse } from 'csv-parse'
import { MAX_TEXT } from '../limits.ts'
import { peek } from '../unpack/stream.ts'
import { type Columns, mapped } from './columns.ts'

/** Comma, semicolon or tab: whichever the heading has most of. */
function delimiterOf(head: Uint8Array): string {
  const line = new TextDecoder('utf-8').decode(head).split(/[\r\n]/, 1)[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/**
 * The rows of a CSV or TSV file as objects with the keys of JSON Lines, each with its line. Throws ParleyError 'bad-json' where rows
 * cannot be told apart, or the heading has no column for the text.
 */
export async function* csvRows(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  columns: Columns,
): AsyncGenerator<{ line: number; row: Record<string, unknown> }> {
  const { head, rest } = await peek(stream, 4096)
  const parser = parse({
    bom: true,
    columns: (heading: string[]) => mapped(heading, columns, file),
    delimiter: delimiterOf(head),
    info: true,
    max_record_size: 2 * MAX_TEXT,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const source = Readable.from(rest, { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  type Row = { record: Record<string, unknown>; info: { lines: number } }
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Row>)
      yield { line: info.lines, row: record }
  } catch (error) {
    if (error instanceof ParleyError) throw error
    const { message, lines } = error as { message: string; lines?: number }
    // What it says after this quotes the table, which may hold anything.
    const why = message
      .replace(/,? (value is|at line|near|on field) [\s\S]*$/, '')
      .replace(/\s+/g, ' ')
      .slice(0, 120)
    const remedy = 'mend it: a field that holds a comma or a quotation mark stands in quotation marks'
    throw new ParleyError('bad-json', `the table cannot be read (${why})`, remedy, { file, line: lines }, error)
  } finally {
    source.destroy()
  }
}
