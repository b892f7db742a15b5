import { type Dossier, type Finding, ISSUES } from '@parley/schema'
import { folded } from '../resolve/words.ts'

export type Issue = { id: string; label: string }

/** The issues of the dossier; the common list where there is none. */
export const issuesOf = (dossier: Dossier | null): Issue[] =>
  dossier?.issues.length
    ? dossier.issues.map(({ id, label }) => ({ id, label }))
    : Object.entries(ISSUES).map(([id, { label }]) => ({ id, label }))

type Finder = (text: string) => string[]

const escaped = (word: string): string => folded(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function build(dossier: Dossier | null): Finder {
  const words = (id: string, label: string) => {
    const own = dossier?.issues.find((i) => i.id === id)?.words ?? []
    return own.length ? own : [label]
  }
  const patterns = issuesOf(dossier).map(({ id, label }) => ({
    id,
    // Plurals count as the word; longer compounds don't ("border" is not "borderline").
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${words(id, label).map(escaped).join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`,
      'u',
    ),
  }))
  return (text) => {
    const plain = folded(text)
    return patterns.filter(({ pattern }) => pattern.test(plain)).map(({ id }) => id)
  }
}

const built = new WeakMap<Dossier, Finder>()
const common = build(null)

/** Finds the issues that a text speaks of, by the dossier's words for them. */
export function issueFinder(dossier: Dossier | null): Finder {
  if (!dossier) return common
  const finder = built.get(dossier) ?? build(dossier)
  built.set(dossier, finder)
  return finder
}

/** The issues that a finding itself names. */
export function ownIssues(finding: Finding): readonly string[] {
  if (finding.kind === 'position') return [finding.value.issue]
  return finding.kind === 'agreement' ? finding.value.issues : []
}
