import { expect, test } from 'vitest'
import { analyse } from '../index.ts'

const links = async (text: string) => {
  const { references, names } = await analyse(text)
  return references.map(
    (r) =>
      `${text.slice(r.start, r.end)} → ${r.names.map((n) => text.slice(names[n]!.start, names[n]!.end)).join(' + ')}`,
  )
}

test('a surname and a pronoun go back to the full name', async () => {
  expect(await links('President Gustavo Petro met rebels in Havana. Petro said he would sign. He then left.')).toEqual([
    'Petro → Gustavo Petro',
    'he → Gustavo Petro',
    'He → Gustavo Petro',
  ])
})

test('gender keeps two persons apart', async () => {
  expect(
    await links('Getachew Reda met Foreign Minister Annalena Baerbock. She spoke first, and he followed.'),
  ).toEqual(['She → Annalena Baerbock', 'he → Getachew Reda'])
})

test('a title alone goes to its bearer, "they" to the pair', async () => {
  expect(
    await links('Prime Minister Nikol Pashinyan and President Ilham Aliyev met. They agreed. The prime minister left.'),
  ).toEqual(['They → Nikol Pashinyan + Ilham Aliyev', 'The prime minister → Nikol Pashinyan'])
})

test('a first name alone is the one person told in full who bears it', async () => {
  expect(await links('Hassan Omar Farah met Berhanu Tesfaye in Djibouti. Berhanu left early.')).toContain(
    'Berhanu → Berhanu Tesfaye',
  )
})

test('who adds something is who spoke in the sentence before', async () => {
  const text =
    'Envoy Amina Diallo opened the talks. The front’s negotiator, Idris Kone, said the road was safe. "We will come," he added.'
  expect((await links(text)).at(-1)).toBe('he → Idris Kone')
})
