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
import { chosen, mostTold } from './choose.ts'
import { concerns, type Deed, scopeTest } from './test.ts'

/** The PLOVER type that a ceasefire is about. */
const FORCE: ReadonlySet<string> = new Set(['ASSAULT'])

/** Whether an agreement is of all violence, by what its reports tell of that. */
export const isWhole = (told: readonly string[]): boolean => told.length > 0 && told.every((c) => c === 'full')

/** Agreements that some report tells to be of all violence, and none to be of a part. */
function whole(scene: Scene, agreements: readonly AgreementAnswer[]): ReadonlySet<string> {
  const told = new Map(findingsOf(scene, 'agreement').map(({ finding }) => [finding.id, finding.value.coverage]))
  return new Set(agreements.flatMap((a) => (isWhole(a.findings.flatMap((id) => told.get(id) ?? [])) ? [a.id] : [])))
}

/** A proposal binds nobody: only what some report tells as standing is worth a test. */
export const isTold = (status: string): boolean => !['proposed', 'rejected', 'stalled'].includes(status)

/** Tests of a deed against agreements between those who acted; those that speak of what was done come first. */
export type Tester = (deed: Deed) => { scope: ScopeTest[]; untested?: true }

const FIRST = ['in scope', 'disputed', 'out of scope', 'cannot tell']

/** Tests in the order in which they are told. */
export const inScopeFirst = (a: ScopeTest, b: ScopeTest): number =>
  FIRST.indexOf(a.verdict) - FIRST.indexOf(b.verdict) || byText(a.agreement, b.agreement)

/** A tester over the agreements of a scene. */
export function tester(scene: Scene, agreements: readonly AgreementAnswer[]): Tester {
  const full = whole(scene, agreements)
  const standing = agreements.filter((a) => a.statuses.some((s) => isTold(s.value))).sort(mostTold)
  return (deed) => {
    const binding = standing.filter((a) => concerns(a, deed, scene.dossier))
    const { some, ...left } = chosen(binding, deed.agreement)
    return { scope: some.map((a) => scopeTest(a, deed, full.has(a.id) ? 'full' : null)).sort(inScopeFirst), ...left }
  }
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

/** Whether a finding is of a use of force that a report tells as done. */
export const isForce = ({ finding: { value } }: Item<'event'>): boolean =>
  FORCE.has(value.type) && (value.status === 'occurred' || value.status === 'ongoing')

/** A use of force, tested. */
export function eventScope(item: Item<'event'>, test: Tester): EventScope {
  const { told, finding } = item
  const { type, mode, actors, recipients, place, date } = finding.value
  const { scope: tests, ...left } = test(deedOfEvent(item))
  const who = actors.map((m) => m.name).join(', ') || 'nobody named'
  const to = recipients.length ? ` → ${recipients.map((m) => m.name).join(', ')}` : ''
  const label = `${who}: ${mode ?? type.toLowerCase()}${to}${place ? ` in ${place.name}` : ''}`
  return { id: finding.id, label, day: date?.value ?? null, evidence: evidence(told, finding), tests, ...left }
}

/** The last day on which a use of force can have been: what lists go by. */
export const lastDayOf = (day: DateValue | null | undefined, told: Pick<Told, 'day'>): string | null =>
  day ? interval(day).to : told.day

/** Every use of force that a report tells as done, tested against the agreements between its actors; latest first. */
export function eventScopes(scene: Scene, test: Tester): EventScope[] {
  const made = findingsOf(scene, 'event').flatMap((item) => (isForce(item) ? [eventScope(item, test)] : []))
  const last = (e: EventScope) => lastDayOf(e.day, e.evidence)
  return made.sort((a, b) => latestFirst(last(a), last(b)) || byText(a.id, b.id))
}
