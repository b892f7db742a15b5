import type { AgreementAnswer, AllegationAnswer, ContradictionAnswer, EventAnswer } from '@parley/schema'
import { byText, latestFirst } from '../fold/order.ts'
import type { Item, Scene } from '../fold/told.ts'
import type { OriginOf } from '../sources/corroborate.ts'
import { ofAgreements } from './agreements.ts'
import { existence } from './allegations.ts'
import { ofEvents } from './events.ts'
import type { Maker } from './make.ts'
import { membersOf } from './members.ts'
import { money } from './money.ts'
import { numbers } from './numbers.ts'
import { ownTime } from './own-time.ts'
import { ofQuotations } from './quotations.ts'

/** The folds that contradictions are looked for in. */
export type Things = {
  agreements: readonly AgreementAnswer[]
  allegations: readonly AllegationAnswer[]
  events: readonly EventAnswer[]
}

export const VERDICTS = ['conflict', 'cannot tell', 'only seemingly']

/** Conflicts first, then the latest. */
export const conflictsFirst = (
  a: Pick<ContradictionAnswer, 'verdict' | 'day' | 'id'>,
  b: Pick<ContradictionAnswer, 'verdict' | 'day' | 'id'>,
): number =>
  VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || latestFirst(a.day, b.day) || byText(a.id, b.id)

/** What differs in a group of findings (`membersOf`), which come in the order of a scene. */
export function inGroup(maker: Maker, group: string, items: readonly Item[]): ContradictionAnswer[] {
  if (group.startsWith('n ')) return numbers(maker, group, items as Item<'measurement'>[])
  if (group.startsWith('m ')) return money(maker, group, items as Item<'commitment'>[])
  return ofQuotations(maker, Number(group.slice(2)), items as Item<'attribution'>[])
}

/** Contradictions between findings that are compared with each other and nothing else, by the names that their reports give. */
function betweenFindings(maker: Maker, scene: Scene): ContradictionAnswer[] {
  const groups = new Map<string, { items: Item[]; sigs: Set<string> }>()
  for (const shown of scene.told) {
    const told = scene.plain?.get(shown.report.id) ?? shown
    for (const { group, finding, sig } of membersOf(told, scene.dossier)) {
      const own = groups.get(group) ?? { items: [], sigs: new Set() }
      groups.set(group, own)
      if (own.items.at(-1)?.finding !== finding) own.items.push({ told, finding } as Item)
      own.sigs.add(sig)
    }
  }
  return [...groups].flatMap(([group, { items, sigs }]) => (sigs.size > 1 ? inGroup(maker, group, items) : []))
}

/** Everything that cannot all hold, or only seems so: conflicts first, then the latest. */
export function contradictionsOf(scene: Scene, originOf: OriginOf, things: Things): ContradictionAnswer[] {
  const maker: Maker = { originOf, dossier: scene.dossier }
  const all = [
    ...scene.told.flatMap((told) => ownTime(maker, told)),
    ...ofAgreements(maker, things.agreements),
    ...ofEvents(maker, things.events),
    ...existence(maker, things.allegations),
    ...betweenFindings(maker, scene),
  ]
  const once = [...new Map(all.map((c) => [c.id, c])).values()]
  return once.sort(conflictsFirst)
}
