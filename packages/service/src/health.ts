import type { Handler } from 'hono'
import type { RecordQueries } from './record.ts'

/**
 * Whether the server answers from its record: 200 and `ok`, else 503. It tells nothing of the record, since whoever
 * watches over a server need not be allowed to read it.
 */
export const healthRoute =
  (record: RecordQueries, version: string): Handler =>
  async (c) => {
    const well = await record.revisions({ limit: 1 }).then(
      () => true,
      () => false,
    )
    c.header('cache-control', 'no-store')
    return c.json({ status: well ? 'ok' : 'failing', version }, well ? 200 : 503)
  }
