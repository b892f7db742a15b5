import { analyse } from '../language/index.ts'
import type { Found } from '../rule.ts'
import { attributions } from './index.ts'

// Tests of rules are tests of the rules alone, whatever model lies beside them.
process.env.PARLEY_MODEL = 'none'

/** The attributions of a text, for tests: words for spans, and the finding itself. */
export async function attributed(text: string) {
  const analysis = await analyse(text)
  const found = { findings: [], of: () => [], drop: () => {} } as unknown as Found
  const drafts = attributions.rules.flatMap((rule) => rule.read(analysis, found))
  const words = (spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => text.slice(a, b)).join(' … ')
  return attributions.settle(drafts, analysis, found).map((draft) => ({
    rule: draft.rule.replace('attributions/', ''),
    source: words(draft.value.source),
    cue: words(draft.value.cue),
    content: words(draft.value.content),
    value: draft.value,
  }))
}

/** One line for each attribution: "source | cue | content". */
export const lines = async (text: string): Promise<string[]> =>
  (await attributed(text)).map((a) => `${a.source} | ${a.cue} | ${a.content}`)
