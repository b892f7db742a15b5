import type { Finding, KindName, ValueOf } from '@parley/schema'
import { analyse } from './language/index.ts'
import type { Found, RuleSet } from './rule.ts'

/**
 * What the rules of the last kind read from a text, those of the kinds before it having read it first, in the order given.
 * For tests of rules: no report, no trace, and identifiers that are numbers.
 */
export async function readKinds<K extends KindName>(
  text: string,
  before: readonly { kind: KindName }[],
  kind: RuleSet<K>,
): Promise<ValueOf<K>[]> {
  const analysis = await analyse(text)
  const findings: Finding[] = []
  const found = {
    report: null,
    findings,
    of: (name: string) => findings.filter((f) => f.kind === name),
    drop: () => {},
  } as unknown as Found
  const settled = <N extends KindName>(set: RuleSet<N>) =>
    set.settle(
      set.rules.flatMap((rule) => rule.read(analysis, found)),
      analysis,
      found,
    )
  for (const set of before as unknown as RuleSet<KindName>[]) {
    const kept = settled(set)
    findings.push(
      ...kept.map(
        (draft, i) => ({ id: `${set.kind}${i}`, kind: set.kind, parents: [], ...draft }) as unknown as Finding,
      ),
    )
  }
  return settled(kind).map((draft) => draft.value)
}
