// What a page shows and what its address answers as JSON are narrowed the same, by days and by whatever else the address says;
// the days are kept from page to page until they are taken away.
import { EVENT_SORTS } from '@parley/service/page-narrow.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SORTS } from '../src/events/sort.ts'
import { type Browser, hasChromium, launch, settled } from './browser.ts'
import { type Served, serveExample } from './example.ts'

const DAYS = 'from=2025-04-14&to=2025-04-18'

/** Each list, and some of what it can be narrowed to. */
const PAGES = [
  ...[`/events?${DAYS}`, '/events?sort=talks', `/events?sort=violence&${DAYS}`, '/events?actor=Ukraine'],
  ...[`/commitments?${DAYS}`, '/commitments?stage=committed', '/commitments?actor=Ukraine'],
  ...[`/figures?${DAYS}`, '/contradictions', '/contradictions?verdict=all', `/contradictions?verdict=all&${DAYS}`],
  ...[`/statements?${DAYS}`, '/statements?q=ceasefire', `/actors?${DAYS}`, '/actors', `/reports?${DAYS}`, '/reports'],
  ...[`/sources?${DAYS}`, '/sources', `/search?q=ceasefire&${DAYS}`, `/findings/events?${DAYS}`],
]

type Answer = { total?: number; items?: unknown[]; findings?: { total: number }[] } & Record<string, { total: number }>

/** How many things an answer holds; a search counts all its groups. */
const many = (answer: Answer): number =>
  answer.total ??
  [answer.actors!, answer.agreements!, answer.reports!, ...answer.findings!].reduce((sum, { total }) => sum + total, 0)

/** How many things a page says that it shows. */
async function told(page: Page): Promise<number> {
  const words = (await page.locator('.page-head .num').first().textContent()) ?? ''
  const [number] = /^[\d,]+/.exec(words.trim()) ?? []
  if (/^no\b/i.test(words.trim())) return 0
  return Number(number?.replaceAll(',', ''))
}

test('the service and the page take the same types of events together', () => {
  expect(Object.fromEntries(SORTS.map(({ sort, types }) => [sort, types]))).toEqual(EVENT_SORTS)
})

describe.skipIf(!hasChromium())('narrowed', () => {
  let served: Served
  let browser: Browser
  let page: Page
  const json = async (address: string): Promise<Answer> => {
    const [path, query] = address.split('?')
    const response = await fetch(`${served.origin}${path}.json?${query ?? ''}`)
    expect(response.status, address).toBe(200)
    return (await response.json()) as Answer
  }
  beforeAll(async () => {
    served = await serveExample()
    browser = await launch(served.origin)
    page = (await browser.open('/codebook')).page
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test.each(PAGES)('%s', async (address) => {
    await page.goto(`${served.origin}${address}`)
    await settled(page)
    const answer = await json(address)
    expect(await told(page)).toBe(many(answer))
    const all = await json(`${address.split('?')[0]}?${address.startsWith('/search') ? 'q=ceasefire' : 'verdict=all'}`)
    expect(many(answer)).toBeLessThanOrEqual(many(all))
    // The reports of the example name no outlet.
    if (address.startsWith('/sources')) return
    expect(many(answer)).toBeGreaterThan(0)
    if (address.includes('from=')) expect(many(answer), 'the days leave something out').toBeLessThan(many(all))
  })

  test('a matrix of positions holds what was told in the days, on the page and as JSON', async () => {
    const [all, some] = (await Promise.all([json('/positions'), json(`/positions?${DAYS}`)])) as unknown as {
      cells: { day: string }[]
    }[]
    expect(some!.cells.length).toBeGreaterThan(0)
    expect(some!.cells.length).toBeLessThan(all!.cells.length)
    for (const { day } of some!.cells) expect(day >= '2025-04-14' && day <= '2025-04-18').toBe(true)
  })

  test('agreements are those that may bind in the days or are told of in them', async () => {
    const [all, some] = [await json('/today'), await json('/today?from=2025-03-19&to=2025-03-20')]
    expect(many(some)).toBeGreaterThan(0)
    expect(many(some)).toBeLessThan(many(all))
  })

  test('days drawn over are kept from page to page, told on each, and taken away anywhere', async () => {
    await page.goto(`${served.origin}/timeline?${DAYS}`)
    await settled(page)
    for (const name of ['Events', 'Statements', 'Actors', 'Reports', 'Contradictions', 'Positions', 'Today']) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await page.getByText('Only what is of 14–18 Apr 2025').waitFor()
      await settled(page)
      expect(page.url(), name).toContain(DAYS)
    }
    await page.goto(`${served.origin}/events?${DAYS}`)
    await settled(page)
    await page.locator('.event-list a').first().click()
    await page.getByText('One thing is told whole. Lists keep to 14–18 Apr 2025').waitFor()
    await page.getByRole('link', { name: 'Show all days' }).click()
    await page.waitForURL((url) => !url.search.includes('from='))
    expect(await page.getByText('Show all days').count()).toBe(0)
  })
})
