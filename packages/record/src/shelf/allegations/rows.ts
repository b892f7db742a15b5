import type { Dossier } from '@parley/schema'
import { evidenceOf, quote } from '@parley/schema'
import { type Denial, denial } from '../../allegations/denied.ts'
import { type Compared, compared, tellersOf } from '../../allegations/gather.ts'
import { distinct } from '../../fold/order.ts'
import { isLocal } from '../../fold/people/local.ts'
import type { Item, Told } from '../../fold/told.ts'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom } from '../follow.ts'
import { dayNumber } from '../rows.ts'

/** What a charge is compared and listed by, by the names of its own report. */
export type ChargeBody = Omit<Compared, 'id' | 'report' | 'day' | 'accusedSide' | 'agreement'> & {
  outlet: string | null
  accuser: string | null
  accused: string | null
  tellers: string[]
  /** whom of these only the report knows */
  locals: string[]
}
/** A denial, and whom of those that deny only the report knows. */
export type DenialBody = Omit<Denial, 'id' | 'report' | 'day'> & { locals: string[] }

export type ChargeRow = Omit<Tables['shelf_charges'], 'since' | 'until' | 'behind'>

const localsIn = ({ reading }: Told): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const f of reading.findings)
    for (const { mention, slot } of mentionsIn(f.value))
      if (!PLACE_SLOTS.has(slot) && isLocal(mention)) known.add(mention.name)
  return known
}

/** The charges and denials of one report. Pure. */
export function chargeRows(told: Told, dossier: Dossier | null): ChargeRow[] {
  const [known, report, locals] = [dayNumber(told.day), told.report.id, localsIn(told)]
  const base = (id: string, place: number) => ({ report, id, known, comp: id, place })
  const only = (names: readonly string[]) => distinct(names).filter((n) => locals.has(n))
  return told.reading.findings.flatMap((finding, place): ChargeRow[] => {
    if (finding.kind === 'violation') {
      const item = { told, finding } as Item<'violation'>
      const { id, report: _, day: __, accusedSide, agreement, ...rest } = compared(item, dossier)
      const { accuser, accused } = finding.value
      const who = { accuser: accuser?.name ?? null, accused: accused?.name ?? null }
      const names = Object.values(who).flatMap((n) => n ?? [])
      const tellers = tellersOf(item)
      const more = { outlet: told.report.outlet, ...who, tellers, locals: only([...names, ...tellers]) }
      const body: ChargeBody = { ...rest, ...more }
      const first = rest.days?.from ? dayNumber(rest.days.from) : null
      const words = folded(quote(told.report.text, evidenceOf(finding)))
      const side = accusedSide ?? ''
      return [{ ...base(id, place), side, denial: 0, agreement, first, words, body: JSON.stringify(body) }]
    }
    if (finding.kind !== 'attribution' || finding.value.act !== 'deny') return []
    const { id, report: _, day: __, ...rest } = denial({ told, finding } as Item<'attribution'>, dossier)
    const body: DenialBody = { ...rest, locals: only(rest.by.map(([, name]) => name)) }
    return distinct(rest.by.map(([side]) => side)).map((side) => ({
      ...base(id, place),
      ...{ side, denial: 1, agreement: null, first: null, words: '', body: JSON.stringify(body) },
    }))
  })
}

type Row = Pick<ChargeRow, 'report' | 'id' | 'known' | 'side' | 'agreement' | 'body'>

/** A charge as it is compared, from its row. */
export function comparedFrom(row: Row): Compared & ChargeBody {
  const { report, id, known, side, agreement } = row
  const body = JSON.parse(row.body) as ChargeBody
  return { ...body, id, report, day: dayFrom(known), accusedSide: side || null, agreement }
}

/** A denial from its row. */
export function denialFrom(row: Row): Denial & DenialBody {
  const body = JSON.parse(row.body) as DenialBody
  return { ...body, id: row.id, report: row.report, day: dayFrom(row.known) }
}
