// Every page in light and dark, from phone to wide screen: nothing sticks out, axe finds nothing, nothing leaves the machine.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { hasChromium, inBrowser, settled } from './browser.ts'
import { serveRecord } from './example.ts'

const record = fixtureRecord()
const view = { asOf: null, at: null }
const truce = (await record.agreements(view)).find((a) => a.contested.length > 0)!
const event = (await record.events(view)).items[0]!
const finding = (await record.findings(view, 'violation')).items[0]!

const PAGES: [name: string, path: string][] = [
  ['agreements', `/?as-of=2031-06-01&window=${truce.id}:Costrina`],
  ['agreements, zoomed', '/?as-of=2031-06-12&zoom=month'],
  ['agreement', `/agreements/${truce.id}?as-of=2031-06-01`],
  ['timeline', '/timeline'],
  ['timeline in a frame', '/embed/timeline'],
  ['an agreement in a frame', `/embed/agreement/${truce.id}?as-of=2031-06-01&window=${truce.id}:Costrina`],
  ['timeline, days drawn over', '/timeline?span=2031-05-01..2031-05-31&from=2031-05-02&to=2031-05-09'],
  ['positions', '/positions'],
  ['a history', '/positions?actor=Joren%20Hale&issue=monitoring'],
  ['two side by side', '/positions?a=Joren%20Hale&b=Aldermark'],
  ['an event', `/events/${event.id}`],
  ['two reports side by side', '/sources/r-0000000000000001/r-0000000000000002'],
  ['events', '/events'],
  ['events of some days', '/events?from=2031-05-02&to=2031-05-09'],
  ['an event, with lists narrowed', `/events/${event.id}?from=2031-05-02&to=2031-05-09`],
  ['commitments', '/commitments'],
  ['figures', '/figures'],
  ['contradictions', '/contradictions?verdict=all'],
  ['sources', '/sources'],
  ['an actor', '/actors/Joren%20Hale'],
  ['add reports', '/add'],
  ['dossier', '/dossier'],
  ['review', '/review'],
  ['corrections', '/corrections'],
  ['reliability', '/reliability'],
  ['codebook', '/codebook'],
  ['statements', '/statements'],
  ['statements, none', '/statements?q=nosuchword'],
  ['search', '/search?q=bridge'],
  ['search, one kind', '/search?q=the&kind=attribution&actor=Joren+Hale'],
  ['search, none', '/search?q=nosuchword'],
  ['reports', '/reports'],
  ['report', `/reports/${finding.evidence.report}?finding=${finding.id}`],
  ['report with furniture', `/reports/${finding.evidence.report}?furniture=shown`],
  ['hostile report', '/reports/r-0000000000000008'],
  ['actors', '/actors'],
  ['findings', '/findings/violations'],
  ['as it stood', '/?at=3'],
  ['not found', '/agreements/none'],
]

describe.skipIf(!hasChromium())('pages', () => {
  const { browser } = inBrowser(() => serveRecord(record))

  test.each(PAGES)(
    '%s: axe finds nothing, light and dark; nothing sticks out; nothing leaves the machine',
    async (_, path) => {
      const { page, elsewhere } = await browser.open(path, { colorScheme: 'light', reducedMotion: 'reduce' })
      expect(await axeInBoth(page)).toEqual([])
      for (const width of [1920, 1280, 1024, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        const over = await page.evaluate(() => {
          const room = document.documentElement.clientWidth
          return [document.documentElement.scrollWidth, document.body.scrollWidth].map((w) => Math.max(0, w - room))
        })
        expect(over, `at ${width}`).toEqual([0, 0])
      }
      expect(elsewhere).toEqual([])
      await page.context().close()
    },
  )

  test('what opens: the cite panel and the menus are open before axe, light and dark, wide and on a phone', async () => {
    const { page } = await browser.open('/statements', { reducedMotion: 'reduce' })
    const looked = async (what: string) => expect(await axeInBoth(page), what).toEqual([])
    await page.getByRole('button', { name: 'Cite' }).click()
    await page.locator('.cite-panel').waitFor()
    await looked('cite')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'The record' }).click()
    await page.getByRole('link', { name: 'Add reports' }).waitFor()
    await looked('the menu of the record')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.keyboard.press('Escape')
    await page.locator('.nav-menu').click()
    await page.getByRole('link', { name: 'Contradictions' }).waitFor()
    await looked('all pages on a phone')
  })

  test('the theme is chosen by the button, kept, and set before the first paint', async () => {
    const { page } = await browser.open('/', { colorScheme: 'light' })
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await ground()
    const button = page.getByRole('button', { name: /^Colours/ })
    await button.click()
    await button.click()
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.reload()
    await settled(page)
    expect(await ground()).toBe(dark)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })

  test('the first load is at most 250 kB as sent', async () => {
    const { page } = await browser.open('/statements')
    const sizes = await page.evaluate(async () => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return files.filter((f) => !f.name.includes('/api/')).map((f) => [f.name, f.transferSize] as const)
    })
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    expect(total).toBeGreaterThan(50_000)
    expect(total).toBeLessThan(250_000)
  })
})
