import type { Dossier, Finding, Reading, Report } from '@parley/schema'
import { actorOf } from './actor.ts'
import { withWatchedName } from './agreement-name.ts'
import { withBoundSide } from './binding.ts'
import { contextOf } from './context.ts'
import { mapped, PLACE_SLOTS, type Visit } from './mentions.ts'
import { placeOf } from './place.ts'
import { partyOf } from './state-of.ts'
import { withDates } from './times.ts'

/**
 * What a reading says once a dossier and the world are looked at: canonical names for mentions, the year that the
 * text leaves open, a date for every time that the report's day fixes, the watched agreement's name. Pure; identifiers,
 * words and spans stay as read, so that a dossier changed later needs no reading again.
 */
export function resolve(reading: Reading, report: Report, dossier: Dossier | null): Reading {
  const dated = withDates(reading, report, dossier)
  const context = contextOf(dated, report, dossier)
  const visit: Visit = {
    mention: (mention, slot) => (PLACE_SLOTS.has(slot) ? placeOf(mention) : actorOf(mention, context)),
  }
  const findings = dated.findings.map((finding) => {
    const named = { ...finding, value: mapped(finding.value, visit) } as Finding
    return withBoundSide(
      withWatchedName(named, dossier, (m) => partyOf(m.name, dossier)),
      dossier,
    )
  })
  return { ...dated, credited: mapped(dated.credited, visit), findings }
}
