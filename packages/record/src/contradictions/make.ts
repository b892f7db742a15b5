import { type ContradictionAnswer, type ContradictionSide, type Evidence, sha256 } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import type { Scene, Told } from '../fold/told.ts'
import { corroboration, type OriginOf } from '../sources/corroborate.ts'

/** What every kind of contradiction is made with. */
export type Maker = { scene: Scene; originOf: OriginOf; told: ReadonlyMap<string, Told> }

export const makerOf = (scene: Scene, originOf: OriginOf): Maker => ({
  ...{ scene, originOf },
  told: new Map(scene.told.map((t) => [t.report.id, t])),
})

/** A version: its value, who holds it, and the words it stands on. */
export function side(
  maker: Maker,
  value: string,
  holder: string | null,
  evidence: readonly Evidence[],
): ContradictionSide {
  const voices = evidence.flatMap((e) => {
    const told = maker.told.get(e.report)
    return told ? [{ told, by: holder ? [holder] : [] }] : []
  })
  const days = evidence.flatMap((e) => e.day ?? []).sort(byText)
  return {
    ...{ value, holder, day: days.at(-1) ?? null, evidence: [...evidence] },
    corroboration: corroboration(voices, maker.originOf, maker.scene.dossier),
  }
}

type Parts = Omit<ContradictionAnswer, 'id' | 'day' | 'actors' | 'things'> & { actors?: string[]; things?: string[] }

/** A contradiction with an identifier made of the words that differ: the same on every reading. */
export function contradiction(parts: Parts): ContradictionAnswer {
  const findings = parts.sides.flatMap((s) => s.evidence.map((e) => `${e.finding} ${e.spans.join()}`)).sort(byText)
  const days = parts.sides.flatMap((s) => s.day ?? []).sort(byText)
  const holders = parts.sides.flatMap((s) => s.holder ?? [])
  return {
    ...parts,
    id: `ct-${sha256(JSON.stringify([parts.type, parts.about, findings])).slice(0, 16)}`,
    day: days.at(-1) ?? null,
    actors: distinct([...(parts.actors ?? []), ...holders]).sort(byText),
    things: distinct([...(parts.things ?? []), ...parts.sides.flatMap((s) => s.evidence.map((e) => e.finding))])
      .filter(Boolean)
      .sort(byText),
  }
}
