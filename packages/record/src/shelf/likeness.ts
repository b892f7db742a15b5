import type { Likeness } from '@parley/schema'
import type { Kysely } from 'kysely'
import { candidate } from '../fold/agreements/item.ts'
import { AGREEMENTS } from '../fold/agreements/score.ts'
import { happening } from '../fold/events/item.ts'
import { EVENTS } from '../fold/events/score.ts'
import { knownAnyway, ofOneKind } from '../fold/identity/asked.ts'
import { likeness } from '../fold/identity/explain.ts'
import { firstOf, isLocal, localId } from '../fold/people/local.ts'
import { peopleMeasure } from '../fold/people/score.ts'
import type { Item } from '../fold/told.ts'
import type { Tables } from '../store/tables.ts'
import type { AgreementShelf } from './agreements/read.ts'
import type { EventShelf } from './events/read.ts'
import { linksAt } from './links.ts'
import type { Shelf } from './read.ts'
import type { At } from './view.ts'

/** Why two findings of a large record are taken for one thing or not. */
export function likenessOnShelf(db: Kysely<Tables>, shelf: Shelf, happened: EventShelf, agreed: AgreementShelf) {
  /** A finding as its own report names everybody. */
  async function plain(v: At, { told, finding }: Item): Promise<Item> {
    const own = await shelf.told(v, told.report.id, null)
    const same = own?.reading.findings.find((f) => f.id === finding.id)
    return own && same ? { told: own, finding: same } : { told, finding }
  }

  /** Who speaks first in a finding, where only its report knows him, with all who are taken for him. */
  async function local(v: At, item: Item) {
    const { told, finding } = await plain(v, item)
    const first = firstOf(finding)
    if (!first || !isLocal(first)) return null
    const group = (await shelf.people.people(v, first.name)).get(localId(told.report.id, first.name))
    const one = group?.members.find((m) => m.report === told.report.id)
    return group && one ? { group, one } : null
  }

  return async (v: At, x: Item, y: Item): Promise<Likeness> => {
    const [a, b] = [x.finding, y.finding]
    ofOneKind(a, b)
    const reports = new Set([x.told.report.id, y.told.report.id])
    const links = v.links ? (await linksAt(db, v.at, v.dossier, reports)).findings : []
    const holds = (one: { findings: readonly string[] } | null): boolean =>
      !!one?.findings.includes(a.id) && one.findings.includes(b.id)
    if (a.kind === 'event') {
      const of = async (i: Item) => happening((await plain(v, i)) as Item<'event'>, v.dossier)
      return likeness(await of(x), await of(y), EVENTS, links, holds(await happened.event(v, a.id)))
    }
    if (a.kind === 'agreement') {
      const of = (i: Item) => candidate(i as Item<'agreement'>, v.dossier)
      return likeness(of(x), of(y), AGREEMENTS, links, holds(await agreed.agreement(v, a.id, null)))
    }
    const [m, n] = [await local(v, x), await local(v, y)]
    if (!m || !n) throw knownAnyway()
    const same = m.group.members.some((one) => one.id === n.one.id)
    return likeness(m.one, n.one, peopleMeasure(new Set()), [], same)
  }
}
