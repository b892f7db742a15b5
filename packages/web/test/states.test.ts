// What a page shows when there is nothing yet, when the answer is on its way, when it failed, and when there is a great deal:
// each is told in words, has one heading, is free of what axe finds, light and dark, and nothing sticks out on a phone.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { type Browser, hasChromium, launch, settled } from './browser.ts'
import { type Served, serveEmpty, serveRecord } from './example.ts'

const record = fixtureRecord()
const agreement = (await record.agreements({ asOf: null, at: null }))[0]!
const event = (await record.events({ asOf: null, at: null })).items[0]!

const LISTS = [
  ...['/', '/timeline', '/positions', '/commitments', '/statements', '/events', '/figures', '/contradictions'],
  ...['/actors', '/reports', '/sources', '/findings/agreements', '/add', '/dossier', '/review', '/corrections'],
  ...['/reliability', '/codebook', '/search?q=bridge', '/account'],
]
const THINGS = [
  ...[`/agreements/${agreement.id}`, `/events/${event.id}`, '/actors/Joren%20Hale', '/reports/r-0000000000000004'],
  ...['/sources/r-0000000000000001/r-0000000000000002', '/positions?actor=Joren%20Hale&issue=monitoring'],
]

const asked = (url: URL) => url.pathname.startsWith('/api/')
/** What every page needs before it can say anything: who asks, and what the record is about. */
const ground = (url: string) => /\/api\/(?:session|status|kinds)\b/.test(url)

/** Nothing sticks out of a phone. */
async function within(page: Page) {
  await page.setViewportSize({ width: 360, height: 780 })
  const [over, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(over).toBeLessThanOrEqual(room!)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe.skipIf(!hasChromium())('states', () => {
  let served: Served
  let empty: Served
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    served = await serveRecord(record)
    empty = await serveEmpty()
    browser = await launch(served.origin)
    page = (await browser.open('/codebook', { reducedMotion: 'reduce' })).page
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await empty?.close()
  })

  test.each(LISTS)('empty: %s', async (path) => {
    await page.goto(`${empty.origin}${path}`)
    await settled(page)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await axeInBoth(page)).toEqual([])
    await within(page)
  })

  // Who one is has been asked before a page of one's own is opened.
  test.each([...LISTS, ...THINGS].filter((path) => path !== '/account'))('on its way: %s', async (path) => {
    const held: Route[] = []
    await page.route(asked, (route) => {
      if (ground(route.request().url())) void route.continue()
      else held.push(route)
    })
    await page.goto(`${served.origin}${path}`)
    await page.locator('main').locator('.skeleton, h1').first().waitFor()
    await page.waitForLoadState('domcontentloaded')
    // Nobody who cannot see the grey lines is left to guess: the page says that it loads.
    if (await page.locator('.skeleton').count())
      expect(await page.getByRole('status', { name: /^Loading/ }).count()).toBeGreaterThan(0)
    expect(await axeInBoth(page)).toEqual([])
    await within(page)
    await page.unroute(asked)
    for (const route of held) await route.continue().catch(() => {})
  })

  test.each([...LISTS, ...THINGS])('failed: %s', async (path) => {
    const body = {
      ...{ type: 'urn:parley:error:internal', title: 'It failed', status: 500, code: 'internal' },
      ...{ detail: 'The disk is full', remedy: 'make room, then ask again' },
    }
    await page.route(asked, (route) =>
      ground(route.request().url())
        ? route.continue()
        : route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(body) }),
    )
    await page.goto(`${served.origin}${path}`)
    await settled(page)
    // These two ask nothing to be shown.
    if (path !== '/add' && path !== '/account') {
      const alert = page.getByRole('alert').first()
      await alert.getByText('The disk is full; make room, then ask again.').waitFor()
      expect(await page.getByRole('alert').count(), 'said once').toBe(1)
    }
    expect(await page.locator('h1').count()).toBe(1)
    expect(await axeInBoth(page)).toEqual([])
    await within(page)
    await page.unroute(asked)
    const again = page.getByRole('button', { name: 'Try again' })
    if (await again.count()) {
      await again.first().click()
      await page.getByRole('alert').waitFor({ state: 'detached' })
      await settled(page)
    }
  })
})
