import { lineRule } from '../rule.ts'

const TIME = /^\d{1,2}:\d\d(:\d\d)?( ?\/ ?\d{1,2}:\d\d(:\d\d)?)?$/

/** A player's clock: "0:00", "0:00 / 3:15", or times on neighbouring lines. One time alone may head a live blog's post. */
export const player = lineRule('furniture/player', ({ text }, at, { lines }) => {
  if (!TIME.test(text)) return false
  if (/^0?0:00\b/.test(text) || text.includes('/')) return true
  return TIME.test(lines[at - 1]?.text ?? '') || TIME.test(lines[at + 1]?.text ?? '')
})
