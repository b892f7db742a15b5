// A record of thousands in every list, with hostile words in every field: each page opens, shows a stretch and offers the rest,
// shows words as words, is free of what axe finds, light and dark, and lets nothing stick out.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { hasChromium, inBrowser, settled } from './browser.ts'
import { serveRecord } from './example.ts'
import { hugeAndHostile } from './hostile.ts'

const MANY = 3000
/** Elements of a page: more make a browser slow. */
const MOST = 12_000

const small = fixtureRecord()
const agreement = (await small.agreements({ asOf: null, at: null }))[0]!
const event = (await small.events({ asOf: null, at: null })).items[0]!

const PAGES = [
  ...[
    '/events',
    '/commitments',
    '/statements',
    '/figures',
    '/contradictions?verdict=all',
    '/actors',
    '/reports',
    '/sources',
  ],
  ...['/findings/agreements', '/findings/violations', '/review', '/corrections', '/reliability', '/search?q=bridge'],
  ...[`/agreements/${agreement.id}`, `/events/${event.id}`, '/actors/Joren%20Hale', '/reports/r-0000000000000008'],
  ...['/sources/r-0000000000000001/r-0000000000000002', '/', '/timeline', '/positions'],
]

const PLAIN = ['/corrections', '/reliability', '/reports/r-0000000000000008']

describe.skipIf(!hasChromium())('huge and hostile', () => {
  const { browser } = inBrowser(() =>
    serveRecord(hugeAndHostile(small, (list) => (list === 'agreements' ? 150 : MANY))),
  )

  test.each(PAGES)(
    '%s',
    async (path) => {
      const { page, complaints, elsewhere } = await browser.open(path, { reducedMotion: 'reduce' })
      await settled(page)
      await page.waitForLoadState('networkidle')
      expect(await page.getByRole('alert').allTextContents()).toEqual([])
      const { elements, text, images, ran } = await page.evaluate(() => ({
        elements: document.querySelectorAll('*').length,
        text: document.querySelector('main')?.textContent ?? '',
        images: document.querySelectorAll('main img, main script').length,
        ran: '__broken' in window,
      }))
      expect(elements).toBeLessThan(MOST)
      // These hold nothing that a report's words get into, or nothing at all.
      if (!PLAIN.includes(path)) expect(text).toContain('<img src=x onerror=')
      expect([images, ran]).toEqual([0, false])
      expect(await axeInBoth(page)).toEqual([])
      for (const width of [1280, 768, 360]) {
        await page.setViewportSize({ width, height: 800 })
        const out = await page.evaluate(() => {
          const room = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= room) return []
          return [...document.querySelectorAll('body *')]
            .filter((e) => e.getBoundingClientRect().right > room + 1)
            .slice(0, 4)
            .map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} of ${room}`)
        })
        expect(out, `at ${width}`).toEqual([])
      }
      expect([...complaints, ...elsewhere]).toEqual([])
      await page.context().close()
    },
    120_000,
  )
})
