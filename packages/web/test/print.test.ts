// Every page on paper: as wide as a sheet, nothing that can only be clicked, and where it can be seen again.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { describe, expect, test } from 'vitest'
import { hasChromium, inBrowser, settled } from './browser.ts'
import { serveRecord } from './example.ts'

const record = fixtureRecord(20)
const truce = (await record.agreements({ asOf: null, at: null })).find((a) => a.contested.length > 0)!

const PAGES = [
  ...[
    '/',
    `/agreements/${truce.id}`,
    '/timeline',
    '/positions?actor=Joren+Hale&issue=monitoring',
    '/events',
    '/commitments',
  ],
  ...[
    '/figures',
    '/contradictions',
    '/statements',
    '/actors',
    '/actors/Joren%20Hale',
    '/reports',
    '/sources',
    '/review',
  ],
  ...[
    '/reports/r-0000000000000004',
    '/corrections',
    '/reliability',
    '/codebook',
    '/search?q=bridge',
    '/findings/violations',
  ],
]

describe.skipIf(!hasChromium())('on paper', () => {
  const { browser, served } = inBrowser(() => serveRecord(record))

  test('every page fits a sheet, has no menus, and says where it can be seen again', async () => {
    // 186 mm of an A4 sheet.
    const { page, complaints } = await browser.open('/', {
      viewport: { width: 703, height: 1000 },
      colorScheme: 'dark',
    })
    for (const path of PAGES) {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(`${served.origin}${path}${path.includes('?') ? '&' : '?'}as-of=2031-06-01`)
      await settled(page)
      await page.emulateMedia({ media: 'print' })
      await page.locator('.colophon .print-only bdi').waitFor()
      const cited = await page.locator('.colophon .print-only').textContent()
      expect(cited, path).toMatch(/as of 1 June 2031, revision 9\. Parley, http.*as-of=2031-06-01.*at=9/)
      const seen = await page.evaluate(() => ({
        over: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
        menus: [
          ...document.querySelectorAll<HTMLElement>('.masthead nav, search, .cite, .export, main button.button'),
        ].filter((e) => e.getClientRects().length > 0).length,
        stuck: [...document.querySelectorAll('main *')].filter(
          (e) => e.getClientRects().length > 0 && /sticky|fixed/.test(getComputedStyle(e).position),
        ).length,
        ground: getComputedStyle(document.documentElement).colorScheme,
      }))
      expect({ path, ...seen }).toEqual({ path, over: 0, menus: 0, stuck: 0, ground: 'light' })
    }
    expect(complaints).toEqual([])
  }, 120_000)

  test('a long list is printed as far as it was loaded, and says how much is left; the screen has it back after', async () => {
    const { page } = await browser.open('/statements')
    await page.locator('.statement').first().waitFor()
    const onScreen = await page.locator('.statement').count()
    expect(onScreen).toBeLessThan(60)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.statement').count()).toBe(100)
    await page.getByText(/^and \d+ more$/).waitFor()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(5)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => page.locator('.statement').count()).toBeLessThan(60)
  })
})
