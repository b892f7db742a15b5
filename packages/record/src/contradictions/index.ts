import type {
  AgreementAnswer,
  AllegationAnswer,
  CommitmentAnswer,
  ContradictionAnswer,
  EventAnswer,
  FigureSeries,
} from '@parley/schema'
import { byText, latestFirst } from '../fold/order.ts'
import type { Scene } from '../fold/told.ts'
import type { OriginOf } from '../sources/corroborate.ts'
import { ofAgreements } from './agreements.ts'
import { existence } from './allegations.ts'
import { ofEvents } from './events.ts'
import { makerOf } from './make.ts'
import { money } from './money.ts'
import { numbers } from './numbers.ts'
import { ownTime } from './own-time.ts'
import { ofQuotations } from './quotations.ts'

/** The folds that contradictions are looked for in. */
export type Things = {
  agreements: readonly AgreementAnswer[]
  allegations: readonly AllegationAnswer[]
  commitments: readonly CommitmentAnswer[]
  figures: readonly FigureSeries[]
  events: readonly EventAnswer[]
}

const VERDICTS = ['conflict', 'cannot tell', 'only seemingly']

/** Everything that cannot all hold, or only seems so: conflicts first, then the latest. */
export function contradictionsOf(scene: Scene, originOf: OriginOf, things: Things): ContradictionAnswer[] {
  const maker = makerOf(scene, originOf)
  const all = [
    ...ownTime(maker),
    ...numbers(maker, things.figures),
    ...ofAgreements(maker, things.agreements),
    ...ofEvents(maker, things.events),
    ...existence(maker, things.allegations),
    ...money(maker, things.commitments),
    ...ofQuotations(maker),
  ]
  const once = [...new Map(all.map((c) => [c.id, c])).values()]
  return once.sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || latestFirst(a.day, b.day) || byText(a.id, b.id),
  )
}
