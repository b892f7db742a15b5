import type { Dossier, Mention, Reading, Report } from '@parley/schema'
import { lookup } from '@parley/world'
import { type DossierIndex, indexOf } from './dossier-index.ts'
import { mentionsOf } from './mentions.ts'
import type { Named } from './named.ts'
import { type PersonName, personWithin } from './people.ts'
import { folded } from './words.ts'

/** What the steps of resolving may look at. */
export type Context = {
  dossier: Dossier | null
  index: DossierIndex
  report: Report
  reading: Reading
  /** people told by their full name in this report, by folded surname */
  told: ReadonlyMap<string, readonly PersonName[]>
  /** folded text of the report, for "is he named here at all" */
  text: string
}

/** A step looks at the words of an actor mention and says who it is, or null. */
export type Step = (words: string, context: Context, mention: Mention) => Named | null

/** The context of one reading. */
export function contextOf(reading: Reading, report: Report, dossier: Dossier | null): Context {
  const told = new Map<string, PersonName[]>()
  const index = indexOf(dossier)
  const isThing = (words: string) => lookup(words).length > 0 || (index.exact(words)?.kind ?? 'person') !== 'person'
  for (const mention of mentionsOf(reading)) {
    for (const words of [mention.name, mention.via === 'name' || mention.via === 'list' ? mention.text : '']) {
      const person = mention.group || mention.anonymous ? null : personWithin(words)
      if (!person || isThing(person.full)) continue
      const key = folded(person.surname)
      const list = told.get(key) ?? []
      if (!list.some((p) => folded(p.full) === folded(person.full))) told.set(key, [...list, person])
    }
  }
  return { dossier, index, report, reading, told, text: folded(report.text) }
}
