import type { Day, Finding, Mention, Reading } from '@parley/schema'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { type PersonName, personName } from '../../resolve/people.ts'
import { type Role, roleOf } from '../../resolve/role.ts'
import { sideOf } from '../../resolve/state-of.ts'
import { byText } from '../order.ts'
import type { Scene, Told } from '../told.ts'

/** A person whom one report names, and neither the dossier nor world data know: who that is across reports is a question. */
export type Local = {
  id: string
  report: string
  day: Day | null
  name: string
  person: PersonName
  /** the first finding that names him, his address */
  finding: string
  offices: Role[]
  /** parties and states that the same report speaks of */
  company: ReadonlySet<string>
  mentions: number
}

export const localId = (report: string, name: string): string => `${report}\n${name}`

/** Only people by their full name: what a group or a place is called by one report is its own words. */
export const isLocal = (m: Mention): boolean =>
  m.known === 'report' && !m.group && !m.anonymous && personName(m.name) !== null

/** Whom a finding names first, where that is such a person: "same" and "different" of two statements are said of their speakers. */
export function firstOf(finding: Finding): Mention | null {
  const [first] = mentionsIn(finding.value).filter(({ slot }) => !PLACE_SLOTS.has(slot))
  return first?.mention ?? null
}

const kept = new WeakMap<Reading, Map<Scene['dossier'], Local[]>>()

/** Every such person of a scene, once for each report. */
export const locals = (scene: Scene): Local[] => scene.told.flatMap((told) => localsOf(told, scene))

/** Those of one report; kept, since neither its reading nor a dossier ever changes. */
function localsOf(told: Told, scene: Scene): Local[] {
  const known = kept.get(told.reading) ?? new Map<Scene['dossier'], Local[]>()
  kept.set(told.reading, known)
  const made = known.get(scene.dossier) ?? localsIn(told, scene)
  known.set(scene.dossier, made)
  return made
}

function localsIn({ report, reading, day }: Told, scene: Scene): Local[] {
  const own = new Map<string, Local>()
  const company = new Set<string>()
  for (const finding of reading.findings) {
    for (const { mention, slot } of mentionsIn(finding.value)) {
      if (PLACE_SLOTS.has(slot)) continue
      if (mention.known !== 'report' && mention.name) company.add(sideOf(mention.name, scene.dossier))
      if (!isLocal(mention)) continue
      const { name } = mention
      const found = own.get(name)
      const office = mention.text === name ? null : roleOf(mention.text.replace(name, ' '))
      const one = found ?? {
        ...{
          id: localId(report.id, name),
          report: report.id,
          day,
          name,
          person: personName(name)!,
          finding: finding.id,
        },
        ...{ offices: [], company, mentions: 0 },
      }
      one.mentions++
      if (office && !one.offices.some((o) => o.role === office.role && o.of === office.of)) one.offices.push(office)
      own.set(name, one)
    }
  }
  for (const one of own.values()) one.offices.sort((a, b) => byText(a.of, b.of) || byText(a.role, b.role))
  return [...own.values()]
}
