// What people come to do, done in Chromium on the example as the real engine reads it. With PARLEY_PICTURES=1 each ends with a picture in docs/.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasChromium, inBrowser } from './browser.ts'
import { serveExample } from './example.ts'

const LOOK = { viewport: { width: 1320, height: 860 }, deviceScaleFactor: 1.5, colorScheme: 'light' } as const

/** Not on every run: an image differs by the fonts of the machine. */
async function picture(page: Page, name: string) {
  if (process.env.PARLEY_PICTURES) await page.screenshot({ path: `docs/${name}.png` })
}

describe.skipIf(!hasChromium())('tasks', () => {
  const { browser, served } = inBrowser(() => serveExample())

  test('Is the truce still in force today, for whom, and who says it was broken?', async () => {
    const { page, complaints, elsewhere } = await browser.open('/?as-of=2025-04-18', LOOK)
    const lede = (await page.locator('.lede').textContent()) ?? ''
    expect(lede).toMatch(/Energy infrastructure ceasefire/)
    expect(lede).toMatch(/lapsed for Russia .* in force for Ukraine/)
    await page.locator('.lede').getByRole('link', { name: 'Energy infrastructure ceasefire' }).click()
    await page.getByRole('heading', { level: 1, name: 'Energy infrastructure ceasefire' }).waitFor()
    const allegations = page.getByRole('region', { name: 'Allegations' })
    await allegations
      .getByRole('heading', { name: /accuses/ })
      .first()
      .waitFor()
    const accusers = await allegations.getByRole('heading', { level: 3 }).allTextContents()
    expect(accusers.some((who) => /Russia accuses Ukraine/.test(who))).toBe(true)
    expect(accusers.some((who) => /Ukraine accuses Russia/.test(who))).toBe(true)
    // Each is tested against either side's own window, and shows its words.
    await allegations.getByRole('rowheader', { name: 'As Ukraine has it' }).first().waitFor()
    expect(await allegations.locator('blockquote').count()).toBeGreaterThan(1)
    await allegations.scrollIntoViewIfNeeded()
    await page.evaluate(() => document.querySelector('#allegations')?.scrollIntoView({ block: 'start' }))
    await picture(page, 'truce')
    expect([...complaints, ...elsewhere]).toEqual([])
  })

  test("How has Russia's position on territory moved since March, in Russia's words?", async () => {
    const { page, complaints } = await browser.open('/positions', LOOK)
    await page.getByRole('button', { name: /^Russia on Territory/ }).click()
    const history = page.getByRole('region', { name: /Russia on territory/i })
    await history.locator('.entry').first().waitFor()
    expect(new URL(page.url()).searchParams.get('issue')).toBe('territory')
    const entries = await history.locator('.entry').count()
    expect(entries).toBeGreaterThan(3)
    // How it went, at a glance, from the first day to the last.
    const course = await history.getByRole('list', { name: /in the order of their days/ }).textContent()
    expect(course).toMatch(/Apr.*Jun.*Aug/)
    // From all four regions to two and a freeze in the others: each in the words of its report.
    const words = (await history.locator('blockquote').allTextContents()).join('\n')
    for (const said of [
      /territory of all four regions/,
      /territory of the Donetsk and Luhansk regions/,
      /freeze the front line/,
    ])
      expect(words).toMatch(said)
    // Where it moved, what was said before stands beside what was said after.
    for (const moved of await history.locator('.entry-moved:has(.before-after)').all())
      expect(await moved.locator('.before-after blockquote').count()).toBe(2)
    await history.evaluate((e) => e.scrollIntoView({ block: 'start' }))
    await picture(page, 'positions')
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('issue'))
    await page.getByRole('combobox', { name: 'Side by side' }).selectOption('Russia')
    await page.getByRole('combobox', { name: 'and' }).selectOption('Ukraine')
    await page.getByRole('region', { name: 'Russia and Ukraine side by side' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('Which of these reports are one story?', async () => {
    const { page, complaints } = await browser.open('/sources', LOOK)
    const sum = (await page.locator('.origins-sum').textContent()) ?? ''
    const [reports, , origins] = [...sum.matchAll(/(\d+) (report|outlet|origin)/g)].map((m) => Number(m[1]))
    expect(origins).toBeLessThan(reports!)
    await page.getByRole('link', { name: 'Side by side' }).first().click()
    await page.getByRole('heading', { name: 'One story, told twice' }).waitFor()
    expect(await page.locator('.aligned-both').count()).toBeGreaterThan(5)
    expect(await page.locator('.aligned-both mark').count()).toBeGreaterThan(5)
    await picture(page, 'one-story')
    expect(complaints).toEqual([])
  })

  test('Correct a wrong speaker by keyboard, and see the correction in the log', async () => {
    const { page, complaints } = await browser.open('/', LOOK)
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await page.waitForURL(/\/review/)
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('attribution')
    await page.waitForURL(/kind=attribution/)
    await page.locator('.review-queue .kind-attribution').first().waitFor()
    // The text of what was chosen before stands until the narrowed queue is there.
    const marked = page.locator('.context.kind-attribution mark').first()
    await marked.waitFor()
    await page.locator('.card-kind.kind-attribution').waitFor()
    const words = (await marked.textContent()) ?? ''
    await page.locator('main').focus()
    await page.keyboard.press('c')
    const actor = page.getByRole('textbox', { name: 'actor' })
    await actor.waitFor()
    expect(await actor.evaluate((e) => e === document.activeElement)).toBe(true)
    await actor.fill('Andrii Sybiha')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /Why is it corrected/ }).waitFor()
    await page.keyboard.type('The sentence before names him.')
    await page.keyboard.press('Enter')
    await page.getByText(/1 ruled on now/).waitFor()
    await page.keyboard.press('a')
    await page.getByText(/2 ruled on now/).waitFor()
    await page.keyboard.press('z')
    await page.getByText(/1 ruled on now/).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await page.getByRole('heading', { level: 1, name: 'Corrections' }).waitFor()
    const ruling = page.locator('.ruling', { hasText: 'Andrii Sybiha' })
    await ruling.getByText('The sentence before names him.').waitFor()
    await ruling.getByText('R. Eviewer').waitFor()
    expect(await ruling.locator('blockquote').textContent()).toContain(words.split('\n')[0]!.slice(0, 20))
    await picture(page, 'corrections')
    // The record follows: the speaker has the statement now, and the day before the ruling can still be asked for.
    await page.goto(`${served.origin}/statements?actor=Andrii+Sybiha`)
    await page.locator('.statement').first().waitFor()
    await page.goto(`${served.origin}/corrections?at=23`)
    await page.getByRole('heading', { name: 'Nobody ruled on anything yet' }).waitFor()
    expect(complaints.filter((c) => !c.includes('422'))).toEqual([])
  })

  test('What did we know on 16 April?', async () => {
    const { page, complaints } = await browser.open('/', {
      ...LOOK,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('textbox', { name: 'As of day' }).fill('2025-04-16')
    await page.getByRole('heading', { name: 'Where the talks stand on 16 April 2025' }).waitFor()
    await page.getByRole('link', { name: 'Timeline' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
    await page.locator('.timeline-item').first().waitFor()
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2025-04-16')
    // Nothing that was told later is there.
    const told = await page.locator('.timeline-item .source-link').allTextContents()
    expect(told.length).toBeGreaterThan(5)
    expect(told.filter((words) => /(1[7-9]|2\d|30) Apr|May|Nov/.test(words.split('·').at(-1) ?? ''))).toEqual([])
    await picture(page, 'timeline')
    await page.getByRole('button', { name: 'Cite' }).click()
    await page.getByText('Address copied').waitFor()
    expect(await page.locator('.cite-text').textContent()).toMatch(/as of 16 April 2025, revision \d+/)
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    expect(copied.searchParams.get('as-of')).toBe('2025-04-16')
    expect(copied.searchParams.get('at')).toMatch(/^\d+$/)
    expect(complaints).toEqual([])
  })
})
