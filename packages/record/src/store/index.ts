import { canonical, type Dossier, sha256 } from '@parley/schema'
import { Kysely } from 'kysely'
import type { Store, StoreOptions } from '../api.ts'
import { reshelve } from '../shelf/anew.ts'
import { isGood, shelveDossier } from '../shelf/write.ts'
import { checkReading } from './check.ts'
import { addDecisions } from './decide.ts'
import { intakeStore } from './pages.ts'
import { reprint } from './prints.ts'
import { nodeSqlite } from './sqlite/dialect.ts'
import { openFile } from './sqlite/open.ts'
import type { Tables } from './tables.ts'
import { takedown } from './takedown.ts'
import { verify } from './verify.ts'
import { append, wouldAdd, writeAll } from './write.ts'

async function addDossier(db: Kysely<Tables>, dossier: Dossier, at: string): Promise<number> {
  const [body, hash] = [JSON.stringify(dossier), sha256(canonical(dossier))]
  return db.transaction().execute(async (tx) => {
    // The latest of any dossier: naming an earlier one again puts it in view again, which is something new.
    const last = await tx
      .selectFrom('dossiers')
      .select(['revision', 'hash'])
      .orderBy('revision', 'desc')
      .executeTakeFirst()
    if (last?.hash === hash) return last.revision
    const revision = await append(tx, 'dossier', dossier.dossier, at)
    await tx.insertInto('dossiers').values({ revision, id: dossier.dossier, hash, body }).execute()
    await shelveDossier(tx, revision)
    return revision
  })
}

/**
 * Opens the store in one SQLite file (":memory:" for none), making it where it is not there. Several processes may
 * hold it at once. Throws ParleyError 'not-ours' or 'newer' and leaves such a file untouched.
 *
 * @example
 * const store = openStore('talks.parley')
 * await store.addReport(report, await read(report))
 * await store.close()
 */
export function openStore(file: string, { readOnly = false, now }: StoreOptions = {}): Store {
  const clock = now ?? (() => new Date().toISOString())
  const db = new Kysely<Tables>({ dialect: nodeSqlite(openFile(file, readOnly)) })
  return {
    file,
    tables: db,
    intake: intakeStore(db, clock),
    async addReport(report, reading) {
      checkReading(report, reading)
      return (await writeAll(db, [{ report, reading }], clock()))[0]!
    },
    async addReports(all) {
      for (const { report, reading } of all) checkReading(report, reading)
      return writeAll(db, all, clock())
    },
    wouldAdd: (report, engine) => wouldAdd(db, report, engine),
    takedown: (ask) => takedown(db, ask, clock()),
    addDossier: (dossier) => addDossier(db, dossier, clock()),
    addDecision: async (decision) => (await addDecisions(db, [decision], clock()))[0]!.revision,
    addDecisions: (decisions) => addDecisions(db, decisions, clock()),
    async revision() {
      const row = await db.selectFrom('log').select('revision').orderBy('revision', 'desc').executeTakeFirst()
      return row?.revision ?? 0
    },
    async reshelve(tell) {
      const printed = await reprint(db, tell)
      if (await isGood(db)) return printed
      await reshelve(db, tell)
      return true
    },
    verify: () => verify(db),
    async close() {
      // Kysely closes a database that it has used; one that nobody asked anything is asked something first.
      await db.selectFrom('log').select('revision').limit(1).execute()
      await db.destroy()
    },
  }
}
