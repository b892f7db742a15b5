import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from './pack.ts'
import { FACT, printOf } from './print.ts'
import { isOneOrigin, linkOf, mayBeOne } from './relation.ts'
import { screen } from './screen.ts'

const LINES = [
  'A convoy of 38 trucks reached the town of Harun on Saturday with flour and medicine.',
  'It had waited for six days at the last checkpoint of the Desert Brigade.',
  'Supplies would last for twelve days in a town of 90,000 people, Ines Calder said.',
  'Commanders of the brigade promised in a letter of 2 February to let one convoy pass each week.',
  'On Saturday, a convoy comprising 38 trucks arrived in the town of Harun carrying flour.',
  'The supplies would suffice for twelve days, Ines Calder stated, in the town of 90,000 people.',
  'Mothers queued on Sunday morning at the two ovens that still have a roof.',
  'Asked why his men had kept the drivers for days, a captain shrugged and spoke of orders.',
  'The lane for ships was agreed with Ilir Basha at Lake Tamar on 3 March.',
  '"We shall hold the bridge whatever it costs us," the captain told them.',
  'Nobody here has faith.',
  'Editor’s note: this story was written in Harun and Tamar.',
  '2024-05-01.',
]
const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'))

test('what is screened out cannot be of one origin', () => {
  const said = { out: 0, open: 0, one: 0 }
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [x, y] = [a, b].map((t) => packed(printOf(t, [[0, t.length]]))) as [Uint32Array, Uint32Array]
      const [p, q] = [unpacked(x, FACT), unpacked(y, FACT)]
      const may = screen(p)(y, q.runs.length)
      said[may ? 'open' : 'out']++
      const link = linkOf({ id: 'r-1', print: p, credited: [] }, { id: 'r-2', print: q, credited: [] })
      if (isOneOrigin(link)) {
        said.one++
        expect([may, mayBeOne(p, q), mayBeOne(q, p)]).toEqual([true, true, true])
      }
    }),
    { numRuns: 600, seed: 7 },
  )
  expect(said.out).toBeGreaterThan(100)
  expect(said.one).toBeGreaterThan(20)
})

test('one report asks of many, and each is counted by itself', () => {
  const all = LINES.map((_, i) => [...LINES.slice(i), ...LINES.slice(0, i)].slice(0, 5).join('\n'))
  const prints = all.map((t) => packed(printOf(t, [[0, t.length]])))
  const ask = screen(unpacked(prints[0]!, FACT))
  const once = prints.map((p) => screen(unpacked(prints[0]!, FACT))(p, unpacked(p, FACT).runs.length))
  expect(prints.map((p) => ask(p, unpacked(p, FACT).runs.length))).toEqual(once)
})
