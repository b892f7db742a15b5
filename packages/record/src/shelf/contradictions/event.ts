import type { EventAnswer, Evidence } from '@parley/schema'
import { ofEvents, TOOK_PLACE } from '../../contradictions/events.ts'
import { gathered, newest } from '../../fold/gather.ts'
import { byText } from '../../fold/order.ts'
import type { Member } from '../events/member.ts'
import { type Light, lightOf } from './rows.ts'

const MAKER = { originOf: (report: string) => report, dossier: null }

/** What of an event differs, from its findings as they are compared. Pure. */
export function differingIn({ members }: { members: readonly Member[] }): Light[] {
  const values = members.map((m) => m.finding.value)
  const dates = new Set(values.map((v) => JSON.stringify(v.date?.value ?? null)))
  const off = values.some((v) => v.status === 'cancelled') && values.some((v) => TOOK_PLACE.has(v.status))
  if (dates.size < 2 && !off) return []
  const sorted = [...members].sort(newest)
  const words = (m: Member): Evidence => ({
    ...{ report: m.told.report.id, reportName: '', title: null, outlet: m.told.report.outlet, finding: m.finding.id },
    ...{ spans: [], quote: m.quote, day: m.told.day },
  })
  const first = [...members].sort(
    (a, b) => byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id),
  )[0]!
  const event = {
    ...{ id: first.finding.id, label: '', actors: [] },
    dates: gathered(
      sorted.flatMap((m) =>
        m.finding.value.date?.value ? [{ value: m.finding.value.date.value, evidence: words(m) }] : [],
      ),
    ),
    statuses: gathered(sorted.map((m) => ({ value: m.finding.value.status, evidence: words(m) }))),
  }
  return ofEvents(MAKER, [event as unknown as EventAnswer]).map(lightOf)
}
