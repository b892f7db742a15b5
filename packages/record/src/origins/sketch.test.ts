import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from './pack.ts'
import { FACT, printOf } from './print.ts'
import { mayBeOne } from './relation.ts'
import { packedSketch, sketched, sketchFrom, sketchOf } from './sketch.ts'

const LINES = [
  'A convoy of 38 trucks reached the town of Harun on Saturday with flour and medicine.',
  'It had waited for six days at the last checkpoint of the Desert Brigade.',
  'Supplies would last for twelve days in a town of 90,000 people, Ines Calder said.',
  'Commanders of the brigade promised in a letter of 2 February to let one convoy pass each week.',
  'On Saturday, a convoy comprising 38 trucks arrived in the town of Harun carrying flour.',
  'Mothers queued on Sunday morning at the two ovens that still have a roof.',
  'Asked why his men had kept the drivers for days, a captain shrugged and spoke of orders.',
  'The lane for ships was agreed with Ilir Basha at Lake Tamar on 3 March.',
  'Editor’s note: this story was written in Harun and Tamar.',
  '2024-05-01.',
]
const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'))
const printed = (t: string) => unpacked(packed(printOf(t, [[0, t.length]])), FACT)

test('what a sketch tells apart cannot be of one origin', () => {
  const said = { apart: 0, open: 0 }
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [x, y] = [printed(a), printed(b)]
      const may = sketched(sketchFrom(packedSketch(sketchOf(x)), FACT))(sketchFrom(packedSketch(sketchOf(y)), FACT))
      said[may ? 'open' : 'apart']++
      if (!may) expect(mayBeOne(x, y)).toBe(false)
      if (!may) expect(mayBeOne(y, x)).toBe(false)
    }),
    { numRuns: 400, seed: 7 },
  )
  expect(said.apart).toBeGreaterThan(20)
  expect(said.open).toBeGreaterThan(20)
})
