import type { DossierActor } from '@parley/schema'
import { governmentOf, STATES } from '@parley/world'
import type { Context, Step } from '../context.ts'
import { type Named, named } from '../named.ts'
import { roleOf } from '../role.ts'
import { trimmed } from '../words.ts'
import { exact } from './exact.ts'
import { governmentIn, owners } from './organ.ts'

const OF_PERSON = /^(.+?)(?:['’]s)?\s+(?:administration|government|cabinet)$/u

/** The government that a person speaks for: up the dossier's `of`, else by the state of an office. */
function governmentFor(actor: DossierActor, context: Context): Named | null {
  let above: DossierActor | undefined = actor
  for (let steps = 0; above && steps < 8; steps++) {
    if (above.kind === 'government') return named(above.name, 'dossier')
    if (above.kind === 'state') return governmentIn(above.name, context)
    if (above.of && STATES.has(above.of)) return governmentIn(above.of, context)
    const of: string | undefined = above.of
    above = of ? context.index.byName(of) : undefined
    if (of && !above && [...STATES.keys()].some((s) => governmentOf(s) === of)) return named(of, 'world')
  }
  const office = actor.offices.map((o) => roleOf(o.title, owners(context))).find((r) => r !== null)
  return office ? governmentIn(office.of, context) : null
}

/** "the Trump administration", "Orbán's government": the government of the state whose office holder is named. */
export const administration: Step = (words, context, mention) => {
  const match = OF_PERSON.exec(trimmed(words))
  const holder = match && exact(match[1]!, context, mention)
  const actor = holder && context.index.byName(holder.name)
  return actor?.kind === 'person' ? governmentFor(actor, context) : null
}
