import { type Anchor, type Decision, type Finding, flat, kindNamed, type Reading, type Review } from '@parley/schema'
import { findingFrom } from './added.ts'
import { find, type Held } from './anchor.ts'
import { type Around, corrected } from './shape.ts'

/** What one ruling does to one report: where it was found again, and the fields that it changes. */
export type Effect = {
  decision: string
  anchor: Anchor
  how: Held['how']
  findings: Finding[]
  nearest: string[]
  changes: { field: string; before: unknown; after: unknown }[]
}

/** A reading with what people ruled about it; `reviews` by finding, `effects` in the order of the rulings. */
export type Decided = { reading: Reading; reviews: ReadonlyMap<string, Review>; effects: readonly Effect[] }

const NOBODY: ReadonlyMap<string, Review> = new Map()

/** Rulings about single findings. */
const ABOUT_ONE: ReadonlySet<Decision['verdict']> = new Set(['accept', 'correct', 'reject', 'add'])

/** Entries that are held by words and change no finding by themselves: what is one thing and what is two. */
const ABOUT_TWO: ReadonlySet<Decision['verdict']> = new Set(['same', 'different', 'unsure'])

/** Whether a decision belongs to the public log of what people ruled; markings and blind codings do not. */
export const isRuling = ({ verdict }: Pick<Decision, 'verdict'>): boolean =>
  ABOUT_ONE.has(verdict) || ABOUT_TWO.has(verdict) || verdict === 'undo'

const asTyped: Around['nameOf'] = (name) => ({ name, known: 'report' })

const review = (state: Review['state'], { author, at, reason, id, workedFrom }: Decision): Review => ({
  ...{ state, by: author, at, reason, decision: id },
  ...(workedFrom && { workedFrom }),
})

function changesBetween(before: Finding, after: Finding, fields: readonly string[]): Effect['changes'] {
  const [a, b] = [flat(before), flat(after)]
  return fields
    .map((field) => ({ field, before: a[field] ?? null, after: b[field] ?? null }))
    .filter((c) => JSON.stringify(c.before) !== JSON.stringify(c.after))
}

/**
 * Applies the rulings that stand to one report's reading. Pure: a rejected finding is gone, a corrected one changed, an
 * added one there; nothing is edited in place. Of accepting and rejecting one finding the later ruling counts. What
 * finds its words no more is told as lost and changes nothing.
 */
export function decided(
  reading: Reading,
  text: string,
  decisions: readonly Decision[],
  nameOf: Around['nameOf'] = asTyped,
): Decided {
  const own = decisions.filter((d) => isRuling(d) && d.on.some((a) => a.report === reading.report))
  if (!own.length) return { reading, reviews: NOBODY, effects: [] }
  let findings: readonly Finding[] = reading.findings
  const rejected = new Set<string>()
  const reviews = new Map<string, Review>()
  const effects: Effect[] = []
  for (const decision of own) {
    const { verdict, change, id } = decision
    for (const anchor of decision.on) {
      // A report as a whole may be ruled on too ("nothing is missing"); that changes no finding.
      if (anchor.report !== reading.report || !kindNamed(anchor.kind)) continue
      const add = verdict === 'add' ? findingFrom(anchor, change, text, nameOf) : null
      const held = find(anchor, findings, text, verdict === 'correct')
      if (add && !held.found.length) {
        findings = [...findings, add]
        reviews.set(add.id, review('added', decision))
        const changes = Object.keys(change ?? {}).map((field) => ({ field, before: null, after: flat(add)[field] }))
        effects.push({ decision: id, anchor, how: 'same', findings: [add], nearest: [], changes })
        continue
      }
      const about = new Set(held.found)
      const nearest = held.nearest.map((f) => f.id)
      const effect: Effect = { decision: id, anchor, how: held.how, findings: [...about], nearest, changes: [] }
      effects.push(effect)
      if (!ABOUT_ONE.has(verdict)) continue
      for (const f of about) {
        if (verdict === 'reject') rejected.add(f.id)
        if (verdict === 'accept') rejected.delete(f.id)
        if (verdict === 'reject') reviews.delete(f.id)
        else if (verdict === 'accept') {
          // What was corrected stays corrected when somebody else agrees; the log has both.
          if (!reviews.has(f.id)) reviews.set(f.id, review('accepted', decision))
        } else reviews.set(f.id, review(verdict === 'add' ? 'added' : 'corrected', decision))
      }
      if (verdict !== 'correct' && verdict !== 'add') continue
      const fields = Object.keys(change ?? {})
      findings = findings.map((f) => {
        if (!about.has(f)) return f
        const after = corrected(f, change ?? {}, { text, spans: anchor.spans, nameOf })
        effect.changes.push(...changesBetween(f, after, fields))
        return after
      })
    }
  }
  return {
    reading: { ...reading, findings: findings.filter((f) => !rejected.has(f.id)) as Reading['findings'] },
    reviews,
    effects,
  }
}
