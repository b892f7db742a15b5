import type { Day, Finding, Mention, Reading } from '@parley/schema'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { type LocalName, localName } from '../../resolve/people.ts'
import { type Role, roleOf } from '../../resolve/role.ts'
import { sideOf } from '../../resolve/state-of.ts'
import { byText } from '../order.ts'
import type { Scene, Told } from '../told.ts'

/** A person or body that one report names, and neither the dossier nor world data know: who that is across reports is a question. */
export type Local = {
  id: string
  report: string
  day: Day | null
  name: string
  person: LocalName
  /** the first finding that names him, his address */
  finding: string
  offices: Role[]
  /** parties and states that the same report speaks of */
  company: ReadonlySet<string>
  /** people, bodies and places by name that the same report speaks of and the dossier or world data know */
  among: ReadonlySet<string>
  mentions: number
}

export const localId = (report: string, name: string): string => `${report}\n${name}`

/** People and bodies by their name: what an unnamed group or a place is called by one report is its own words. */
export const isLocal = (m: Mention): boolean => {
  if (m.known !== 'report' || m.anonymous) return false
  const name = nameOf(m.name)
  return name !== null && (!m.group || name.kind === 'body')
}

const parts = new Map<string, LocalName | null>()

/** The parts of a name; the same ones come again and again. */
function nameOf(name: string): LocalName | null {
  const known = parts.get(name)
  if (known !== undefined) return known
  if (parts.size > 20_000) parts.clear()
  const made = localName(name)
  parts.set(name, made)
  return made
}

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
  const among = new Set<string>()
  for (const finding of reading.findings) {
    for (const { mention, slot } of mentionsIn(finding.value)) {
      if (PLACE_SLOTS.has(slot)) continue
      if (mention.known !== 'report' && mention.name) {
        const side = sideOf(mention.name, scene.dossier)
        company.add(side)
        if (side !== mention.name) among.add(mention.name)
      }
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
          person: nameOf(name)!,
          finding: finding.id,
        },
        ...{ offices: [], company, among, mentions: 0 },
      }
      one.mentions++
      if (office && !one.offices.some((o) => o.role === office.role && o.of === office.of)) one.offices.push(office)
      own.set(name, one)
    }
  }
  for (const one of own.values()) one.offices.sort((a, b) => byText(a.of, b.of) || byText(a.role, b.role))
  return [...own.values()]
}
