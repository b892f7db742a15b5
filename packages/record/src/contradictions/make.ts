import { type ContradictionAnswer, type ContradictionSide, type Dossier, type Evidence, sha256 } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import { corroboration, type OriginOf, type Voice } from '../sources/corroborate.ts'

/** What every kind of contradiction is made with. */
export type Maker = { originOf: OriginOf; dossier: Dossier | null }

/** A version: its value, who holds it, and the words it stands on. */
export function side(
  { originOf, dossier }: Maker,
  value: string,
  holder: string | null,
  evidence: readonly Evidence[],
): ContradictionSide {
  const by = holder ? [holder] : []
  const voices = evidence.map((e) => ({ told: { report: { id: e.report, outlet: e.outlet } }, by }) as unknown as Voice)
  const days = evidence.flatMap((e) => e.day ?? []).sort(byText)
  return {
    ...{ value, holder, day: days.at(-1) ?? null, evidence: [...evidence] },
    corroboration: corroboration(voices, originOf, dossier),
  }
}

type Parts = Omit<ContradictionAnswer, 'id' | 'day' | 'actors' | 'things'> & {
  actors?: string[]
  things?: string[]
  /** what tells it from others of its type: whose values differ, and which of them */
  key: readonly unknown[]
}

/** The identifier of a contradiction of some type, by what tells it from others. */
export const contradictionId = (type: string, key: readonly unknown[]): string =>
  `ct-${sha256(JSON.stringify([type, ...key])).slice(0, 16)}`

/** A contradiction with an identifier made of what differs: the same on every reading, whoever else tells the same. */
export function contradiction({ key, ...parts }: Parts): ContradictionAnswer {
  const days = parts.sides.flatMap((s) => s.day ?? []).sort(byText)
  const holders = parts.sides.flatMap((s) => s.holder ?? [])
  return {
    ...parts,
    id: contradictionId(parts.type, key),
    day: days.at(-1) ?? null,
    actors: distinct([...(parts.actors ?? []), ...holders]).sort(byText),
    things: distinct([...(parts.things ?? []), ...parts.sides.flatMap((s) => s.evidence.map((e) => e.finding))])
      .filter(Boolean)
      .sort(byText),
  }
}
