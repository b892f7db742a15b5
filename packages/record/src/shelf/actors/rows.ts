import type { Finding } from '@parley/schema'
import { isUnknown, RANK, SPELT } from '../../fold/actors.ts'
import { isLocal } from '../../fold/people/local.ts'
import type { Told } from '../../fold/told.ts'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'

/**
 * Whom one report names: the name, whether only this report knows the person (1), by what it is known (0 dossier, 1 world, 2 report), whether
 * it is a group (1), its statements, its findings, and how it is spelt how often.
 */
export type Named = [
  name: string,
  local: 0 | 1,
  rank: 0 | 1 | 2,
  group: 0 | 1,
  statements: number,
  findings: number,
  spellings: [text: string, count: number][],
]

type Gathering = {
  rank: 0 | 1 | 2
  group: 0 | 1
  statements: Set<Finding>
  findings: Set<Finding>
  spellings: Map<string, number>
}

/** Whom a report names. Pure; places are nobody. */
export function namedIn({ reading }: Told): Named[] {
  const all = new Map<string, Gathering>()
  for (const finding of reading.findings) {
    for (const { mention, slot } of mentionsIn(finding.value)) {
      if (PLACE_SLOTS.has(slot) || !mention.name || isUnknown(mention)) continue
      const key = `${isLocal(mention) ? 1 : 0}${mention.name}`
      const one: Gathering = all.get(key) ?? {
        ...{ rank: 2, group: mention.group ? 1 : 0, statements: new Set(), findings: new Set(), spellings: new Map() },
      }
      all.set(key, one)
      one.rank = Math.min(one.rank, RANK[mention.known]) as Gathering['rank']
      if (mention.text && SPELT.has(mention.via))
        one.spellings.set(mention.text, (one.spellings.get(mention.text) ?? 0) + 1)
      if (finding.kind === 'attribution' && slot === 'actor') one.statements.add(finding)
      one.findings.add(finding)
    }
  }
  return [...all].map(([key, one]): Named => {
    const { rank, group, statements, findings, spellings } = one
    return [key.slice(1), key[0] === '1' ? 1 : 0, rank, group, statements.size, findings.size, [...spellings]]
  })
}
