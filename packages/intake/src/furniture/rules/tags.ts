import { lineRule } from '../rule.ts'

const TAGS =
  /^(tags?|filed under|keywords|categor(y|ies)|more on these topics)\s?:?$|^(tags?|filed under|keywords)\s?:\s?.{1,200}$/iu

/** Labels by which a page files its article: "Tags: truce, river". */
export const tags = lineRule('furniture/tags', ({ text, closed }) => !closed && TAGS.test(text))
