import type { Analysis, Attributed } from '../language/analysis.ts'
import type { Draft } from '../rule.ts'

type One = Draft<'attribution'>

/** Rules that by themselves are right less than half the time where the language model sees nothing (measured on PolNeAR dev). */
const WEAK = new Set(
  ['object', 'infinitive', 'noun', 'mind', 'refusal', 'described-as', 'reportedly'].map(
    (name) => `attributions/${name}`,
  ),
)

/** Of those rules, the speech acts of which they are right more often than not by themselves. */
const TELLS: Readonly<Record<string, RegExp>> = {
  'attributions/object': /^(?:demand|reject|propose|accept)$/,
  'attributions/infinitive': /^(?:demand|reject|promise|offer|threaten)$/,
}

/**
 * Leaves out what a weak rule alone sees: neither its cue nor most of its content is part of any attribution that the
 * model sees, and it does not tell one of the acts by which a weak rule is sure. Everything stays where no model was used.
 */
export function supported(drafts: readonly One[], analysis: Analysis): One[] {
  const { attributed } = analysis
  if (!attributed) return [...drafts]
  const cues = marks(
    analysis,
    attributed.map((a) => [a.cue]),
  )
  const contents = marks(
    analysis,
    attributed.map((a) => a.content),
  )
  return drafts.filter((draft) => {
    if (!WEAK.has(draft.rule)) return true
    if (TELLS[draft.rule]?.test(draft.value.act ?? '')) return true
    if (draft.value.cue.some((span) => covered(cues, span) > 0)) return true
    const all = draft.value.content.reduce((sum, [a, b]) => sum + b - a, 0)
    return draft.value.content.reduce((sum, span) => sum + covered(contents, span), 0) > all / 2
  })
}

/** For each character how many before it are covered: [i] counts those in [0, i). */
function marks({ text, tokens }: Analysis, runs: Attributed['content'][]): Int32Array {
  const inside = new Uint8Array(text.length)
  for (const run of runs) for (const [first, last] of run) inside.fill(1, tokens[first]!.start, tokens[last - 1]!.end)
  const sums = new Int32Array(text.length + 1)
  for (let i = 0; i < text.length; i++) sums[i + 1] = sums[i]! + inside[i]!
  return sums
}

const covered = (sums: Int32Array, [from, to]: readonly [number, number]): number => sums[to]! - sums[from]!
