// The example dossier as a user gets it: read by the real engine into a new database, and followed to its words.
import { describe, expect, test } from 'vitest'
import { hasChromium, inBrowser } from './browser.ts'
import { serveEmpty, serveExample } from './example.ts'

describe.skipIf(!hasChromium())('the example dossier', () => {
  const { browser } = inBrowser(() => serveExample())

  test('from an agreement to the highlighted words in its report', async () => {
    const { page, elsewhere, complaints } = await browser.open('/')
    await page.locator('.row-head h3 a, .undated h3 a').first().click()
    await page.locator('.sheet h1').waitFor()
    const quote = page.locator('.quote').first()
    const words = ((await quote.locator('blockquote').textContent()) ?? '').split(' … ')[0]!
    await quote.getByRole('link').click()
    const lit = page.locator('mark[data-lit="chosen"]')
    await lit.first().waitFor()
    expect((await lit.allTextContents()).join('')).toContain(words.split('\n')[0]!.slice(0, 30))
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('what two origins tell lies as a stack on the timeline, and is listed once', async () => {
    const { page } = await browser.open('/timeline?span=2025-08-08..2025-08-25')
    const sign = page.locator('.sign', { hasText: /meeting in Anc/ })
    await sign.first().waitFor()
    expect(await sign.count()).toBe(1)
    expect(await sign.locator('.sign-sheet').count()).toBe(1)
    const item = page.locator('.timeline-item', { hasText: 'meeting in Anchorage' })
    expect(await item.count()).toBe(1)
    expect(await item.textContent()).toContain('2 reports · 2 outlets · 2 origins')
  })

  test('every page opens without a complaint', async () => {
    for (const path of ['/', '/statements', '/reports', '/actors', '/findings/attributions', '/findings/agreements']) {
      const { page, elsewhere, complaints } = await browser.open(path)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('[role="alert"]').count(), path).toBe(0)
      expect([...elsewhere, ...complaints], path).toEqual([])
      await page.context().close()
    }
  })

  test('an empty record says how to fill it', async () => {
    const empty = await serveEmpty()
    const { page, complaints } = await browser.open('/')
    await page.goto(`${empty.origin}/`)
    await page.getByRole('heading', { name: 'The record is empty' }).waitFor()
    for (const path of ['statements', 'reports', 'actors', 'findings/events']) {
      await page.goto(`${empty.origin}/${path}`)
      await page.locator('.notice-empty').waitFor()
    }
    expect(complaints).toEqual([])
    await empty.close()
  })

  // Not on every run: an image differs by the fonts of the machine. `PARLEY_PICTURES=1 npx vitest run packages/web/test/example`
  test.skipIf(!process.env.PARLEY_PICTURES)('the picture in the README', async () => {
    const { page } = await browser.open('/?as-of=2025-04-18&zoom=quarter', {
      viewport: { width: 1320, height: 800 },
      deviceScaleFactor: 1.5,
      colorScheme: 'light',
    })
    await page.locator('.bar-button').first().waitFor()
    await page.screenshot({ path: 'docs/agreements.png' })
  })
})
