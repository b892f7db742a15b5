import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, type Match, matches } from './align.ts'
import { measure, measureAtMost } from './measure.ts'
import { type Print, printOf } from './print.ts'

const WORDS =
  'Brim Ostia Sarn 40 900 gunmen seized office police stamps raid puzzle choir sang hills mill concert'.split(' ')
const text = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 }), { minLength: 1, maxLength: 7 })
  .map((all) => all.map((words) => `${words.join(' ')} said.`).join('\n'))
const print = (words: string): Print => printOf(words, [[0, words.length]])

/** Every sentence with every other. */
function oneByOne(a: Print, b: Print): Match[] {
  return a.sentences.flatMap((x, i) => {
    let best: Match | null = null
    b.sentences.forEach((y, j) => {
      const { share, words } = likeness(x, y)
      if (share > (best?.likeness ?? 0)) best = { a: i, b: j, likeness: share, words }
    })
    return best ? [best] : []
  })
}

test('the best partner of each sentence is the one that comparing all with all finds', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(matches(print(a), print(b))).toEqual(oneByOne(print(a), print(b)))
    }),
  )
})

test('what is measured is never more than it was quickly found to be at most', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [found, most] = [measure(print(a), print(b)), measureAtMost(print(a), print(b))]
      expect(found.words).toBe(most.words)
      for (const one of ['facts', 'told', 'vocabulary', 'order'] as const)
        expect(found[one]).toBeLessThanOrEqual(most[one])
    }),
  )
})
