import { expect, test } from 'vitest'
import { dayIn } from './day.ts'
import { dayOfAddress } from './index.ts'

test.each([
  ['2021-05-12T08:00:00+02:00', null, '2021-05-12'],
  ['Published 12 May 2021 at 10:15', 'en', '2021-05-12'],
  ['May 12th, 2021', 'en', '2021-05-12'],
  ['Wed, 12 May 2021 10:00:00 GMT', null, '2021-05-12'],
  ['12. März 2021', 'de', '2021-03-12'],
  ['12 de marzo de 2021', 'es', '2021-03-12'],
  ['12 мая 2021 г.', 'ru', '2021-05-12'],
  ['12 травня 2021', 'uk', '2021-05-12'],
  ['2021. május 12.', 'hu', '2021-05-12'],
  ['2021年5月12日', 'ja', '2021-05-12'],
  ['12/05/2021', 'fr', '2021-05-12'],
  ['12.05.2021', null, '2021-05-12'],
  ['20210512T100000Z', null, '2021-05-12'],
  ['31 February 2021', 'en', null],
  ['May 2021', 'en', null],
  ['version 3.12.2021.4', null, null],
  ['99/99/9999', null, null],
])('%s', (text, language, day) => {
  expect(dayIn(text, { language })).toBe(day)
})

test('a page of the United States has the month first, unless it cannot be one', () => {
  expect(dayIn('5/12/2021', { monthFirst: true })).toBe('2021-05-12')
  expect(dayIn('25/12/2021', { monthFirst: true })).toBe('2021-12-25')
})

test('a month that two languages call alike is the one of the page', () => {
  expect(dayIn('12 listopada 2021', { language: 'pl' })).toBe('2021-11-12')
  expect(dayIn('12 listopada 2021', { language: 'hr' })).toBe('2021-10-12')
  expect(dayIn('12 listopada 2021')).toBe(null)
})

test.each([
  ['https://lake.example/2021/05/12/truce', '2021-05-12'],
  ['https://lake.example/2021/5/2/truce', '2021-05-02'],
  ['https://lake.example/news/truce-20210512.html', '2021-05-12'],
  ['https://lake.example/2021-05-12-truce', '2021-05-12'],
  ['https://lake.example/2016/12/python-360', null],
  ['https://lake.example/id/20219912', null],
])('%s', (url, day) => {
  expect(dayOfAddress(url)).toBe(day)
})
