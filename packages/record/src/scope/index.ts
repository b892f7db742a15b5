import {
  type AgreementAnswer,
  type DateValue,
  type EventScope,
  interval,
  quote,
  type ScopeTest,
  type Span,
} from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, latestFirst } from '../fold/order.ts'
import { findingsOf, type Item, type Scene, type Told } from '../fold/told.ts'
import { concerns, type Deed, scopeTest } from './test.ts'

/** The PLOVER type that a ceasefire is about. */
const FORCE: ReadonlySet<string> = new Set(['ASSAULT'])

/** How far each agreement reaches by the reports: "full" where any that says so is not about a part. */
export function coverages(scene: Scene, agreements: readonly AgreementAnswer[]): Map<string, string | null> {
  const told = new Map(
    findingsOf(scene, 'agreement').map(({ finding }) => [finding.id, finding.value.coverage as string | null]),
  )
  return new Map(
    agreements.map((a) => {
      const all = a.findings.flatMap((id) => told.get(id) ?? [])
      return [a.id, all.length && all.every((c) => c === 'full') ? 'full' : (all[0] ?? null)]
    }),
  )
}

/** Tests of a deed against every agreement between those who acted; those that speak of what was done come first. */
export type Tester = (deed: Deed) => ScopeTest[]

const FIRST = ['in scope', 'disputed', 'out of scope', 'cannot tell']

/** A tester over the agreements of a scene. */
export function tester(scene: Scene, agreements: readonly AgreementAnswer[]): Tester {
  const reach = coverages(scene, agreements)
  // A proposal binds nobody: only what some report tells as standing is worth a test.
  const standing = agreements.filter((a) =>
    a.statuses.some((s) => !['proposed', 'rejected', 'stalled'].includes(s.value)),
  )
  return (deed) =>
    standing
      .filter((a) => concerns(a, deed, scene.dossier))
      .map((a) => scopeTest(a, deed, reach.get(a.id) ?? null))
      .sort((a, b) => FIRST.indexOf(a.verdict) - FIRST.indexOf(b.verdict) || byText(a.agreement, b.agreement))
}

/** The day of an act: as told; else by the report, of which it can be no later. */
export const dayOfDeed = (value: DateValue | null | undefined, told: Told): DateValue | null =>
  value ?? (told.day ? { from: null, to: told.day } : null)

/** The rest of the sentence after some words: "launched 40 drones, *hitting a hospital*". */
function restOf(told: Told, spans: readonly Span[]): string {
  const { text } = told.report
  const end = Math.max(...spans.map((s) => s[1]))
  const rest = /^[^.!?\n]{0,160}/u.exec(text.slice(end))?.[0] ?? ''
  // Another clause with its own verb may tell of something else: what was hit follows at once.
  return /^[^,;]{0,8}[,;]?\s*(?:which\s+)?(?:hit(?:ting)?|struck|striking|damag\w+|destroy\w+|kill\w+|wound\w+|injur\w+|target\w+|setting|causing|on|at|against|in)\b/iu.test(
    rest,
  )
    ? rest
    : ''
}

/** What an event says for testing: the report's sentence tells what was hit where the finding has no field for it. */
export function deedOfEvent({ told, finding }: Item<'event'>): Deed {
  const { type, mode, actors, recipients, place, date, evidence: spans } = finding.value
  return {
    ...{
      words: `${mode ?? ''} ${quote(told.report.text, spans)}${restOf(told, spans)}`,
      target: null,
      place: place?.name ?? null,
    },
    ...{ violent: FORCE.has(type), date: date?.value ?? null, agreement: null },
    ...{ by: actors.map((m) => m.name), to: recipients.map((m) => m.name) },
  }
}

/** Every use of force that a report tells as done, tested against the agreements between its actors; latest first. */
export function eventScopes(scene: Scene, test: Tester): EventScope[] {
  const made = findingsOf(scene, 'event').flatMap((item): EventScope[] => {
    const { told, finding } = item
    const { type, mode, actors, recipients, place, date, status } = finding.value
    if (!FORCE.has(type) || (status !== 'occurred' && status !== 'ongoing')) return []
    const tests = test(deedOfEvent(item))
    const who = actors.map((m) => m.name).join(', ') || 'nobody named'
    const to = recipients.length ? ` → ${recipients.map((m) => m.name).join(', ')}` : ''
    const label = `${who}: ${mode ?? type.toLowerCase()}${to}${place ? ` in ${place.name}` : ''}`
    return [{ id: finding.id, label, day: date?.value ?? null, evidence: evidence(told, finding), tests }]
  })
  const last = (e: EventScope) => (e.day ? interval(e.day).to : e.evidence.day)
  return made.sort((a, b) => latestFirst(last(a), last(b)) || byText(a.id, b.id))
}
