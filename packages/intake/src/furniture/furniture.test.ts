import fc from 'fast-check'
import { expect, test } from 'vitest'
import { furniture, furnitureMarks } from './index.ts'

const A = 'The foreign minister said on Monday that the truce would hold until the end of the month.'
const B = 'Observers counted eleven breaches in the first week, according to the mission that watches over it.'
const C = 'Both delegations are to meet again in the lakeside town, where they spoke in the spring, the host said.'
const marked = (text: string): string[] => furniture(text).map(([start, end]) => text.slice(start, end))

test('a plain report has none', () => {
  expect(marked(`Truce holds in the valley\n\n${A}\n\nWhat comes next\n\n${B}\n${C}\n`)).toEqual([])
})

test("a caption's credit and buttons, also spun ones, are one run; the caption stays", () => {
  const text = `A burnt-out bus near the crossing, June 3.\nAna Ruiz/EPA\nconceal subtitle\ntoggle subtitle\nAna Ruiz/EPA\n${A}\n${B}`
  expect(marked(text)).toEqual(['Ana Ruiz/EPA\nconceal subtitle\ntoggle subtitle\nAna Ruiz/EPA'])
})

test('two places with a slash between them are no credit', () => {
  expect(marked(`GOMA/KIGALI\n${A}\nUvira/Bukavu\n${B}`)).toEqual([])
})

test('"Related stories" and the headlines under it, to the end', () => {
  const tail =
    'Related stories\nMarkets slip on Friday\nCup draw: who plays whom\nSpring storms close mountain roads\n×'
  expect(marked(`${A}\n${B}\n${C}\n${tail}`)).toEqual([tail])
})

test('headlines amid the text end where prose begins again', () => {
  expect(marked(`${A}\nMost read\nMarkets slip on Friday\n${B}\n${C}`)).toEqual(['Most read\nMarkets slip on Friday'])
})

test('headlines at the end under a heading that was spun, on a page; signatories of a plain report are kept', () => {
  const names = 'Northgate Lakeport Millbrook Easton Weston Ashford Harlow Dunmore'.split(' ')
  const heads = names.map((name) => `Council of ${name} Votes on New Bridge`).join('\n')
  expect(marked(`${A}\n${B}\n${C}\nAssociated Tales\n${heads}\n×`)).toEqual([`Associated Tales\n${heads}\n×`])
  const signed = names.map((name) => `Ada ${name}, Government of ${name}`).join('\n')
  expect(marked(`${A}\n${B}\n${C}\nSigned by\n${signed}`)).toEqual([])
})

test("a banner's date on a page with furniture is furniture, the one under the headline is not", () => {
  const text = `The Lake Courier\nFriday, 4 June 2021\n\nTruce holds in the valley\n2 June 2021\n${A}\n${B}\n${C}\nPost a comment\nAdvertisement`
  expect(marked(text)).toEqual(['The Lake Courier\nFriday, 4 June 2021', 'Post a comment\nAdvertisement'])
})

test('a table is no menu', () => {
  expect(marked(`${A}\nDay | Place | Killed\n2 June | Northgate | 3\n4 June | Lakeport | 1\n${B}`)).toEqual([])
  expect(marked(`${A}\n| day | place | killed |\n${B}`)).toEqual([])
})

test("a ministry's own date is kept", () => {
  expect(marked(`MINISTRY OF FOREIGN AFFAIRS\n12 April 2021\nStatement on the truce\n${A}\n${B}`)).toEqual([])
})

test("times that head a live blog's posts are kept, a player's are not", () => {
  expect(marked(`Talks: as it happened\n21:40\n${A}\n20:05\n${B}`)).toEqual([])
  expect(marked(`${A}\n0:00\n0:00\n${B}`)).toEqual(['0:00\n0:00'])
})

test.each([
  'Ad Code',
  'Advertisement',
  'Post a Comment',
  '0 Comments',
  'Newsletter',
  '4 min read',
  '3-Minute Listen',
  'Tags: truce, river',
  'Advertisement. Scroll to continue reading.',
  'Click here for more World news.',
  'Share this article',
  'Skip to content',
  'We use cookies to improve your visit. Accept all | Manage choices',
  'Home | World | Business | Sport',
  '© 2021 The Lake Courier. All rights reserved.',
  '×',
])('%s', (line) => {
  expect(marked(`${A}\n${line}\n${B}`)).toEqual([line])
})

test.each([
  'Share of refugees rises',
  'More than 40 people were killed in the attack.',
  'Print unions call for a ceasefire',
  'Close allies disagree',
  'Listen to the people, envoy says',
  'Tags were found on the shells.',
  'Comments by the envoy angered the rebels.',
  'He urged readers to click here for more.',
  'Read the full agreement in force since Monday, he said.',
])('%s is no furniture', (line) => {
  expect(marked(`${A}\n${line}\n${B}`)).toEqual([])
})

test('a list at the end of a report is left whole', () => {
  const list = [
    'Prisoners to be released:',
    ...'Abel Baker Carter Dorn Eaves Foster Grant Hale Irons Jarvis'.split(' '),
  ].join('\n')
  expect(marked(`${A}\n${B}\n${list}`)).toEqual([])
})

test('prose wrapped at a column is prose', () => {
  const words = `${A} ${B} ${C}`.split(' ')
  const wrapped = Array.from({ length: 9 }, (_, i) => words.slice(i * 6, i * 6 + 6).join(' ')).join('\n')
  expect(marked(`Truce holds\n\n${wrapped}\n\nAdvertisement\nPost a comment\nNewsletter`)).toEqual([
    'Advertisement\nPost a comment\nNewsletter',
  ])
})

test('spans lie within any text, in order and apart, and begin and end at words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(A, B, 'Share', '0:00', 'Most read', '\n', '\r\n', '×', 'A B/AP'),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('\n')
      let last = -1
      for (const [start, end] of furniture(text)) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        last = end
      }
    }),
  )
})

test('every mark names its rule', () => {
  expect(furnitureMarks(`${A}\nAdvertisement\n${B}`)).toEqual([
    { rule: 'furniture/ads', span: [A.length + 1, A.length + 14], line: 1 },
  ])
})

test('what readers wrote under an article is not the article', () => {
  const text =
    'The mission counted eleven breaches of the ceasefire along the river on Friday.\n12 thoughts on “Breaches along the river”\nBo Field\nI was there and saw nothing of it at all, to be honest.'
  expect(furniture(text).map(([a, b]) => text.slice(a, b))).toEqual([text.slice(text.indexOf('12 thoughts'))])
})

test('a box about the author is not the article', () => {
  const text =
    'The mission counted eleven breaches of the ceasefire along the river on Friday.\nAbout Ann Lake\nAnn Lake has written about the river for ten years and lives beside it.'
  expect(furniture(text).map(([a, b]) => text.slice(a, b))).toEqual([text.slice(text.indexOf('About'))])
})
