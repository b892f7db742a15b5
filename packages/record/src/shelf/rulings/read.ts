import type { Correction, Decision, ReliabilityAnswer } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { PageAsk, Paged } from '../../api.ts'
import { isRuling } from '../../fold/decisions/index.ts'
import { corrections, type Recorded } from '../../fold/decisions/log.ts'
import { type Scene, sceneOf, type Told } from '../../fold/told.ts'
import { pageOf } from '../../queries/page.ts'
import { reliability } from '../../reliability/index.ts'
import type { Tables } from '../../store/tables.ts'
import type { GistsOnShelf } from '../gists/read.ts'
import { Lately } from '../lately.ts'
import type { Shelf } from '../read.ts'
import { siblings } from '../rulings.ts'
import type { At } from '../view.ts'

/** What people ruled about a large record: the reports that they ruled on are loaded, and no others. */
export function rulingsOnShelf(db: Kysely<Tables>, shelf: Shelf, gists: GistsOnShelf) {
  const logs = new Lately<Correction[]>(4)
  const tallies = new Lately<ReliabilityAnswer>(4)

  async function recordedAt(at: number): Promise<Recorded[]> {
    const rows = await sql<{ revision: number; body: string }>`
      select revision, body from decisions where revision <= ${at} order by revision`.execute(db)
    return rows.rows.map((r) => ({ revision: r.revision, decision: JSON.parse(r.body) as Decision }))
  }

  /** The reports that some decisions are about, as a view holds them, and which version stands for an earlier one. */
  async function sceneAround(v: At, decisions: readonly Decision[]): Promise<Scene> {
    const told = new Map<string, Told>()
    const latest = new Map<string, string>()
    for (const id of new Set(decisions.flatMap((d) => d.on.map((a) => a.report)))) {
      const own = await shelf.standing(v, id)
      if (own) {
        told.set(id, own)
        continue
      }
      for (const other of await siblings(db, id, v.at)) {
        const stands = other.id === id ? null : await shelf.standing(v, other.id)
        if (!stands) continue
        told.set(other.id, stands)
        latest.set(id, other.id)
      }
    }
    return { ...sceneOf([...told.values()], v.dossier), ...(latest.size && { latest }) }
  }

  return {
    /** The correction log, latest first. */
    async corrections(
      v: At,
      page: PageAsk,
      state: Correction['state'] | null,
      open: boolean,
    ): Promise<Paged<Correction>> {
      const all = await logs.get(`${v.key} ${open}`, async () => {
        const recorded = await recordedAt(v.at)
        const about = recorded.flatMap(({ decision }) => (isRuling(decision) ? [decision] : []))
        return corrections(await sceneAround(v, about), recorded, open)
      })
      return pageOf(state ? all.filter((c) => c.state === state) : all, (c) => c.id, page)
    },
    reliability: (v: At): Promise<ReliabilityAnswer> =>
      tallies.get(v.key, async () => {
        const decisions = (await recordedAt(v.at)).map((r) => r.decision)
        const scene = await sceneAround(v, decisions)
        const own = new Set(scene.told.map((t) => t.report.id))
        return reliability(scene, decisions, await gists.rules(v, own))
      }),
  }
}
