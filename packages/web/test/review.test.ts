// The review by keyboard alone, on the example as the real engine reads it: every key, the progress, and what comes of it.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { hasChromium, inBrowser } from './browser.ts'
import { serveExample } from './example.ts'

describe.skipIf(!hasChromium())('review by keyboard', () => {
  const { browser, served } = inBrowser(() => serveExample())

  const current = (page: Page) => page.locator('.review-queue [aria-current="true"]')
  const wordsOf = async (page: Page) => (await current(page).locator('bdi').textContent()) ?? ''
  const ruled = async (page: Page, n: number) => {
    await page.waitForFunction(
      (words) =>
        document.querySelector('.review-error') ||
        [...document.querySelectorAll('[role=status]')].some((e) => e.textContent?.endsWith(words)),
      `, ${n} ruled on now`,
    )
    expect(await page.locator('.review-error').allTextContents(), `ruling ${n}`).toEqual([])
  }
  const decisions = async (page: Page) =>
    (await (await page.request.get(`${served.origin}/api/corrections?limit=50`)).json()).items as {
      verdict: string
      state: string
      reason: string
    }[]

  test('j and k go through the queue with the words in view; a, r, c, m and u rule, z takes back; progress is told', async () => {
    const { page, complaints, elsewhere } = await browser.open('/')
    for (const key of ['g', 'v']) await page.keyboard.press(key)
    await page.locator('.review-card').waitFor()
    // Two can be one only where they are of one kind.
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('agreement')
    await page.locator('.card-kind.kind-agreement').waitFor()
    await page.locator('main').focus()
    const first = await wordsOf(page)
    const waiting = Number(/^(\d+)/.exec((await page.getByRole('status').first().textContent()) ?? '')?.[1])
    expect(waiting).toBeGreaterThan(8)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await current(page).evaluate((e) => [...e.parentElement!.children].indexOf(e))).toBe(1)
    expect(await current(page).evaluate((e) => e === document.activeElement)).toBe(true)
    // What is chosen is what the card shows, its words marked in their place.
    expect(await page.locator('.review-card h2').textContent()).toBe(await wordsOf(page))
    expect(((await page.locator('.context mark').first().textContent()) ?? '').length).toBeGreaterThan(3)
    await page.keyboard.press('k')
    expect(await wordsOf(page)).toBe(first)
    // The keys are at hand without scrolling.
    const does = (await page.locator('.review-does').boundingBox())!
    expect(does.y + does.height).toBeLessThanOrEqual(900)
    expect(await axeInBoth(page)).toEqual([])

    // No key is lost, however fast they come.
    for (const key of ['a', 'a']) await page.keyboard.press(key)
    await ruled(page, 2)
    await page.keyboard.press('r')
    const why = page.getByRole('textbox', { name: /^Why is it rejected/ })
    await why.waitFor()
    expect(await axeInBoth(page)).toEqual([])
    await page.keyboard.type('The sentence is a heading.')
    await page.keyboard.press('Enter')
    await ruled(page, 3)
    // Two that are one: the first is marked, the second named as the same.
    const before = await wordsOf(page)
    await page.keyboard.press('m')
    await page.keyboard.press('j')
    await page.locator('.review-marked').waitFor()
    expect(await page.locator('.review-marked').textContent()).toBe(`Marked: ${before}`)
    await page.keyboard.press('m')
    await page.waitForFunction(
      () =>
        document.querySelector('[name=reason], .review-error') ||
        document.querySelector('.review-last')?.textContent?.startsWith('Taken for one'),
    )
    if (await page.getByRole('textbox', { name: /^Why is it taken for one/ }).count()) {
      await page.keyboard.type('Both tell of the same day.')
      await page.keyboard.press('Enter')
    }
    await ruled(page, 4)
    // Of two one may be unsure.
    await page.keyboard.press('m')
    await page.keyboard.press('j')
    await page.getByRole('button', { name: 'Unsure if they are one' }).waitFor()
    await page.keyboard.press('u')
    await ruled(page, 5)
    await page.keyboard.press('c')
    await page.getByRole('form', { name: 'Correct it' }).waitFor()
    expect(await axeInBoth(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('form', { name: 'Correct it' }).waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await ruled(page, 4)
    const bar = page.getByRole('progressbar', { name: 'Ruled on in this visit' })
    expect(await bar.getAttribute('value')).toBe('4')
    const made = await decisions(page)
    expect(made.map((d) => d.verdict).sort()).toEqual(expect.arrayContaining(['accept', 'reject', 'same', 'unsure']))
    expect(made.find((d) => d.verdict === 'unsure')!.state).toBe('undone')
    expect(made.find((d) => d.verdict === 'reject')!.reason).toBe('The sentence is a heading.')
    expect(complaints.filter((c) => !c.includes('422'))).toEqual([])
    expect(elsewhere).toEqual([])
  }, 60_000)

  test('how often the machine is right, in figures, once people ruled; and the log tells who, when and why', async () => {
    const { page, complaints } = await browser.open('/review')
    // A handful of rulings more, so that a rule has some.
    for (let n = 1; n <= 6; n++) {
      await page.keyboard.press('a')
      await ruled(page, n)
    }
    await page.keyboard.press('z')
    await ruled(page, 5)
    for (const key of ['g', 'i']) await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name: 'Reliability' }).waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: /findings of \d+ ruled on by 1 person/ })
      .waitFor()
    const table = await page.getByRole('region', { name: 'By kind' }).ariaSnapshot()
    expect(table).toMatch(/columnheader "There is such a thing"/)
    expect(table).toMatch(/cell "\d+ % \d+ of \d+, between \d+ % and \d+ %"/)
    // Three of three is no certainty: the interval is wide, and is drawn.
    const share = page.locator('.share').first()
    const [low, high] = await share.evaluate((e) => {
      const bar = e.querySelector<HTMLElement>('.share-bar')!
      return ['--low', '--high'].map((name) => Number.parseFloat(bar.style.getPropertyValue(name)))
    })
    expect(high! - low!).toBeGreaterThan(5)
    const rules = page.getByRole('region', { name: 'By rule' })
    expect(await rules.getByRole('row').count()).toBeGreaterThan(1)
    expect(await axeInBoth(page)).toEqual([])
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    expect((await coming).suggestedFilename()).toMatch(/^reliability-as-of-.*\.csv$/)
    for (const key of ['g', 'l']) await page.keyboard.press(key)
    const log = page.locator('.ruling')
    await log.first().waitFor()
    expect(await log.first().textContent()).toMatch(/by R\. Eviewer/)
    await page.getByRole('button', { name: 'Taken back' }).click()
    await page.waitForURL(/state=undone/)
    await page.getByText('Taken back later.').first().waitFor()
    expect(await axeInBoth(page)).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)
})
