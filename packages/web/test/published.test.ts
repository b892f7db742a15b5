// A published copy in a real browser: files alone, at a path of their own, on a server that knows nothing but files.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { publish } from '@parley/service'
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { type Browser, hasChromium, launch, settled } from './browser.ts'

const WEB = 'packages/web/dist'
const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2' },
}

const record = fixtureRecord()
const truce = (await record.agreements({ asOf: null, at: null })).find((a) => a.contested.length > 0)!

const PAGES: [path: string, shows: string][] = [
  ['/', '.bar-button'],
  [`/agreements/${truce.id}`, '.sheet-plot'],
  ['/timeline', '.timeline-item'],
  ['/embed/timeline', '.sign'],
  [`/embed/agreement/${truce.id}`, '.sheet-plot'],
  ['/positions?actor=Joren+Hale&issue=monitoring', '.entry'],
  ['/statements?actor=Joren+Hale', '.statement'],
  ['/events', '.event'],
  ['/commitments', 'main h1'],
  ['/figures', 'main h1'],
  ['/contradictions', '.clash'],
  ['/actors', 'main h1'],
  ['/actors/Joren%20Hale', 'main h1'],
  ['/reports', 'main h1'],
  ['/reports/r-0000000000000004', 'mark'],
  ['/reports/r-0000000000000008', 'mark'],
  ['/sources', '.origins-sum'],
  ['/corrections', 'main h1'],
  ['/reliability', 'main h1'],
  ['/codebook', 'main h2'],
  ['/findings/violations', 'main h1'],
  ['/search?q=bridge', '.search-main h2'],
  ['/statements?from=2031-05-01&to=2031-05-05', '.at-notice'],
  ['/statements?q=nosuchword', '.notice-empty'],
  ['/agreements/none', '[role=alert]'],
]

describe.skipIf(!hasChromium())('a published copy', () => {
  let folder: string
  let site: Server
  let browser: Browser
  let origin = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-site-'))
    const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((f) => statSync(join(WEB, f)).isFile())
    const web = new Map(files.map((f) => [f, readFileSync(join(WEB, f))]))
    const given = {
      record,
      version: '0',
      web,
      asOf: '2031-06-14',
      at: null,
      words: 9,
      upTo: 'GREEN',
      day: '2031-06-15',
    }
    for await (const { path, body } of publish({ ...given, upTo: 'GREEN' })) {
      const file = join(folder, 'talks', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, body)
    }
    site = createServer((request, answer) => {
      const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname)
      try {
        const body = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))
        answer.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream')
        answer.end(body)
      } catch {
        answer.statusCode = 404
        answer.end()
      }
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    browser = await launch(origin)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('every page shows what was published, asks for files alone, and complains of nothing', async () => {
    const { page, elsewhere, complaints } = await browser.open('/talks/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    for (const [path, shows] of PAGES) {
      await page.goto(`${origin}/talks/#${path}`)
      await page.locator(shows).first().waitFor({ timeout: 10_000 })
      if (shows !== '[role=alert]') expect(await page.getByRole('alert').count(), path).toBe(0)
      expect(await axeInBoth(page), path).toEqual([])
    }
    expect(asked.filter((path) => !path.startsWith('/talks/') || path.includes('/api/'))).toEqual([])
    expect([...elsewhere, ...complaints]).toEqual([])
  }, 120_000)

  test('a value leads to its words, cut short, and nothing more of the report is there', async () => {
    const { page } = await browser.open('/talks/#/statements')
    await page.locator('.statement a').first().click()
    await page.locator('mark[data-lit="chosen"]').first().waitFor()
    const text = (await page.locator('.report-text').textContent()) ?? ''
    expect(text).toContain('[…]')
    const id = /reports\/(r-\d+)/.exec(page.url())![1]!
    const whole = (await record.report({ asOf: null, at: null }, id)).text
    expect(text.length).toBeLessThan(whole.length)
    await page.getByText('A published copy holds only the words that findings stand on, 9 at most of each.').waitFor()
  })

  test('it is of one day: Cite says which, and nothing offers another, nor what only a server can do', async () => {
    const { page } = await browser.open('/talks/#/timeline', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByText('As of 14 June 2031, revision 9').waitFor()
    expect(await page.getByRole('textbox', { name: 'As of day' }).count()).toBe(0)
    await page.getByRole('button', { name: 'The record' }).click()
    await page.getByRole('link', { name: 'Codebook' }).waitFor()
    for (const name of ['Review', 'Add reports', 'Dossier'])
      expect(await page.getByRole('link', { name, exact: true }).count(), name).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Cite' }).click()
    await page.getByText('Address copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${origin}/talks/#/timeline?as-of=2031-06-14&at=9`)
    await page.goto('about:blank')
    await page.goto(copied)
    await settled(page)
    await page.locator('.timeline-item').first().waitFor()
    await page.goto(`${origin}/talks/#/reports/r-0000000000000004?sentence=4`)
    await page.locator('mark').first().waitFor()
  })

  test('it is searched without a server: by words, with facets, and by days that every page keeps', async () => {
    const { page, complaints } = await browser.open('/talks/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.getByRole('searchbox').fill('bridge')
    await page.getByRole('searchbox').press('Enter')
    await page.locator('.search-main mark, .search-main .hit, .search-main li').first().waitFor()
    const told = (await page.locator('.page-head').textContent()) ?? ''
    expect(told).toMatch(/[1-9]\d* hits? +for bridge/)
    await page.getByRole('navigation', { name: 'Narrow the search' }).getByRole('button').first().click()
    await page.waitForURL(/kind=/)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.goto(`${origin}/talks/#/search?q=nosuchword`)
    await page.getByText('Nothing fits').waitFor()
    await page.goto(`${origin}/talks/#/statements?from=2031-05-01&to=2031-05-05`)
    await page.getByText('Only what is of').waitFor()
    await page.getByRole('link', { name: 'Actors', exact: true }).click()
    await page.getByText('Only what is of').waitFor()
    expect(page.url()).toContain('from=2031-05-01')
    expect(asked.filter((path) => path.includes('/api/'))).toEqual([])
    expect(complaints).toEqual([])
  })
})
