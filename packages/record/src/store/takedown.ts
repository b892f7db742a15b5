import { type Decision, ParleyError, type Report } from '@parley/schema'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Takedown } from '../api.ts'
import { siblings } from '../shelf/rulings.ts'
import { forgetWords } from '../shelf/words/write.ts'
import { unshelve } from '../shelf/write.ts'
import { dropPage } from './pages.ts'
import type { Tables } from './tables.ts'
import { append } from './write.ts'

type Writer = Transaction<Tables>

/** Throws ParleyError 'forbidden' for a report that was taken down: by its identifier, or its text under another name. */
export async function checkStanding(
  tx: Writer | Kysely<Tables>,
  { id, hash, name }: Pick<Report, 'id' | 'hash' | 'name'>,
): Promise<void> {
  const gone = await tx
    .selectFrom('tombstones')
    .select(['reason', 'revision'])
    .where((e) => e.or([e('report', '=', id), e('hash', '=', hash)]))
    .executeTakeFirst()
  if (!gone) return
  throw new ParleyError(
    'forbidden',
    `this report was taken down at revision ${gone.revision}: ${gone.reason}`,
    'leave it out',
    { file: name },
  )
}

/** Rulings keep that they were made; the words of the report that they held on to go. */
async function redact(tx: Writer, report: string): Promise<void> {
  const rows = await tx
    .selectFrom('decisions')
    .select(['revision', 'body'])
    .where('body', 'like', `%${report}%`)
    .execute()
  for (const { revision, body } of rows) {
    const decision = JSON.parse(body) as Decision
    if (!decision.on.some((a) => a.report === report)) continue
    const on = decision.on.map((a) => (a.report === report ? { ...a, quote: '', spans: [], key: [] } : a))
    const redacted = JSON.stringify({ ...decision, on, change: null })
    await tx.updateTable('decisions').set({ body: redacted }).where('revision', '=', revision).execute()
  }
}

/** Takes a report down in one transaction; then what was deleted is overwritten in the file too. */
export async function takedown(
  db: Kysely<Tables>,
  ask: Takedown,
  at: string,
): Promise<{ revision: number; report: string }> {
  // Freed pages are overwritten with zeroes, those of the full-text indexes too.
  await sql`pragma secure_delete = on`.execute(db)
  await sql`insert into report_words (report_words, rank) values ('secure-delete', 1)`.execute(db)
  const done = await db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('reports')
      .select(['id', 'hash'])
      .where((e) => e.or([e('id', '=', ask.report), e('name', '=', ask.report)]))
      .execute()
    const byId = found.find((r) => r.id === ask.report)
    const [report] = byId ? [byId] : found
    if (!report)
      throw new ParleyError('not-found', `no report "${ask.report}" is here`, 'parley show reports lists them')
    if (!byId && found.length > 1)
      throw new ParleyError('usage', `${found.length} reports are called "${ask.report}"`, 'name it by its identifier')
    const { id, hash } = report
    const held = await tx.selectFrom('tombstones').select('revision').where('report', '=', id).executeTakeFirst()
    if (held) return { revision: held.revision, report: id }
    const versions = await siblings(tx, id, Number.MAX_SAFE_INTEGER)
    const words = await tx
      .selectFrom('texts')
      .innerJoin('reports', 'reports.id', 'texts.report')
      .select(['text', 'title', 'revision'])
      .where('report', '=', id)
      .executeTakeFirst()
    const revision = await append(tx, 'tombstone', id, at)
    await tx.insertInto('tombstones').values({ revision, report: id, hash, reason: ask.reason, by: ask.by }).execute()
    // An index that keeps no text is told what it held.
    if (words)
      await sql`insert into report_words (report_words, rowid, title, text)
        values ('delete', ${words.revision}, ${words.title ?? ''}, ${words.text})`.execute(tx)
    for (const table of ['spans', 'findings', 'texts', 'prints'] as const)
      await tx.deleteFrom(table).where('report', '=', id).execute()
    // What a reading tells beside its findings quotes the report too: who is credited, by what words it is dated.
    await tx.updateTable('readings').set({ body: '{}' }).where('report', '=', id).execute()
    await dropPage(tx, id)
    await tx
      .updateTable('reports')
      .set({ name: id, title: null, url: null, more: null, title_key: null, fingerprint: '', furniture: '[]' })
      .where('id', '=', id)
      .execute()
    await redact(tx, id)
    await unshelve(tx, id, versions.length < 2)
    await forgetWords(tx, words?.text ?? '')
    return { revision, report: id }
  })
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return done
}
