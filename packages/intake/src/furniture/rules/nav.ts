import { lineRule } from '../rule.ts'

const SEPARATOR = / ?[|•·›»/] ?| {3,}/u

/** A navigation bar on one line: three or more short names between separators. */
export const nav = lineRule('furniture/nav', ({ text, closed }) => {
  if (closed || text.length > 300 || !/ [|•·›»] /u.test(text)) return false
  const parts = text.split(SEPARATOR).filter(Boolean)
  return parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 4)
})
