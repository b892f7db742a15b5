import type { Day, SilenceAnswer } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { partiesOf } from '../../fold/agreements/parties.ts'
import { distinct } from '../../fold/order.ts'
import { canonicalName } from '../../queries/filters.ts'
import { partyOf, sideOf } from '../../resolve/state-of.ts'
import { mostNamed, silent, unheardOf } from '../../silence/index.ts'
import type { Tables } from '../../store/tables.ts'
import type { AgreementShelf } from '../agreements/read.ts'
import type { AllegationShelf } from '../allegations/read.ts'
import type { FigureShelf } from '../figures/read.ts'
import type { GistsOnShelf } from '../gists/read.ts'
import { KIND_NUMBERS } from '../lists/kinds.ts'
import type { PromiseShelf } from '../promises/read.ts'
import { keyOf } from '../rows.ts'
import { type At, held } from '../view.ts'

/** Of so many of the latest it is looked at who answers and who stands alone. */
const [ALLEGATIONS, SERIES, COMMITMENTS] = [100, 5, 500]

type Parts = {
  agreed: AgreementShelf
  allegations: AllegationShelf
  figures: FigureShelf
  gists: GistsOnShelf
  promises: PromiseShelf
}

/** What a large record does not hold: its days and parties as a whole, answers and lone words among the latest. */
export function silenceOnShelf(db: Kysely<Tables>, { agreed, allegations, figures, gists, promises }: Parts) {
  const keysOf = (names: readonly string[]) => sql.join(distinct(names.map(keyOf.actor)))

  /** Whether anybody of some names speaks in a view. */
  async function speaks(v: At, names: readonly string[]): Promise<boolean> {
    const { rows } = await sql`
      select 1 from shelf_keys k join shelf_rows r on r.key = k.number join shelf_reports s on s.state = r.state
      where k.key in (${keysOf(names)}) and r.kind = ${KIND_NUMBERS.statement} and ${held(v, 's.')} limit 1`.execute(db)
    return rows.length > 0
  }

  /** How many reports of a view name any of these in events and agreements. */
  async function namedBy(v: At, names: readonly string[]): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(distinct r.state) as n from shelf_keys k join shelf_rows r on r.key = k.number
      join shelf_reports s on s.state = r.state where k.key in (${keysOf(names)})
      and r.kind in (${KIND_NUMBERS.event}, ${KIND_NUMBERS.agreement}) and ${held(v, 's.')}`.execute(db)
    return rows[0]?.n ?? 0
  }

  /** Everybody who speaks anywhere, by the names that lists know. */
  async function speakers(): Promise<string[]> {
    const { rows } = await sql<{ key: string }>`
      select k.key from shelf_keys k where k.key >= 'a ' and k.key < 'a!'
      and exists (select 1 from shelf_rows r where r.key = k.number and r.kind = ${KIND_NUMBERS.statement})`.execute(db)
    return rows.map((r) => r.key.slice(2))
  }

  async function unheard(v: At): Promise<SilenceAnswer['unheard']> {
    const { dossier } = v
    const own = dossier?.actors.map((a) => a.name) ?? []
    const parties = dossier
      ? distinct(dossier.actors.filter((a) => a.role === 'party').map((a) => sideOf(a.name, dossier)))
      : distinct((await agreed.all(v)).all.flatMap((one) => partiesOf(agreed.sumOf(one), null)))
    const quiet: string[] = []
    for (const party of parties)
      if (!(await speaks(v, [party, ...own.filter((name) => partyOf(name, dossier) === party)]))) quiet.push(party)
    if (!quiet.length) return []
    // Whom the dossier does not name may speak for a party too, as the world knows him.
    const others = (await speakers()).map((name) => canonicalName(name, dossier))
    const found: SilenceAnswer['unheard'] = []
    for (const party of quiet) {
      const theirs = others.filter((name) => partyOf(name, dossier) === party)
      if (theirs.length && (await speaks(v, theirs))) continue
      const n = await namedBy(v, [party, ...own.filter((name) => sideOf(name, dossier) === party)])
      if (n) found.push(unheardOf(party, n))
    }
    return found.sort(mostNamed)
  }

  return async (v: At, day: Day | null): Promise<SilenceAnswer> => {
    const charged = await allegations.list(v, {}, { limit: ALLEGATIONS }, day)
    const counted = await figures.list(v, {}, { limit: SERIES })
    const view = await promises.open(v)
    const kept = promises.delivered(view, COMMITMENTS)
    const found = silent(
      {
        allegations: charged.items,
        figures: counted.items,
        commitments: await promises.made(v, view, kept, day),
        sources: await gists.sources(v),
      },
      await unheard(v),
    )
    const looked = {
      ...{ allegations: charged.items.length, series: counted.items.length },
      commitments: Math.min(COMMITMENTS, view.groups.length),
    }
    const all = !charged.next && !counted.next && view.groups.length <= COMMITMENTS
    return all ? found : { ...found, looked }
  }
}
