import { expect, test } from 'vitest'
import { printOf } from './print.ts'
import { linkOf, SAME_ORIGIN } from './relation.ts'

const party = (id: string, text: string, credited: string[] = []) => ({
  id,
  print: printOf(text, [[0, text.length]]),
  credited,
})
const relation = (a: string, b: string, credits: [string[], string[]] = [[], []]) =>
  linkOf(party('r-1', a, credits[0]), party('r-2', b, credits[1]))

const WIRE = `A convoy of 38 trucks reached the town of Harun on Saturday with flour and medicine, the relief agency said.
It had waited for six days at the last checkpoint of the Desert Brigade, whose officers demanded that drivers be replaced.
The agency's coordinator, Ines Calder, said that supplies would last for twelve days in a town of 90,000 people.
Commanders of the brigade promised in a letter of 2 February to let one convoy pass each week.`

// Every sentence put in other words, as a machine does it.
const SPUN = `On Saturday, a convoy comprising 38 trucks arrived in the town of Harun carrying flour and medicine, according to the relief agency.
The vehicles had been held for six days at the final checkpoint of the Desert Brigade, with its officers insisting that drivers be replaced.
Ines Calder, the agency's coordinator, stated that the supplies would suffice for twelve days in the town, home to 90,000 people.
In a letter of 2 February, commanders of the brigade had pledged to allow one convoy to pass weekly.`

const INDEPENDENT = `There was bread in Harun on Sunday morning. Mothers queued at the two ovens that still have a roof.
What the 38 lorries brought will be gone in under a fortnight, doctors at the clinic reckon. They count 90,000 mouths and hand out by lists.
Asked why his men had kept the drivers for days, a captain of the Desert Brigade shrugged and spoke of orders.
Nobody here has much faith in the weekly convoys that were promised in February by letter.`

test('the same words are a verbatim copy, cut or whole', () => {
  expect(relation(WIRE, WIRE).relation).toBe('verbatim')
  expect(relation(WIRE, WIRE.split('\n').slice(0, 3).join('\n')).relation).toBe('verbatim')
})

test('a text spun sentence by sentence goes back to the same origin; an independent report does not', () => {
  const [spun, own] = [relation(WIRE, SPUN), relation(WIRE, INDEPENDENT)]
  expect(spun).toMatchObject({ relation: 'rewrite' })
  expect(spun.score).toBeGreaterThan(SAME_ORIGIN)
  expect(spun.why).toMatch(/4 of 4 sentences are answered/)
  expect(own.relation).toBe('incidental')
  expect(own.score).toBeLessThan(0.3)
})

test('one long quotation does not make two reports one', () => {
  const words =
    '"There was no soldier on this boat, there were schoolchildren and two teachers, and whoever fired could see that from the shore," governor Dana Orlov said.'
  const a = `Four people drowned when a ferry was shelled on the lake on Tuesday.\n${words}\nThe hospital took in eleven wounded by noon.`
  const b = `Inspectors will look at craters around the pier this week.\n${words}\nLast year they were turned back twice by sentries.`
  expect(relation(a, b).relation).toBe('same statement')
})

test('reports that credit one agency and put it in their own words have a common source', () => {
  expect(relation(WIRE, INDEPENDENT, [['Reuters'], ['Reuters']]).relation).toBe('common source')
  expect(relation(WIRE, INDEPENDENT, [['Reuters'], ['Interfax']]).relation).toBe('incidental')
})

test('the order of the two makes no difference', () => {
  const [x, y] = [party('r-1', WIRE), party('r-2', SPUN)]
  expect(linkOf(x, y)).toEqual(linkOf(y, x))
})
