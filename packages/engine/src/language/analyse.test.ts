import { ParleyError } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Analysis, analyse } from './index.ts'

/** Every part of an analysis stands on its text: tokens are slices in order, spans begin and end where tokens do, numbers point to what is there. */
function standsOnText({ text, tokens, sentences, names, quotations, references }: Analysis): void {
  let at = 0
  tokens.forEach((token, i) => {
    expect(token.i).toBe(i)
    expect(token.start).toBeGreaterThanOrEqual(at)
    expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(token.text).not.toBe('')
    at = token.end
    const sentence = sentences[token.sentence]!
    expect(i >= sentence.first && i < sentence.last).toBe(true)
    // A head is a word of the same sentence, and another one.
    if (token.head >= 0)
      expect(token.head >= sentence.first && token.head < sentence.last && token.head !== i).toBe(true)
  })
  for (const span of [...names, ...references]) {
    expect(span.start).toBe(tokens[span.first]!.start)
    expect(span.end).toBe(tokens[span.last - 1]!.end)
  }
  names.forEach((name, i) => {
    expect(name.i).toBe(i)
    if (i > 0) expect(name.first).toBeGreaterThanOrEqual(names[i - 1]!.last)
    expect(name.head >= name.first && name.head < name.last).toBe(true)
  })
  for (const reference of references) for (const n of reference.names) expect(names[n]).toBeDefined()
  for (const quotation of quotations) expect(quotation.end).toBeGreaterThan(quotation.start)
}

const ODD = [
  'KHARTOUM (Agency) — The army and the RSF met.',
  'CEASEFIRE HOLDS AS MEDIATORS RETURN TO DOHA',
  '- prisoners: 40 for 40\n• borders\n* a $11.8bn loan\n\n1) monitors from the U.S. and St. Petersburg',
  '“He said: ‘They told us “wait” and left.',
  '🕊️ Peace? 👩‍👩‍👧 Мир, السلام, 和平 — e\u0301lan, ﬁrst, ½ km², 10:30–11:45',
  'the the the \' ’ “ " ‘ , , , . . . !!! ??? …',
  'He (she (they (it))) said that, that, that.',
  '',
  ' \n\t\u00a0',
  `A ${'very '.repeat(400)}long way.`,
]

test.each(ODD)('%j is read, and every part stands on it', async (text) => {
  const analysis = await analyse(text)
  expect(analysis.text).toBe(text)
  standsOnText(analysis)
})

test('whatever stands between English words, every part stands on the text', async () => {
  const plain = fc.constantFrom(
    ...'The mediators said on Sunday that both armies had agreed to open roads near Mekelle , and they will sign . “ It is “ ” he U.S. 2025 ’s'.split(
      ' ',
    ),
  )
  const word = fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  )
  const space = fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '\u00a0')
  const text = fc
    .array(fc.tuple(word, space), { maxLength: 60 })
    .map((parts) => `The talks began on Monday in the capital. ${parts.flat().join('')}`)
  await fc.assert(
    fc.asyncProperty(text, async (t) => {
      try {
        standsOnText(await analyse(t))
      } catch (error) {
        if (!(error instanceof ParleyError && error.code === 'language')) throw error
      }
    }),
    { numRuns: 25, seed: 17 },
  )
})

test.each([
  [
    'es',
    'El gobierno de Colombia y la guerrilla anunciaron el lunes un alto el fuego bilateral de seis meses, dijeron los mediadores en La Habana.',
  ],
  [
    'fr',
    'Les médiateurs ont annoncé dimanche que les deux armées avaient accepté d’ouvrir la route vers la capitale du Tigré avant la fin du mois.',
  ],
  ['uk', 'Сторони домовилися про обмін полоненими, повідомили посередники у вівторок після переговорів у столиці.'],
  ['ar', 'قال الوسطاء إن الطرفين اتفقا على هدنة إنسانية لمدة شهر كامل تبدأ يوم الاثنين في جميع أنحاء البلاد'],
])('a report in %s is refused with a word that says why, not misread', async (language, text) => {
  const refusal = await analyse(text).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(ParleyError)
  expect(refusal).toMatchObject({ code: 'language', message: expect.stringContaining(`(${language})`) })
})

test('the same text gives the same analysis, whatever was read before it', async () => {
  const text = 'Sudan’s army said it had left the city. Its leaders met mediators in Jeddah, and they will return.'
  const first = JSON.stringify(await analyse(text))
  await analyse('Colombia and the ELN signed. “We will stay,” the rebels said, “as long as it takes.”')
  expect(JSON.stringify(await analyse(text))).toBe(first)
})
