import type { Span } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { analyse } from '../language/index.ts'
import { clues, solve } from './index.ts'

const period = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })
const solved = async (text: string, year: number | null, furniture: Span[] = []) => {
  const found = clues(await analyse(text, { furniture }), furniture)
  const published = solve(found, year === null ? null : period(year))
  return published && [published.from, published.to]
}

describe('the day a report speaks from', () => {
  test('a dateline', async () => {
    const text =
      'PRETORIA, November 3 (Agency) - The warring parties signed a truce on Wednesday.\nCrowds cheered in the streets of the capital.'
    expect(await solved(text, 2022)).toEqual(['2022-11-03', '2022-11-03'])
  })

  test('a weekday against an event with its date', async () => {
    const text =
      'Monitors arrived in Hodeidah on Saturday. The ceasefire had been agreed on December 13 in Sweden. Both sides said on Saturday that they would withdraw.'
    expect(await solved(text, 2018)).toEqual(['2018-12-15', '2018-12-16'])
  })

  test('"tomorrow" and the weekday beside it', async () => {
    const text =
      'Days after soldiers were killed on Good Friday, the army said shelling could resume on Tuesday. The pause runs out tomorrow, officials told reporters.'
    expect(await solved(text, 2017)).toEqual(['2017-04-17', '2017-04-17'])
  })

  test("a page's date only bounds the report from above", async () => {
    const head = 'Friday, August 1, 2025'
    const text = `${head}\n\nThe two prime ministers met in Malaysia on July 28 and agreed to hold fire, the host said. Villagers have begun to return.`
    const [from, to] = (await solved(text, null, [[0, head.length]]))!
    expect(from).toBe('2025-07-28')
    expect(to! < '2025-08-02').toBe(true)
  })

  test('a year that the dossier supplies is marked as inferred', async () => {
    const found = clues(
      await analyse(
        'The envoys met in Doha on January 15 and signed a pact, officials said. The families of the hostages waited.',
      ),
    )
    expect(solve(found, period(2025))?.inferred).toEqual(['year'])
  })

  test('without a date there is no answer', async () => {
    expect(await solved('The envoys met again and said that they were hopeful of a deal in the end.', 2025)).toBeNull()
  })
})

describe("a report's own first lines and its words for its day", () => {
  test.each([
    [
      'Joint statement of the ceasefire commission\n\nReleased in Juba on the evening of Wednesday, 3 May\n\nThe envoys met today. Shelling had stopped on 11 April.',
      2023,
      ['2023-05-03', '2023-05-03'],
    ],
    [
      'Bulletin on breaches of the truce, 5 April 2016\n\nThe mission counted nine breaches. It had begun to count on 27 February.',
      2016,
      ['2016-04-05', '2016-04-05'],
    ],
    [
      'Border talks in Putrajaya: as it happened on Monday 28 July\n\nThe two prime ministers met. Guns had first been heard on 24 July.',
      2025,
      ['2025-07-28', '2025-07-28'],
    ],
    [
      'Ministers met in Cairo today, on the eve of the summit there on Saturday, 4 March. They spoke of reconstruction.',
      2023,
      ['2023-03-03', '2023-03-03'],
    ],
    [
      'The truce ends today, 2 October, unless it is prolonged. It was signed in April.',
      2022,
      ['2022-10-02', '2022-10-02'],
    ],
    [
      'At his briefing on Wednesday the spokesman counted the breaches since Sunday, 13 April. He was asked whether the truce ends this Thursday.',
      2025,
      ['2025-04-16', '2025-04-16'],
    ],
  ])('%s', async (text, year, expected) => expect(await solved(text, year)).toEqual(expected))

  test('"until" a day says nothing of the side on which it lies', async () => {
    const text =
      'The army says that the truce, signed on 7 November, was to hold until 20 November. Villagers left on Wednesday.'
    expect(await solved(text, 2022)).toEqual(['2022-11-09', '2022-11-10'])
  })
})

describe('the year without a dossier', () => {
  test('who held office and the last year named leave one January', async () => {
    const text =
      'President Juan Manuel Santos said on Sunday that talks would resume in early February. They were broken off on Jan. 10. They had begun in 2017.'
    const [from, to] = (await solved(text, null))!
    expect([from?.slice(0, 7), to?.slice(0, 7)]).toEqual(['2018-01', '2018-01'])
  })

  test('a dateline with its agency in brackets, after a whole date', async () => {
    const text =
      'DAVAO CITY (Agency / 9 May) — The front stopped its disarmament on Thursday. It had said so in a resolution issued on April 19, 2025.'
    expect(await solved(text, null)).toEqual(['2025-05-09', '2025-05-09'])
  })

  test('a year named only in passing gives no answer', async () => {
    const text =
      'The rebels signed a pact on Saturday and are to conclude another by August 18. Their enemies took part in the genocide of 1994.'
    expect(await solved(text, null)).toBeNull()
  })
})

describe('datelines and heads with a whole date', () => {
  test.each([
    ['ADEN (Agency - 3rd May, 2019) The envoy said on Thursday that shelling had stopped.', '2019-05-03'],
    ['Juba (NPA) April 2, 2018  The mediators met both generals and left again.', '2018-04-02'],
    ['UNITED NATIONS, October 5, 2021: The council heard its envoy on the ceasefire.', '2021-10-05'],
    ['BANGUI, Dec 6, 2013 (AFP): Rebels shelled the town, the mayor said.', '2013-12-06'],
    ['17.02.2023\n\nThe rebels and the army exchanged prisoners, the Red Cross said.', '2023-02-17'],
    ['25/11/2006\n\nThe two parties will today hold talks on the truce.', '2006-11-25'],
    ['Friday, Aug 19, 2016,11:37 IST\n\nThe army shelled rebel posts, a monitor said.', '2016-08-19'],
    ['Wed Dec 7 2016\n\nRebel officials said a truce for the city was near.', '2016-12-07'],
    ['By Jane Porter | 12 May 2015\n\nThe envoy flew to the capital for talks on a truce.', '2015-05-12'],
  ])('%s', async (text, day) => expect(await solved(text, null)).toEqual([day, day]))

  test.each([
    // the day may be the third of April or the fourth of March
    '03/04/2015\n\nThe envoy flew to the capital for talks on a truce.',
    'The accord of May 3, 2019 was broken by both armies, the envoy said.',
  ])('%s', async (text) => expect((await solved(text, null))?.[0]?.slice(5)).not.toBe('05-03'))
})

describe('days that the world knows, told without their year', () => {
  test('the year of a war that began on the day named', async () => {
    const [from, to] = (await solved(
      'The army and the paramilitaries agreed on Tuesday to a truce from Thursday. Fighting in Sudan broke out on 15 April, and families have fled since.',
      null,
    ))!
    expect([from?.slice(0, 4), to?.slice(0, 4)]).toEqual(['2023', '2023'])
  })

  test('of two years the one that the report itself allows', async () => {
    const [from] = (await solved(
      'The truce between Armenia and Azerbaijan in Nagorno-Karabakh of 10 October was broken on Sunday, the ministry said. The war had killed thousands since 2016.',
      null,
    ))!
    expect(from?.slice(0, 4)).toBe('2020')
  })

  test('the same day of another matter tells nothing', async () => {
    expect(await solved('The league signed a new deal on 15 April. The clubs met on Tuesday.', null)).toBeNull()
    expect(await solved('Sudan played in Cairo on 15 April. The coach resigned on Tuesday.', null)).toBeNull()
  })
})
