import { type ContradictionAnswer, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { ContradictionFilter } from '../../analyses.ts'
import type { PageAsk, Paged } from '../../api.ts'
import { ofAgreements } from '../../contradictions/agreements.ts'
import { existence } from '../../contradictions/allegations.ts'
import { ofEvents } from '../../contradictions/events.ts'
import { conflictsFirst, inGroup, VERDICTS } from '../../contradictions/index.ts'
import type { Maker } from '../../contradictions/make.ts'
import { byText } from '../../fold/order.ts'
import { byEvidence } from '../../queries/analyses.ts'
import { byActor } from '../../queries/filters.ts'
import { pageOf } from '../../queries/page.ts'
import type { Tables } from '../../store/tables.ts'
import type { Joined } from '../agreements/join.ts'
import type { AgreementShelf } from '../agreements/read.ts'
import type { AllegationShelf } from '../allegations/read.ts'
import type { EventShelf } from '../events/read.ts'
import { itemReader } from '../items.ts'
import { Lately } from '../lately.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'
import { agreementDiffers } from './agreement.ts'
import { memberItems } from './items.ts'
import { type Light, lightOf } from './rows.ts'

/** Contradictions that are looked at one by one for a list narrowed by somebody, a report, days or words. */
const LOOKED = 300

/** A contradiction of a view: where it is found (`comp`), or the agreement of which it is. */
type Place = Light & { comp: string; of: Joined | null }

const inOrder = (a: Light, b: Light): number => a.verdict - b.verdict || a.turn - b.turn || byText(a.id, b.id)

/** Reads contradictions from the shelf: which there are is known, what is shown of them is made anew. */
export function contradictionsOnShelf(
  db: Kysely<Tables>,
  shelf: Shelf,
  origins: OriginsOnShelf,
  agreed: AgreementShelf,
  happened: EventShelf,
  alleged: AllegationShelf,
) {
  const read = itemReader(db, shelf)
  const views = new Lately<{ all: Place[] }>(6)
  const totals = new Lately<number>(200)
  const differs = new WeakMap<Joined, Place[]>()

  /** What differs in agreements, in the order of lists: worked out in memory. */
  function inAgreements(v: At): Promise<{ all: Place[] }> {
    return views.get(v.key, async () => {
      const all = (await agreed.all(v)).all.flatMap((of) => {
        const known = differs.get(of)
        const made =
          known ?? agreementDiffers(of, agreed.sumOf, v.dossier).map((c) => ({ ...lightOf(c), comp: '', of }))
        if (!known) differs.set(of, made)
        return made
      })
      return { all: all.sort(inOrder) }
    })
  }

  const dayOf = (v: At): number => (v.asOf ? dayNumber(v.asOf) : UNKNOWN)
  const there = (v: At) =>
    sql`since <= ${v.at} and (until is null or until > ${v.at}) and opens <= ${dayOf(v)} and (closes is null or closes > ${dayOf(v)})`

  const asked = ({ type, verdict }: ContradictionFilter) => [
    sql`verdict in (${sql.join(verdict ? [VERDICTS.indexOf(verdict)] : [0, 1, 2])})`,
    ...(type ? [sql`type = ${type}`] : []),
  ]

  /** Contradictions of a view from one place on, in the order of lists. */
  async function places(v: At, filter: ContradictionFilter, after: Light | null, limit: number): Promise<Place[]> {
    const parts = [...asked(filter), there(v)]
    if (after) parts.push(sql`(verdict, turn, id) > (${after.verdict}, ${after.turn}, ${after.id})`)
    const { rows } = await sql<Omit<Place, 'of'>>`
      select verdict, turn, id, type, comp from shelf_contradictions where ${sql.join(parts, sql` and `)}
      order by verdict, turn, id limit ${limit}`.execute(db)
    const own = (await inAgreements(v)).all.filter(fits(filter))
    const rest = after ? own.filter((p) => inOrder(p, after) > 0) : own
    return [...rows.map((r) => ({ ...r, of: null })), ...rest.slice(0, limit)].sort(inOrder).slice(0, limit)
  }

  const fits =
    ({ type, verdict }: ContradictionFilter) =>
    (p: Light): boolean =>
      (!type || p.type === type) && (!verdict || VERDICTS[p.verdict] === verdict)

  async function total(v: At, filter: ContradictionFilter): Promise<number> {
    const where = sql.join(v.latest ? asked(filter) : [...asked(filter), there(v)], sql` and `)
    const { rows } = v.latest
      ? await sql<{ n: number | null }>`
          select sum(n) as n from shelf_contradiction_days where ${where} and day <= ${dayOf(v)}`.execute(db)
      : await sql<{ n: number }>`select count(*) as n from shelf_contradictions where ${where}`.execute(db)
    return (rows[0]?.n ?? 0) + (await inAgreements(v)).all.filter(fits(filter)).length
  }

  /** Everything that differs in some components. */
  async function inComps(v: At, maker: Maker, comps: readonly string[]): Promise<ContradictionAnswer[]> {
    const of = (kind: string) => comps.flatMap((c) => (c.startsWith(kind) ? [c.slice(2)] : []))
    const found = ofEvents(maker, await happened.all(v, of('e ')))
    const charges = await alleged.clusters(v, of('a '))
    found.push(...existence(maker, await alleged.made(v, charges, null, false)))
    const groups = comps.filter((c) => !c.startsWith('e ') && !c.startsWith('a '))
    const { rows } = await sql<Tables['shelf_members']>`
      select m.* from json_each(${JSON.stringify(groups)}) j join shelf_members m on m.grp = j.value where ${held(v, 'm.')}`.execute(
      db,
    )
    const byGroup = new Map<string, Tables['shelf_members'][]>()
    for (const row of rows) byGroup.set(row.grp, [...(byGroup.get(row.grp) ?? []), row])
    for (const [group, own] of byGroup) {
      if (group.startsWith('o ')) for (const row of own) found.push(...(JSON.parse(row.body!) as ContradictionAnswer[]))
      else {
        const items = await memberItems(read, v, own)
        found.push(
          ...inGroup(
            maker,
            group,
            items.map((t) => t.item),
          ),
        )
      }
    }
    return found
  }

  async function made(v: At, some: readonly Place[]): Promise<ContradictionAnswer[]> {
    const maker = { originOf: await origins.originOf(v), dossier: v.dossier }
    const all = await inComps(v, maker, [...new Set(some.flatMap((p) => (p.of ? [] : [p.comp])))])
    const agreements = [...new Set(some.flatMap((p) => p.of ?? []))]
    if (agreements.length)
      all.push(...ofAgreements(maker, await agreed.made(v, agreements, await agreed.dayFor(v, null))))
    const byId = new Map(all.map((c) => [c.id, c]))
    return some.flatMap((p) => byId.get(p.id) ?? [])
  }

  const lost = () => new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')

  /** Where a list goes on. */
  async function placeOf(v: At, id: string): Promise<Light> {
    const { rows } = await sql<Light>`
      select verdict, turn, id, type from shelf_contradictions where id = ${id} and ${there(v)}`.execute(db)
    const found = rows[0] ?? (await inAgreements(v)).all.find((p) => p.id === id)
    if (!found) throw lost()
    return found
  }

  return {
    /** One page of contradictions, conflicts first, then the latest. */
    async list(v: At, filter: ContradictionFilter, ask: PageAsk): Promise<Paged<ContradictionAnswer>> {
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const { type = null, verdict = null, actor, report, outlet, from, to, q } = filter
      if (actor?.trim() || report || outlet || from || to || q?.trim()) {
        const looked = await places(v, filter, null, LOOKED)
        const [ofActor, tells] = [byActor(actor, v.dossier), byEvidence(filter)]
        const all = (await made(v, looked)).filter(
          (c) => ofActor(c.actors) && tells(c.sides.flatMap((s) => s.evidence)),
        )
        return pageOf(all.sort(conflictsFirst), (c) => c.id, ask)
      }
      const after = ask.cursor ? await placeOf(v, Buffer.from(ask.cursor, 'base64url').toString('utf8')) : null
      const found = await places(v, filter, after, size + 1)
      const shown = found.slice(0, size)
      const sum = await totals.get(`${v.key} ${type} ${verdict}`, () => total(v, filter))
      const next = found.length > size ? Buffer.from(shown.at(-1)!.id, 'utf8').toString('base64url') : null
      return { items: await made(v, shown), total: sum, next }
    },
  }
}
export type ContradictionShelf = ReturnType<typeof contradictionsOnShelf>
