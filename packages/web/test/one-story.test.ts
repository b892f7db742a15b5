// Which of these nine reports are one story? Nine files are dropped into an empty record, read by the real engine, and told apart.
import { describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { hasChromium, inBrowser } from './browser.ts'
import { serveEmpty } from './example.ts'
import { NINE } from './nine.ts'

const LOOK = { viewport: { width: 1320, height: 900 }, deviceScaleFactor: 1.5, colorScheme: 'light' } as const

describe.skipIf(!hasChromium())('nine reports', () => {
  const { browser, served } = inBrowser(() => serveEmpty())

  test('Which of these nine reports are one story?', async () => {
    const { page, complaints, elsewhere } = await browser.open('/add', LOOK)
    await page.getByLabel('Drop files here, or choose them').setInputFiles(
      NINE.map(({ outlet, title, day, text }, i) => ({
        name: `${i + 1}.jsonl`,
        mimeType: 'application/jsonl',
        buffer: Buffer.from(JSON.stringify({ id: `n${i + 1}`, title, publisher: outlet, date: day, text })),
      })),
    )
    await page.getByRole('status').filter({ hasText: '9 inputs done: 9 new' }).waitFor({ timeout: 90_000 })
    for (const key of ['g', 'u']) await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
    const outlets = (story: string) =>
      NINE.filter((n) => n.story === story)
        .map((n) => n.outlet)
        .sort()
    expect(await page.locator('.origins-sum').textContent()).toBe('9 reports from 9 outlets go back to 4 origins.')
    const groups = page.locator('.origin')
    expect(await groups.count()).toBe(2)
    const told = async (n: number) =>
      (await groups.nth(n).locator('.origin-reports li span > bdi').allTextContents()).sort()
    expect(await told(0)).toEqual(outlets('wire'))
    expect(await told(1)).toEqual(outlets('own'))
    await page.getByText('Two further reports stand alone, each its own origin.').waitFor()
    // How each copy was made is told, and can be looked at sentence by sentence.
    const why = (await groups.nth(0).locator('.origin-reports li > strong').allTextContents()).join(', ')
    expect(why).toMatch(/^the earliest, .*rewrite/)
    await groups.nth(0).scrollIntoViewIfNeeded()
    await groups.nth(0).evaluate((e) => e.closest('section')?.scrollIntoView({ block: 'start' }))
    if (process.env.PARLEY_PICTURES) await page.screenshot({ path: 'docs/nine-reports.png' })
    expect(await axeInBoth(page)).toEqual([])
    await groups
      .nth(0)
      .locator('.origin-reports li', { hasText: 'Costrina Post' })
      .getByRole('link', { name: 'Side by side' })
      .first()
      .click()
    await page.getByRole('heading', { name: 'One story, told twice' }).waitFor()
    expect(await page.locator('.aligned-both').count()).toBeGreaterThan(3)
    // And on a report's own page, beside its outlet.
    await page.goto(`${served.origin}/reports`)
    await page.getByRole('link', { name: 'What the protocol of Ormhaven says' }).click()
    await page
      .getByRole('link', { name: /^side by side with/ })
      .first()
      .waitFor()
    expect([...complaints, ...elsewhere]).toEqual([])
  }, 150_000)
})
