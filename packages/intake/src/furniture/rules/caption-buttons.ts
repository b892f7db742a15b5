import type { FurnitureRule } from '../rule.ts'
import { isCredit } from './credits.ts'

const WORDS = /^(hide|show|toggle|close|open|view|expand|enlarge|conceal|zoom)\b.{0,24}$/iu

/**
 * The buttons of a picture's caption. By their form, since pages are spun and translated: next to a photo credit or to another
 * such button, one to three words in small letters without an end.
 */
export const captionButtons: FurnitureRule = {
  id: 'furniture/caption-buttons',
  *mark({ lines }) {
    const button = (at: number): boolean => {
      const line = lines[at]
      if (!line || line.words < 1 || line.words > 3 || /[\p{P}]$/u.test(line.text)) return false
      return /^\p{Ll}[\p{Ll} ]*$/u.test(line.text) || WORDS.test(line.text) || /^\p{Lo}+$/u.test(line.text)
    }
    const near = new Set<number>()
    for (const [at, line] of lines.entries()) {
      if (!isCredit(line.text)) continue
      for (const step of [-1, 1])
        for (let next = at + step; button(next) && Math.abs(next - at) <= 3; next += step) near.add(next)
    }
    for (const [at, line] of lines.entries()) {
      if (near.has(at) || (line.words <= 4 && /^(hide|show|toggle|close) caption$/iu.test(line.text))) yield at
    }
  },
}
