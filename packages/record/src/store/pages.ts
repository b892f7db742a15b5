import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Kysely, Transaction } from 'kysely'
import type { Broken } from '../api.ts'
import type { Tables } from './tables.ts'

/** A page as it came. `hash` is the SHA-256 of its bytes. */
export type PageAsFetched = { hash: string; url: string; type: string; bytes: Uint8Array }

/** What is remembered of an address that was fetched. */
export type AddressSeen = { etag: string | null; modified: string | null; notBefore: string | null }

/** An input that could not be read, to be tried again. */
export type Failure = { input: string; error: string; tries: number; at: string }

/** What intake keeps beside the log: it changes, and no answer is made from it. */
export type IntakeStore = {
  /** Keeps a page, packed; one that is held already stays as it is. */
  keep(page: PageAsFetched): Promise<void>
  /** A kept page with when it was fetched; null where there is none. */
  page(hash: string): Promise<(PageAsFetched & { at: string }) | null>
  seen(url: string): Promise<AddressSeen | null>
  see(url: string, seen: AddressSeen): Promise<void>
  fail(input: string, error: string): Promise<void>
  /** An input was read after all. */
  mend(input: string): Promise<void>
  /** What failed and was not read since, by name. */
  failures(): Promise<Failure[]>
}

const unpacked = (packed: Uint8Array): Uint8Array => zstdDecompressSync(packed)

export function intakeStore(db: Kysely<Tables>, clock: () => string): IntakeStore {
  return {
    async keep({ hash, url, type, bytes }) {
      const packed = zstdCompressSync(bytes)
      await db
        .insertInto('pages')
        .values({ hash, url, type, size: bytes.length, at: clock(), packed })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async page(hash) {
      const row = await db.selectFrom('pages').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row ? { hash, url: row.url, type: row.type, at: row.at, bytes: unpacked(row.packed) } : null
    },
    async seen(url) {
      const row = await db.selectFrom('addresses').selectAll().where('url', '=', url).executeTakeFirst()
      return row ? { etag: row.etag, modified: row.modified, notBefore: row.not_before } : null
    },
    async see(url, { etag, modified, notBefore }) {
      const row = { etag, modified, not_before: notBefore, at: clock() }
      await db
        .insertInto('addresses')
        .values({ url, ...row })
        .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
        .execute()
    },
    async fail(input, error) {
      const at = clock()
      await db
        .insertInto('failures')
        .values({ input, error, tries: 1, at })
        .onConflict((conflict) =>
          conflict.column('input').doUpdateSet((e) => ({ error, at, tries: e('failures.tries', '+', 1) })),
        )
        .execute()
    },
    async mend(input) {
      await db.deleteFrom('failures').where('input', '=', input).execute()
    },
    failures: () => db.selectFrom('failures').selectAll().orderBy('input').execute(),
  }
}

/** Takes the page of a report away, with the report. */
export async function dropPage(tx: Transaction<Tables>, report: string): Promise<void> {
  const row = await tx.selectFrom('reports').select('more').where('id', '=', report).executeTakeFirst()
  const page = row?.more ? (JSON.parse(row.more) as { page?: string }).page : undefined
  if (page) await tx.deleteFrom('pages').where('hash', '=', page).execute()
}

/** Every kept page whose bytes are not those that its hash was taken of. */
export async function brokenPages(db: Kysely<Tables>): Promise<{ checked: number; broken: Broken[] }> {
  const broken: Broken[] = []
  let checked = 0
  for (const { hash, url } of await db.selectFrom('pages').select(['hash', 'url']).orderBy('hash').execute()) {
    checked++
    const say = (why: string) => broken.push({ report: url, finding: '', why })
    try {
      const { packed } = await db
        .selectFrom('pages')
        .select('packed')
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow()
      if (createHash('sha256').update(unpacked(packed)).digest('hex') !== hash)
        say('the kept page is not the one that was fetched')
    } catch {
      say('the kept page cannot be unpacked')
    }
  }
  return { checked, broken }
}
