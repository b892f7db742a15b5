import type { Mention, Reading, Report } from '@parley/schema'
import { expect, test } from 'vitest'
import { actorOf } from './actor.ts'
import { contextOf } from './context.ts'

/** Who some words are in a report of these words, without a dossier. */
const who = (text: string, words: string, more: Partial<Mention> = {}): string => {
  const mention: Mention = {
    ...{ text: words, span: null, name: words, via: 'name', known: 'report', group: false, anonymous: false },
    ...more,
  }
  const reading = { findings: [], credited: [mention], published: null } as unknown as Reading
  return actorOf(mention, contextOf(reading, { id: '', text } as unknown as Report, null)).name
}

test.each([
  ['the Kenyan foreign ministry', 'Ministry of Foreign Affairs of Kenya'],
  ["Kenya's Ministry of Foreign Affairs", 'Ministry of Foreign Affairs of Kenya'],
  ['the Kenyan defence ministry in Nairobi', 'Ministry of Defence of Kenya'],
  ['the defense ministry of Kenya', 'Ministry of Defence of Kenya'],
  ['Chad’s national ministry', "Chad's national ministry"],
])('a ministry of a state has one name: %s', (words, name) => expect(who('', words)).toBe(name))

test.each([
  ["Peru's Foreign Office", 'Ministry of Foreign Affairs of Peru'],
  ['the internationally recognised government of Yemen', 'Government of Yemen'],
  ["Chad's transitional government", 'Government of Chad'],
  ['the Malian junta', 'Government of Mali'],
  ['a Kenyan foreign ministry statement', 'Ministry of Foreign Affairs of Kenya'],
  ['the rival government of Yemen', 'the rival government of Yemen'],
])('a government goes by its state alone, and a foreign office is a ministry: %s', (words, name) =>
  expect(who('', words)).toBe(name),
)

test('what an office says, its holder says', () => {
  expect(who('Israel: what Netanyahu wants', "Netanyahu's office")).toBe('Benjamin Netanyahu')
  expect(who('', 'the head office')).toBe('the head office')
})

test('a ministry without its state is that of the state whose ministry or army the report tells of', () => {
  expect(who("Yemen's health ministry met. The Health Ministry closed.", 'Health Ministry')).toBe(
    'Ministry of Health of Yemen',
  )
  expect(who('The Malian army left. The health ministry closed.', 'health ministry')).toBe('Ministry of Health of Mali')
  expect(who('Chad and Niger met.', 'health ministry')).toBe('health ministry')
})

test.each([
  ['Reuters news agency', 'Reuters'],
  ['the pro-government Red Sea Press agency', 'Red Sea Press'],
  ['a Xinhua correspondent', 'Xinhua'],
  ['Jordanian media reports', 'Jordanian media'],
  ['a Jordanian news channel', 'a Jordanian news channel'],
])('an outlet goes by its name alone: %s', (words, name) => expect(who('', words)).toBe(name))

test('whom the world knows as head of a body goes by the full name where the report names the body', () => {
  expect(who('Guterres addressed the United Nations.', 'Guterres')).toBe('António Guterres')
  expect(who('Guterres opened his bakery.', 'Guterres')).toBe('Guterres')
  expect(who('', 'Antonio Guterres')).toBe('António Guterres')
})

test('how many of a group there are, and that it is unnamed, is no part of what it is called', () => {
  expect(who('', 'some commanders of the front')).toBe('commanders of the front')
  expect(who('', 'two Omani mediators', { group: true })).toBe('Omani mediators')
  expect(who('', 'unnamed Omani mediator', { anonymous: true })).toBe('Omani mediator')
})

test('an abbreviation keeps its points', () => expect(who('', 'The U.S.')).toBe('United States'))

test('a name is one however its apostrophe is set', () => {
  expect(who('', 'Sa’id al-Murr')).toBe("Sa'id al-Murr")
})

test.each([
  ['Talks on Libya: Haftar stayed away.', 'Haftar', 'Khalifa Haftar'],
  ['Iranian officials met envoys.', 'Abbas Araqchi', 'Abbas Araghchi'],
  ['Haftar sells bread in Lima.', 'Haftar', 'Haftar'],
])(
  'who speaks in peace processes goes by the spelling used most, a surname alone beside whom he speaks for: %s',
  (text, words, name) => expect(who(text, words)).toBe(name),
)

test('a title is whoever held it on the day of the report, where the world knows', () => {
  const on = (day: string, words: string) => {
    const mention: Mention = {
      ...{ text: words, span: null, name: words, via: 'description', known: 'report', group: false, anonymous: false },
    }
    const published = { from: day, to: day }
    const reading = { findings: [], credited: [mention], published } as unknown as Reading
    return actorOf(mention, contextOf(reading, { id: '', text: '' } as unknown as Report, null)).name
  }
  expect(on('2010-05-01', 'the US president')).toBe('Barack Obama')
  expect(on('2021-10-02', 'UN Secretary-General')).toBe('António Guterres')
  expect(on('2010-05-01', 'the Peruvian president')).toBe('the Peruvian president')
})
