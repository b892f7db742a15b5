import { type Decision, type Dossier, type Finding, ParleyError, type Reading, type View } from '@parley/schema'
import { type Decided, decided, type Effect } from '../fold/decisions/index.ts'
import { linksOf } from '../fold/decisions/links.ts'
import { standing } from '../fold/decisions/standing.ts'
import { split } from '../fold/process/split.ts'
import { dayOf, type Scene, sceneOf, type Told } from '../fold/told.ts'
import { carried, standingVersions } from '../fold/versions/standing.ts'
import { type Marks, marksOf } from '../handling/marks.ts'
import { EVERYTHING, type Sight, sightOf } from '../handling/sight.ts'
import { resolve } from '../resolve/index.ts'
import { typedName } from '../resolve/typed.ts'
import type { HeldReport, Memory } from './memory.ts'

const marked = new WeakMap<Memory, { revision: number; marks: Marks }>()
const resolved = new WeakMap<Reading, Map<Dossier | null, Reading>>()

/** A reading resolved by one version of a dossier; kept, since neither ever changes. */
function resolvedBy(reading: Reading, held: HeldReport, dossier: Dossier | null): Reading {
  const known = resolved.get(reading) ?? new Map<Dossier | null, Reading>()
  resolved.set(reading, known)
  const made = known.get(dossier) ?? resolve(reading, held.report, dossier)
  known.set(dossier, made)
  return made
}

/** The revision that a view looks from. Throws ParleyError 'not-found' for one that is not there yet. */
export function revisionOf(view: View, latest: number): number {
  const at = view.at ?? latest
  if (at > latest || at < 0) throw new ParleyError('not-found', `there is no revision ${at}`, `the latest is ${latest}`)
  return at
}

const both = (a: Sight, b: Sight): Sight =>
  a === EVERYTHING
    ? b
    : b === EVERYTHING
      ? a
      : {
          key: `${a.key} ${b.key}`,
          report: (id) => a.report(id) && b.report(id),
          reading: (reading) => a.reading(b.reading(reading)),
        }

/** The latest version of the asked dossier, of any where none is asked for. Throws ParleyError 'not-found' for one that is not there. */
export function dossierIn(all: Memory['dossiers'], { dossier }: View): Dossier | null {
  if (!dossier) return all.at(-1)?.dossier ?? null
  const found = all.findLast((d) => d.dossier.dossier === dossier)
  if (found) return found.dossier
  const ids = [...new Set(all.map((d) => d.dossier.dossier))].join(', ')
  throw new ParleyError(
    'not-found',
    `no dossier "${dossier}" is in this view`,
    ids ? `there are: ${ids}` : 'read one into it',
  )
}

/** What a view's reader may see, by the markings and the dossier that hold now, whatever revision is asked for. */
export function sightIn(memory: Memory, view: View): Sight {
  const { sees } = view
  if (!sees) return EVERYTHING
  const asked = view.dossier ? dossierIn(memory.dossiers, view) : null
  if (asked && asked !== memory.dossiers.at(-1)?.dossier) {
    // Looked at by another dossier's eyes, what that one keeps is kept, and what the latest keeps too.
    const latest = sightIn(memory, { ...view, dossier: null })
    const marks = marksOf(standing(memory.decisions.map((d) => d.decision)), asked)
    return both(latest, sightOf(marks, sees))
  }
  const known = marked.get(memory)
  if (known?.revision === memory.revision) return sightOf(known.marks, sees)
  const decisions = standing(memory.decisions.map((d) => d.decision))
  const marks = marksOf(decisions, memory.dossiers.at(-1)?.dossier ?? null)
  marked.set(memory, { revision: memory.revision, marks })
  return sightOf(marks, sees)
}

/** A reading with its rulings as a reader may see it: no word of a finding that is kept from him. */
function seenBy(sight: Sight, after: Decided): Decided {
  if (sight === EVERYTHING) return after
  const all = [...after.reading.findings, ...after.effects.flatMap((e) => e.findings)]
  const open = new Set(sight.reading({ ...after.reading, findings: all }).findings.map((f) => f.id))
  const effects = after.effects.filter((e) => e.findings.length > 0 && e.findings.every((f) => open.has(f.id)))
  return { reading: sight.reading(after.reading), reviews: after.reviews, effects }
}

/** Findings of another process, as far as a reader may see them; nothing where there are none. */
function seenElsewhere(sight: Sight, reading: Reading, all: readonly Finding[]): Pick<Told, 'elsewhere'> {
  const seen = all.length ? sight.reading({ ...reading, findings: [...all] }).findings : []
  return seen.length ? { elsewhere: seen } : {}
}

/** What the log held at a revision, of the reports that can be from a day or before, and that the reader may see. */
export function look(memory: Memory, view: View, sight: Sight = sightIn(memory, view)): Scene {
  const at = revisionOf(view, memory.revision)
  const held = <T extends { revision: number }>(all: readonly T[]) => all.filter((x) => x.revision <= at)
  const dossier = dossierIn(held(memory.dossiers), view)
  const decisions: Decision[] = standing(held(memory.decisions).map((d) => d.decision))
  const bare: Told[] = []
  for (const one of held([...memory.reports.values()])) {
    if (!sight.report(one.report.id)) continue
    const current = held(one.readings).at(-1)
    if (!current) continue
    const reading = resolvedBy(current.reading, one, dossier)
    const day = dayOf(reading)
    if (view.asOf && (!day || day > view.asOf)) continue
    const { report, revision, words } = one
    bare.push({ report, reading, day, revision, words })
  }
  const { latest, earlier } = standingVersions(bare)
  const texts = new Map(bare.map((t) => [t.report.id, t.report.text]))
  const byReport = new Map<string, Decision[]>()
  for (const one of decisions) {
    const d = latest.size ? carried(one, latest, texts) : one
    for (const report of new Set(d.on.map((a) => a.report))) byReport.set(report, [...(byReport.get(report) ?? []), d])
  }
  const effects: Effect[] = []
  const told = bare.flatMap((t): Told[] => {
    if (latest.has(t.report.id)) return []
    const ruled = byReport.get(t.report.id)
    if (!ruled) {
      const { reading, elsewhere } = split(t.reading, dossier)
      return [{ ...t, reading: sight.reading(reading), ...seenElsewhere(sight, reading, elsewhere) }]
    }
    const after = decided(t.reading, t.report.text, ruled, (typed) => typedName(typed, dossier))
    effects.push(...after.effects)
    const { reading, elsewhere } = split(after.reading, dossier, after.reviews)
    return [{ ...t, ...seenBy(sight, { ...after, reading }), ...seenElsewhere(sight, reading, elsewhere) }]
  })
  const scene = sceneOf(told, dossier, linksOf(decisions, effects))
  if (!latest.size) return scene
  return { ...scene, latest, earlier: earlier.map((t) => ({ ...t, reading: sight.reading(t.reading) })) }
}
