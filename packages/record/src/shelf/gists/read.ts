import type { KindName, Mention, Report, SourcesAnswer } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { Told } from '../../fold/told.ts'
import type { FoundByRule } from '../../reliability/rules.ts'
import { sourcesOf } from '../../sources/index.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom } from '../follow.ts'
import { Lately } from '../lately.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { At } from '../view.ts'
import { type Gist, gistMemory } from './memory.ts'

const days = new Map<number, ReturnType<typeof dayFrom>>()
const dayOf = (known: number) => {
  const made = days.get(known) ?? dayFrom(known)
  days.set(known, made)
  return made
}

/** So much of a report as its sources are told from. */
const light = ({ report, outlet, known, credited }: Gist): Told =>
  ({
    ...{ report: { id: report, outlet } as Report, day: dayOf(known), revision: 0, words: 0 },
    reading: { credited: credited.map((name) => ({ name }) as Mention) },
  }) as Told

/** Sources and rules of a large record, from what is followed in memory. */
export function gistsOnShelf(db: Kysely<Tables>, origins: OriginsOnShelf) {
  const memory = gistMemory(db)
  const kept = new Lately<SourcesAnswer>(4)
  return {
    /** The reports of a view, earliest first, undated last. */
    of: (v: At): Promise<Gist[]> => memory.of(v),
    sources: (v: At): Promise<SourcesAnswer> =>
      kept.get(v.key, async () => {
        const all = (await memory.of(v)).map(light)
        const originOf = await origins.originOf(v)
        const dated = all.filter((t) => t.day !== null)
        const scene = { told: all, dossier: v.dossier, known: dated.at(-1)?.day ?? null }
        return sourcesOf(scene, { groupOf: { get: originOf } })
      }),
    /** What rules found in the reports of a view but for some. */
    async rules(v: At, but: ReadonlySet<string>): Promise<FoundByRule[]> {
      const all = await memory.of(v)
      const counts = new Float64Array(memory.rules.length)
      for (const { report, rules } of all) {
        if (but.has(report)) continue
        for (let i = 0; i < rules.length; i += 2) counts[rules[i]!]! += rules[i + 1]!
      }
      return memory.rules.flatMap(([kind, rule], i) =>
        counts[i]! > 0 ? [{ kind: kind as KindName, rule, found: counts[i]! }] : [],
      )
    },
  }
}
export type GistsOnShelf = ReturnType<typeof gistsOnShelf>
