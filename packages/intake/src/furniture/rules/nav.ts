import { lineRule } from '../rule.ts'

const SEPARATOR = / ?[|•·›»/] ?| {3,}/u

const separators = (text: string): number => text.slice(0, 300).split(/[|•·›»]/u).length

/** A navigation bar on one line: three or more short names between separators. A table has such lines one after another. */
export const nav = lineRule('furniture/nav', ({ text, closed }, at, { lines }) => {
  if (closed || text.length > 300 || text.startsWith('|') || !/ [|•·›»] /u.test(text)) return false
  const inTable = [lines[at - 1], lines[at + 1]].some((near) => near && separators(near.text) === separators(text))
  if (inTable) return false
  const parts = text.split(SEPARATOR).filter(Boolean)
  return parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 4)
})
