import { type EventAnswer, type Likeness, ParleyError, type View } from '@parley/schema'
import { agreements } from '../fold/agreements/answer.ts'
import { candidate } from '../fold/agreements/item.ts'
import { AGREEMENTS } from '../fold/agreements/score.ts'
import { events } from '../fold/events/answer.ts'
import { happening } from '../fold/events/item.ts'
import { EVENTS } from '../fold/events/score.ts'
import { knownAnyway, ofOneKind } from '../fold/identity/asked.ts'
import { likeness } from '../fold/identity/explain.ts'
import { issueFinder } from '../fold/issues.ts'
import type { People } from '../fold/people/index.ts'
import { firstOf, localId } from '../fold/people/local.ts'
import { peopleMeasure } from '../fold/people/score.ts'
import type { Item, Scene } from '../fold/told.ts'
import type { IdentityQueries } from '../identity.ts'
import { folded } from '../resolve/words.ts'
import { type EventShelf, tells } from '../shelf/events/read.ts'
import type { At } from '../shelf/view.ts'
import { byActor } from './filters.ts'
import type { OriginMemory } from './origins.ts'
import { pageOf } from './page.ts'

type Kept = { scene: Scene; people: People; keep<T>(name: string, make: () => T): T }

const missing = (what: string, id: string): ParleyError =>
  new ParleyError(
    'not-found',
    `no ${what} "${id}" in this view`,
    'look at a later day or revision, or check the address',
  )

function itemsOf(f: Kept, ids: readonly string[]): (Item | undefined)[] {
  const found = new Map<string, Item>()
  for (const told of f.scene.told) {
    for (const finding of told.reading.findings) if (ids.includes(finding.id)) found.set(finding.id, { told, finding })
  }
  return ids.map((id) => found.get(id))
}

/** What is one thing across reports, over whatever folds a view. */
export function identityQueries(
  fold: (view: View) => Promise<Kept>,
  origins: OriginMemory,
  shelved: (view: View) => Promise<At | null>,
  shelf: EventShelf,
): IdentityQueries {
  const all = (f: Kept): EventAnswer[] => f.keep('events', () => events(f.scene))

  /** Only what is shown is asked for its origins. */
  const told = (f: Kept, e: EventAnswer): EventAnswer => ({ ...e, origins: origins.count(f, e.evidence) })

  function pairOf(f: Kept, x: Item, y: Item): Likeness {
    const links = f.scene.links?.findings ?? []
    const [a, b] = [x.finding, y.finding]
    ofOneKind(a, b)
    const { dossier } = f.scene
    if (a.kind === 'event') {
      const of = ({ told, finding }: Item) => {
        const own = f.scene.plain?.get(told.report.id)?.reading.findings.find((p) => p.id === finding.id) ?? finding
        return happening({ told, finding: own } as Item<'event'>, dossier)
      }
      const same = all(f).some((e) => e.findings.includes(a.id) && e.findings.includes(b.id))
      return likeness(of(x), of(y), EVENTS, links, same)
    }
    if (a.kind === 'agreement') {
      const of = (i: Item) => candidate(i as Item<'agreement'>, dossier)
      const held = f.keep('agreements null', () => agreements(f.scene, null))
      const same = held.some((e) => e.findings.includes(a.id) && e.findings.includes(b.id))
      return likeness(of(x), of(y), AGREEMENTS, links, same)
    }
    const local = (i: Item) => {
      const name = firstOf(i.finding)?.name
      return f.people.all
        .flatMap((p) => p.members)
        .find((m) => m.report === i.told.report.id && (m.name === name || f.people.byLocal.get(m.id)?.name === name))
    }
    const [m, n] = [local(x), local(y)]
    if (!m || !n) throw knownAnyway()
    const same = f.people.byLocal.get(localId(m.report, m.name)) === f.people.byLocal.get(localId(n.report, n.name))
    return likeness(m, n, peopleMeasure(new Set()), [], same)
  }

  return {
    async events(view, filter = {}, page) {
      const v = await shelved(view)
      const listed = v && (await shelf.list(v, filter, page ?? {}))
      if (listed) return listed
      const f = await fold(view)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const find = issueFinder(f.scene.dossier)
      const words = (filter.q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []
      const wanted = all(f).filter((e) => {
        if (!ofActor([...e.actors, ...e.recipients]) || !e.evidence.some(tells(filter))) return false
        if (filter.issue && !e.evidence.some((w) => find(w.quote).includes(filter.issue!))) return false
        const plain = words.length ? folded([e.label, ...e.evidence.map((w) => w.quote)].join(' ')) : ''
        return words.every((w) => plain.includes(w))
      })
      const paged = pageOf(wanted, (e) => e.id, page)
      return { ...paged, items: paged.items.map((e) => told(f, e)) }
    },
    async event(view, findingId) {
      const v = await shelved(view)
      if (v) {
        const one = await shelf.event(v, findingId)
        if (!one) throw missing('event', findingId)
        return one
      }
      const f = await fold(view)
      const found = all(f).find((e) => e.findings.includes(findingId))
      if (!found) throw missing('event', findingId)
      return told(f, found)
    },
    async likeness(view, a, b) {
      const f = await fold(view)
      const [x, y] = itemsOf(f, [a, b])
      if (!x) throw missing('finding', a)
      if (!y) throw missing('finding', b)
      return pairOf(f, x, y)
    },
  }
}
