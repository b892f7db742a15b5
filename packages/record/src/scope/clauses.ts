import type { AgreementAnswer, ScopeTest, ScopeVerdict } from '@parley/schema'
import { targetClasses, widerClasses } from '@parley/world'

type Tested = ScopeTest['clause']
type Clause = AgreementAnswer['clauses'][number]

/** What an act is, in the words of the report, for testing it against clauses. */
export type Act = { words: string; target: string | null; place: string | null; violent: boolean }

const tested = (verdict: ScopeVerdict, why: string, clause?: Clause): Tested => ({
  ...{ verdict, why, text: clause?.text ?? null },
  evidence: clause ? [clause.evidence] : [],
})

const SAID: Record<string, string> = {
  military: 'troops and their positions',
  dwelling: 'homes',
  civilian: 'civilians',
  health: 'a hospital or the like',
  maritime: 'ships and ports',
  school: 'a school',
}
const list = (names: readonly string[]): string => names.map((n) => SAID[n] ?? n).join(', ')

/** Things that the bare word "infrastructure" can be read to mean. */
const BUILT = new Set(['health', 'school', 'dwelling', 'worship', 'transport', 'maritime', 'water'])

/** Whether a clause's words cover things of a class: by name, or by a wider class. */
function covers(clause: Clause, things: readonly string[]): 'yes' | 'no' | 'by a wide reading' {
  const named = targetClasses(clause.text)
  if (!named.length) return 'no'
  if (things.some((t) => named.includes(t))) return 'yes'
  if (things.some((t) => widerClasses(t).some((w) => named.includes(w)))) return 'yes'
  // "Energy facilities and infrastructure": whether the second noun stands alone is what parties quarrel over.
  return /\band\s+(?:\p{L}+\s+)?infrastructure\b/iu.test(clause.text) && things.some((t) => BUILT.has(t))
    ? 'by a wide reading'
    : 'no'
}

/** Classes that the name and scope of an agreement limit it to: an "energy ceasefire" is one on energy. */
const limits = (a: Pick<AgreementAnswer, 'name' | 'scope'>): string[] => targetClasses(`${a.name}; ${a.scope ?? ''}`)

/**
 * An act against the clauses of an agreement: does it prohibit what was done to such a thing? An agreement without a clause on
 * targets, called full by no report, is not tested further: cannot tell.
 */
export function againstClauses(agreement: AgreementAnswer, act: Act, coverage: string | null): Tested {
  const things = targetClasses(`${act.target ?? ''} ${act.words}`)
  const targets = agreement.clauses.filter(
    (c) => c.type === 'target' || (c.type === 'prohibited act' && targetClasses(c.text).length),
  )
  const exceptions = agreement.clauses.filter((c) => c.type === 'exception' || c.type === 'permitted act')
  const allowed = exceptions.find((c) => things.length && covers(c, things) === 'yes')
  if (allowed) return tested('out of scope', `an exception names ${list(things)}`, allowed)
  if (!act.violent) return tested('cannot tell', 'the act is no use of force, and no clause speaks of it')
  if (coverage === 'full')
    return tested(
      'in scope',
      'the agreement ends all attacks',
      agreement.clauses.find((c) => c.type === 'prohibited act'),
    )
  const limited = limits(agreement)
  if (!targets.length && !limited.length) {
    const prohibited = agreement.clauses.find((c) => c.type === 'prohibited act')
    return prohibited
      ? tested('cannot tell', 'a clause prohibits acts, but no report tells on which targets', prohibited)
      : tested('cannot tell', 'no report tells a clause on what is prohibited')
  }
  if (!things.length) return tested('cannot tell', 'the report does not tell what was hit', targets[0])
  const hit = targets.find((c) => covers(c, things) === 'yes')
  const wide = targets.find((c) => covers(c, things) === 'by a wide reading')
  const narrow = targets.find((c) => covers(c, things) === 'no')
  if (hit && !narrow) return tested('in scope', `the clause names ${list(things)}`, hit)
  if (hit && limited.length && !limited.some((l) => things.includes(l)))
    return tested(
      'disputed',
      `one clause can be read to cover ${list(things)}, but the agreement is told as one on ${list(limited)}`,
      hit,
    )
  if (hit) return tested('in scope', `the clause names ${list(things)}`, hit)
  if (wide)
    return tested(
      'disputed',
      `the clause names “infrastructure” beside ${list(targetClasses(wide.text))}; whether that covers ${list(things)} is open`,
      wide,
    )
  const why = `what was hit is ${list(things)}; the agreement speaks of ${list(targets.length ? [...new Set(targets.flatMap((c) => targetClasses(c.text)))] : limited)}`
  if (limited.some((l) => things.includes(l)))
    return tested('in scope', `the agreement is one on ${list(limited)}`, targets[0])
  return tested('out of scope', why, narrow ?? targets[0])
}
