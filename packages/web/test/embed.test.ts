// Drawings in the frame of another site's page, in a real browser: where that site was named, and where it was not.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, serve } from '@parley/service'
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameOf } from '../src/embed/address.ts'
import { type Browser, hasChromium, launch } from './browser.ts'
import type { Served } from './example.ts'

const record = fixtureRecord()
const truce = (await record.agreements({ asOf: null, at: null })).find((a) => a.contested.length > 0)!

describe.skipIf(!hasChromium())('in a frame', () => {
  let site: Server
  let named: Served
  let unnamed: Served
  let browser: Browser
  let article = ''
  beforeAll(async () => {
    site = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8')
      answer.end(`<!doctype html><html lang="en"><title>News</title><main><h1>An article</h1>${article}</main></html>`)
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const started = async (embed: string[]): Promise<Served> => {
      const app = createApp({ record, version: '0.0.0', webDir: 'packages/web/dist', embed })
      const serving = await serve({ app, port: 0 })
      return { origin: serving.url, close: () => serving.close() }
    }
    named = await started([origin])
    unnamed = await started([])
    browser = await launch(origin)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await named?.close()
    await unnamed?.close()
    site?.close()
  })

  test('the timeline shows, is moved, tells words, and leads out into a tab of its own', async () => {
    article = frameOf(`${named.origin}/timeline?as-of=2031-06-01&at=9`, '/embed/timeline', 'Timeline', 640)
    const { page } = await browser.open('/')
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { name: 'Timeline' }).waitFor()
    await frame.getByText('as of 1 June 2031, revision 9').waitFor()
    await frame.locator('.sign').first().waitFor()
    // Nothing around it, and no key leads away.
    expect(await frame.locator('.masthead, .colophon').count()).toBe(0)
    await frame.getByRole('group', { name: /^Lanes/ }).focus()
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await frame.locator('[data-lane="Violence"] .sign').first().click()
    const words = frame.locator('.embed-picked .words')
    await words.waitFor()
    const coming = page.context().waitForEvent('page')
    await frame.locator('.embed-picked .source-link').click()
    const tab = await coming
    await tab.waitForURL(/\/reports\/r-.*as-of=2031-06-01/)
    expect(new URL(tab.url()).searchParams.get('at')).toBe('9')
    expect(page.frames()[1]!.url()).toContain('/embed/timeline')
    const axis = () => frame.locator('.timeline-axis').textContent()
    const before = await axis()
    await page.bringToFront()
    await frame.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(axis).not.toBe(before)
    await page.context().close()
  })

  test("an agreement's windows show, with the words of one", async () => {
    const path = `/embed/agreement/${truce.id}`
    article = frameOf(`${named.origin}/agreements/${truce.id}?as-of=2031-06-01`, path, 'River Truce', 320)
    const { page } = await browser.open('/')
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { name: 'River Truce' }).waitFor()
    await frame.getByRole('button', { name: /^Costrina: 9 May/ }).click()
    await frame.getByText('it takes effect for Costrina').waitFor()
    await page.context().close()
  })

  test('a server that named nobody is framed by nobody, nor is a page that is not made for it', async () => {
    for (const [origin, path] of [
      [unnamed.origin, '/embed/timeline'],
      [named.origin, '/review'],
    ] as const) {
      article = frameOf(`${origin}/timeline?as-of=2031-06-01`, path, 'Timeline', 640)
      const { page, complaints } = await browser.open('/')
      await expect.poll(() => complaints.some((c) => /frame-ancestors|X-Frame-Options/i.test(c))).toBe(true)
      expect(await page.frameLocator('iframe').locator('main').count()).toBe(0)
      await page.context().close()
    }
  })
})
