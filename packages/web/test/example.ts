import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyse, read } from '@parley/engine'
import { loadDossier, readInputs } from '@parley/intake'
import { openRecord, openStore } from '@parley/record'
import { type Analyse, createApp, type RecordQueries, type Serving, serve } from '@parley/service'
import { readGiven } from '../../cli/src/given.ts'
import { nodeIo, type World } from '../../cli/src/world.ts'

const FOLDER = 'examples/ukraine-2025'
const WEB = 'packages/web/dist'

/** A served record and how to end it. */
export type Served = { origin: string; close: () => Promise<void> }

const served = (serving: Serving, end: () => Promise<void>): Served => ({
  origin: serving.url,
  close: async () => {
    await serving.close()
    await end()
  },
})

/** A database that nothing was read into yet; with `fetchFrom`, addresses of that server alone are fetched, without pauses. */
export async function serveEmpty({ fetchFrom }: { fetchFrom?: string } = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-empty-'))
  const store = await openStore(join(folder, 'empty.parley'))
  const port = fetchFrom ? Number(new URL(fetchFrom).port) : null
  const web = {
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allow: (address: string, at: number) => address === '127.0.0.1' && at === port,
  }
  const world = { stopped: () => false, io: nodeIo, polite: { pause: 0, tries: 1, web } } as unknown as World
  const serving = await serve({
    app: createApp({
      ...{ record: openRecord(store), version: '0.0.0', webDir: WEB, write: store },
      readInput: readGiven(store, world, { fetch: fetchFrom !== undefined }),
    }),
    port: 0,
  })
  return served(serving, async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
}

/** The real thing: the example's reports read into a new database, and the service over it. */
export async function serveExample(port = 0): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-example-'))
  const store = await openStore(join(folder, 'example.parley'))
  await store.addDossier(await loadDossier(`${FOLDER}/dossier.yaml`))
  for await (const { report, error } of readInputs([`${FOLDER}/reports`])) {
    if (error) throw error
    await store.addReport(report, await read(report))
  }
  const serving = await serve({
    app: createApp({
      record: openRecord(store),
      version: '0.0.0',
      webDir: WEB,
      analyse,
      write: store,
      author: 'R. Eviewer',
    }),
    port,
  })
  return served(serving, async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
}

/** A service over a record that a test made up. */
export const serveRecord = async (record: RecordQueries, port = 0, analyse?: Analyse): Promise<Served> =>
  served(await serve({ app: createApp({ record, version: '0.0.0', webDir: WEB, analyse }), port }), async () => {})
