import type { Dossier, Finding } from '@parley/schema'
import type { Filter } from '../api.ts'
import { issueFinder, ownIssues } from '../fold/issues.ts'
import type { Told } from '../fold/told.ts'
import { mentionsIn, PLACE_SLOTS } from '../resolve/mentions.ts'
import { typedName } from '../resolve/typed.ts'
import { folded } from '../resolve/words.ts'

/** The canonical name for a name as a person types it. */
export const canonicalName = (typed: string, dossier: Dossier | null): string => typedName(typed, dossier).name

/** Whether one of some names is the actor asked for; everybody is where nobody is asked for. */
export function byActor(
  typed: string | null | undefined,
  dossier: Dossier | null,
): (names: readonly string[]) => boolean {
  if (!typed?.trim()) return () => true
  const wanted = new Set([folded(typed), folded(canonicalName(typed, dossier))])
  // Two people of one name are told apart by what stands in brackets; asked for by the name alone, both are meant.
  return (names) => names.some((n) => wanted.has(folded(n)) || wanted.has(folded(n.replace(/ \([^()]+\)$/u, ''))))
}

/** Whether a report is the one, of the outlet, and of the days asked for. */
export function byReport({ report, outlet, from, to }: Filter): (told: Told) => boolean {
  return (told) =>
    (!report || told.report.id === report || told.report.name === report) &&
    (!outlet || folded(told.report.outlet ?? '') === folded(outlet)) &&
    (!from || (told.day !== null && told.day >= from)) &&
    (!to || (told.day !== null && told.day <= to))
}

/** Everybody whom a finding names; places are nobody. */
export const namesIn = (finding: Finding): string[] =>
  mentionsIn(finding.value)
    .filter(({ slot }) => !PLACE_SLOTS.has(slot))
    .map(({ mention }) => mention.name)

/** Whether a finding is about an issue: one that it names itself, else by the words it stands on. */
export function byIssue(
  issue: string | null | undefined,
  dossier: Dossier | null,
): (f: Finding, words: string) => boolean {
  if (!issue) return () => true
  const find = issueFinder(dossier)
  return (finding, words) => ownIssues(finding).includes(issue) || find(words).includes(issue)
}
