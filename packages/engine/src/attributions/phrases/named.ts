import type { Name, Reference } from '../../language/analysis.ts'
import type { Range } from './nouns.ts'
import type { Scene } from './scene.ts'

/** The names that lie in a range of tokens, in order. */
export function namesIn({ analysis, nameAt }: Scene, { first, last }: Range): Name[] {
  const found: Name[] = []
  for (let i = first; i < last; i++) {
    const name = nameAt[i]! < 0 ? undefined : analysis.names[nameAt[i]!]
    if (!name) continue
    if (name.first >= first && name.last <= last) found.push(name)
    i = Math.max(i, name.last - 1)
  }
  return found
}

/** The name that holds a token. */
export const nameOver = ({ analysis, nameAt }: Scene, token: number): Name | undefined =>
  nameAt[token] === undefined || nameAt[token]! < 0 ? undefined : analysis.names[nameAt[token]!]

/** What begins at a token and refers to something told before. */
export const referenceAt = ({ analysis, referenceAt: at }: Scene, token: number): Reference | undefined => {
  const i = at.get(token)
  return i === undefined ? undefined : analysis.references[i]
}

/** The words of a name. */
export const nameText = ({ analysis }: Scene, name: Name): string => analysis.text.slice(name.start, name.end)

/** The words of a range of tokens. */
export const rangeText = ({ analysis, tokens }: Scene, { first, last }: Range): string =>
  analysis.text.slice(tokens[first]!.start, tokens[last - 1]!.end)
