import type { Dossier, Mention } from '@parley/schema'
import { actorOf } from './actor.ts'
import { contextOf } from './context.ts'
import { type Named, named } from './named.ts'

const NO_REPORT = { id: '', text: '' } as never
const NO_READING = { findings: [], credited: [], published: null } as never

/** Who a name is that a person typed, with no report around it. */
export function typedName(typed: string, dossier: Dossier | null): Named {
  const mention: Mention = {
    ...{ text: typed, span: null, name: typed.trim(), via: 'name', known: 'report', group: false, anonymous: false },
  }
  const { name, known } = actorOf(mention, contextOf(NO_READING, NO_REPORT, dossier))
  return named(name, known)
}
