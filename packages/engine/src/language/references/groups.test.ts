import { expect, test } from 'vitest'
import { analyse } from '../index.ts'

const links = async (text: string) => {
  const { references, names } = await analyse(text)
  return references
    .filter((r) => r.names.length > 0)
    .map(
      (r) =>
        `${text.slice(r.start, r.end)} → ${r.names.map((n) => text.slice(names[n]!.start, names[n]!.end)).join(' + ')}`,
    )
}

test('a body is told again by "it" and by what it is', async () => {
  expect(await links('The FARC said it would hand over weapons. The group has 7,000 fighters.')).toEqual([
    'it → FARC',
    'The group → FARC',
  ])
})

test('two sides, both sides, the two countries: the two that were named', async () => {
  expect(await links('Talks between Israel and Hamas resumed in Doha. Both sides blamed each other.')).toEqual([
    'Both sides → Israel + Hamas',
  ])
  expect(
    await links(
      'Armenia and Azerbaijan exchanged prisoners on Monday. The two countries also agreed to talk about borders, and their foreign ministers will meet.',
    ),
  ).toEqual(['The two countries → Armenia + Azerbaijan', 'their → Armenia + Azerbaijan'])
})

test('"the two sides" of three that were named stand for nobody', async () => {
  expect(await links('Qatar, Israel and Hamas will send teams. The two sides did not meet.')).toEqual([])
})

test('"they" are the members of the body that was named', async () => {
  expect(await links('The ELN rebels kidnapped two soldiers. They said the men were safe.')).toEqual(['They → ELN'])
})

test('a minister is known by whose', async () => {
  expect(
    await links(
      "Russia's Foreign Minister Sergei Lavrov met Turkey's Foreign Minister Hakan Fidan. The Russian minister said talks were useful. The Turkish minister agreed.",
    ),
  ).toEqual(['The Russian minister → Sergei Lavrov', 'The Turkish minister → Hakan Fidan'])
})

test('a leader is the president of the state that the adjective tells, and of no other', async () => {
  expect(await links("Colombia's President Gustavo Petro met Iván Mordisco. The Colombian leader spoke.")).toEqual([
    'The Colombian leader → Gustavo Petro',
  ])
  expect(await links("Colombia's President Gustavo Petro met Iván Mordisco. The Turkish leader spoke.")).toEqual([])
})

test('a capital that acts stands for its state, one where something happens for itself', async () => {
  expect(await links('Khartoum rejected the plan. Sudan wants other guarantees.')).toEqual(['Khartoum → Sudan'])
  expect(await links('Shells fell in Khartoum. Sudan wants guarantees.')).toEqual([])
})
