import type { FurnitureRule } from '../rule.ts'

const ABOUT =
  /^(about|sobre|über|à propos (de|du)|acerca de|chi è|о)\s+(?<name>\p{Lu}[\p{L}.'’-]+(\s+\p{Lu}[\p{L}.'’-]+){1,3})$/u

/** "About Ann Lake" and the lines under it that tell of her: they name her or go on from one that does. */
export const authorBox: FurnitureRule = {
  id: 'furniture/author-box',
  *mark({ lines }) {
    for (const [at, line] of lines.entries()) {
      const text = line.text.charAt(0).toLowerCase() + line.text.slice(1)
      const name = line.words <= 7 ? ABOUT.exec(text)?.groups?.name : undefined
      if (!name || !lines[at + 1]?.text.includes(name)) continue
      yield at
      yield at + 1
    }
  },
}
