import type { RecordQueries } from '../record.ts'

/** Gives the identifier of the latest dossier, which roles are given in; looked for again only where the record has grown. */
export function latestDossier(record: Pick<RecordQueries, 'dossier' | 'revision'>): () => Promise<string | null> {
  let known: { revision: number; id: string | null } | null = null
  return async () => {
    const revision = await record.revision()
    if (known?.revision !== revision) {
      const held = await record.dossier({ asOf: null, at: null })
      known = { revision, id: held?.dossier.dossier ?? null }
    }
    return known.id
  }
}
