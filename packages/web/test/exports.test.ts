// What is on screen can be cited and taken away from every page that shows something of the record, and from a thing's own page.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, inBrowser } from './browser.ts'
import { serveRecord } from './example.ts'

const record = fixtureRecord()
const NOW = { asOf: null, at: null }
const agreement = (await record.agreements(NOW)).find((a) => a.contested.length > 0)!
const event = (await record.events(NOW)).items[0]!

/** The pages, what their files are called, and whether something is drawn there. */
const PAGES: readonly (readonly [path: string, file: string, drawn?: true])[] = [
  ['/', 'agreements'],
  ['/timeline', 'timeline', true],
  ['/positions', 'positions'],
  ['/commitments', 'commitments'],
  ['/statements', 'statements'],
  ['/events', 'events', true],
  [`/events/${event.id}`, 'event'],
  ['/figures', 'figures', true],
  ['/contradictions?verdict=all', 'contradictions'],
  ['/actors', 'actors'],
  ['/actors/Joren%20Hale', 'actor'],
  ['/reports', 'reports'],
  ['/reports/r-0000000000000004', 'report'],
  ['/sources', 'sources'],
  ['/sources/r-0000000000000001/r-0000000000000002', 'side-by-side'],
  [`/agreements/${agreement.id}`, 'agreement', true],
  ['/findings/violations', 'violations'],
  ['/search?q=bridge', 'search'],
]

describe.skipIf(!hasChromium())('cited and taken away', () => {
  const { browser, served } = inBrowser(() => serveRecord(record))
  let page: Page
  beforeAll(async () => {
    page = (await browser.open('/codebook', { permissions: ['clipboard-read', 'clipboard-write'] })).page
  })

  const file = async (form: string) => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: form, exact: true }).first().click()
    const download = await coming
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  test.each(PAGES)('%s as %s', async (path, name, drawn) => {
    await page.goto(`${served.origin}${path}`)
    await page.getByRole('button', { name: 'CSV', exact: true }).waitFor()
    const table = await file('CSV')
    expect(table.name).toBe(`${name}-as-of-2031-06-14.csv`)
    const [head, ...rows] = table.bytes.toString('utf8').trimEnd().split('\r\n')
    expect(head!.split(',').length).toBeGreaterThan(2)
    expect(rows.length).toBeGreaterThan(0)
    // No cell that a spreadsheet would compute.
    for (const row of rows) expect(row).not.toMatch(/(?:^|,)"?[=@+](?!\d)/)
    const json = await file('JSON')
    expect(json.name).toBe(`${name}-as-of-2031-06-14.json`)
    expect(Object.keys(JSON.parse(json.bytes.toString('utf8'))).length).toBeGreaterThan(0)
    if (drawn) {
      const svg = (await file('SVG')).bytes.toString('utf8')
      expect(svg).toMatch(/^<svg [^>]*xmlns=/)
      expect(svg).toContain('as-of=2031-06-14')
      const png = await file('PNG')
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    }
    await page.getByRole('button', { name: 'Cite', exact: true }).first().click()
    await page.locator('.cite-panel').waitFor()
    const cited = (await page.locator('.cite-text').first().textContent()) ?? ''
    expect(cited).toMatch(/as of 14 June 2031, revision 9\./)
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    expect(copied.pathname).toBe(new URL(`${served.origin}${path}`).pathname)
    expect(copied.searchParams.get('as-of')).toBe('2031-06-14')
    expect(copied.searchParams.get('at')).toBe('9')
  })
})
