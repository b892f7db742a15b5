import { canonical, Decision, kindNamed, ParleyError, quote } from '@parley/schema'
import type { Kysely, Transaction } from 'kysely'
import { isOpen, shelveRuled } from '../shelf/write.ts'
import type { Tables } from './tables.ts'
import { append } from './write.ts'

type Writer = Transaction<Tables>

/** Nothing is ruled on words that are not there. */
async function checkAnchors(tx: Writer, { id, on }: Decision): Promise<void> {
  for (const anchor of on) {
    // A marking may be of a whole report or dossier: those have no words to check.
    if (!kindNamed(anchor.kind)) continue
    const row = await tx.selectFrom('texts').select('text').where('report', '=', anchor.report).executeTakeFirst()
    if (!row) throw new ParleyError('not-found', `decision ${id}: no report ${anchor.report} is here`, 'read it first')
    if (quote(row.text, anchor.spans) !== anchor.quote) {
      throw new ParleyError(
        'broken-evidence',
        `decision ${id}: its words do not stand at their place in ${anchor.report}`,
        'quote the report as it is',
      )
    }
  }
}

async function addOne(tx: Writer, decision: Decision, at: string): Promise<number> {
  const { id, verdict, undoes } = decision
  const held = await tx.selectFrom('decisions').select(['revision', 'body']).where('id', '=', id).executeTakeFirst()
  if (held) {
    // Whoever asks again after a lost answer asks the same; the instant alone may differ.
    const content = ({ at: _, ...rest }: Decision) => canonical(rest)
    if (content(JSON.parse(held.body)) === content(decision)) return held.revision
    throw new ParleyError('usage', `another decision is called ${id}`, 'give this one an identifier of its own')
  }
  if (verdict === 'undo') {
    const there = await tx
      .selectFrom('decisions')
      .select('revision')
      .where('id', '=', undoes ?? '')
      .executeTakeFirst()
    if (!there) throw new ParleyError('not-found', `no decision "${undoes}" is here`, 'look at the correction log')
  }
  await checkAnchors(tx, decision)
  const revision = await append(tx, 'decision', id, at)
  await tx
    .insertInto('decisions')
    .values({ revision, id, verdict, body: JSON.stringify(decision) })
    .execute()
  if (await isOpen(tx)) await shelveRuled(tx, decision, revision)
  return revision
}

/**
 * Appends decisions, all or none, each with a revision of its own. One whose identifier is held already keeps its revision, so
 * that a retry rules nothing twice. Throws ParleyError 'usage' for an identifier that another decision has, 'not-found'
 * for a report or decision that is not here, 'broken-evidence' for words that do not stand where they are said to.
 */
export async function addDecisions(
  db: Kysely<Tables>,
  decisions: readonly Decision[],
  at: string,
): Promise<{ id: string; revision: number }[]> {
  const parsed = decisions.map((d) => Decision.parse(d))
  return db.transaction().execute(async (tx) => {
    const made: { id: string; revision: number }[] = []
    for (const decision of parsed) made.push({ id: decision.id, revision: await addOne(tx, decision, at) })
    return made
  })
}
