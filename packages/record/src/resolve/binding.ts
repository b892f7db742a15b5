import type { Dossier, Finding } from '@parley/schema'
import { STATES } from '@parley/world'
import { indexOf } from './dossier-index.ts'
import { partyOf } from './state-of.ts'

/** What only a state or armed group can do or leave, whoever agrees to it in its name. */
const ITS_OWN =
  /\b(?:attacks?|strikes?|air\s?strikes|shelling|bombing|troops|forces|soldiers|withdraw\w*|prisoners|hostages|captives|detainees|blockade|siege|weapons|missiles)\b/iu

/** A commitment that an official of the dossier makes for his side binds the side: whoever halts attacks is the state, not its president. */
export function withBoundSide(finding: Finding, dossier: Dossier | null): Finding {
  if (finding.kind !== 'commitment' || !dossier || !ITS_OWN.test(finding.value.what)) return finding
  const index = indexOf(dossier)
  const who = finding.value.who.map((m) => {
    if (index.byName(m.name)?.kind !== 'person') return m
    const side = partyOf(m.name, dossier)
    return side !== m.name && (STATES.has(side) || index.byName(side))
      ? { ...m, name: side, known: 'dossier' as const }
      : m
  })
  return { ...finding, value: { ...finding.value, who } }
}
