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
