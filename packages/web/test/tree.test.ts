// A sentence's tree in a real browser: opened from a finding, read by eye, by keyboard and as a table.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fixtureAnalyse } from '@parley/service/fixture/analyse.ts'
import { textOf } from '@parley/service/fixture/build.ts'
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, hasChromium, launch, settled } from './browser.ts'
import { type Served, serveRecord } from './example.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const REPORT = '/reports/r-0000000000000005'
const at = textOf(5).text.indexOf('Aldermark considers')

describe.skipIf(!hasChromium())("a sentence's tree", () => {
  let served: Served
  let bare: Served
  let plain: Served
  let browser: Browser
  beforeAll(async () => {
    served = await serveRecord(fixtureRecord(), 0, fixtureAnalyse())
    bare = await serveRecord(fixtureRecord())
    plain = await serveRecord(fixtureRecord(), 0, fixtureAnalyse(false))
    browser = await launch(served.origin)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await bare?.close()
    await plain?.close()
  })

  const panel = (page: Page) => page.getByRole('region', { name: /^Sentence/ })
  const line = (page: Page) => panel(page).locator('output')
  const sentenceOf = (page: Page) => new URL(page.url()).searchParams.get('sentence')

  test('opens from a finding, with an arc for every relation and a table that says the same', async () => {
    const { page, complaints } = await browser.open(REPORT)
    await page.locator('.margin-item', { hasText: 'Aldermark considers' }).first().click()
    await page.getByRole('button', { name: 'Sentence tree' }).click()
    await panel(page).getByText('2 of').waitFor()
    const arcs = await page.locator('[data-arc]').evaluateAll((all) => all.map((a) => a.getAttribute('data-arc')))
    // 23 words: one is the root, three are marks.
    expect(arcs).toHaveLength(23 - 1 - 3)
    expect(arcs).toEqual(expect.arrayContaining(['1-0', '1-4', '14-13', '17-21']))
    await panel(page).getByText('As a table').click()
    const rows = await panel(page)
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim())))
    expect(rows).toHaveLength(23)
    expect(rows[0]).toEqual(['Aldermark', 'Aldermark', 'PROPN NNP', 'considers', 'nsubj'])
    expect(rows[1]).toEqual(['considers', 'consider', 'VERB VBZ', '–', 'root'])
    const lit = await page.evaluate(() => [...(CSS.highlights.get('parley-sentence') ?? [])].map(String))
    expect(lit).toEqual([expect.stringMatching(/^Aldermark considers .* until 7 June\.$/)])
    expect(complaints).toEqual([])
  })

  test('no label lies on another', async () => {
    const { page } = await browser.open(`${REPORT}?sentence=${at}`)
    await page.locator('[data-arc]').first().waitFor()
    const boxes = await page.locator('.arc-label').evaluateAll((all) => all.map((e) => e.getBoundingClientRect()))
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b)
          expect(a.right < b.left || b.right < a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3).toBe(true)
  })

  test('is walked by keyboard, from word to word and up to the head', async () => {
    const { page } = await browser.open(REPORT)
    await page.locator('.margin-item', { hasText: 'Aldermark considers' }).first().focus()
    await page.keyboard.press('t')
    await panel(page).getByText('2 of').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('tree-box')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Home')
    await line(page).getByText('subject of “considers”').waitFor()
    expect((await line(page).textContent())?.trim()).toBe(
      'Aldermark lemma “Aldermark”, proper noun (NNP), subject of “considers”, within the name of a place',
    )
    await page.keyboard.press('ArrowUp')
    await line(page).getByText('root of the sentence').waitFor()
    await page.keyboard.press('ArrowRight')
    await line(page).getByText('determiner of “Truce”').waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(sentenceOf(page)).toBeNull()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('margin-item')
  })

  test('opens by a double click on a word, goes on to its neighbours, and stays in the address', async () => {
    const { page } = await browser.open(REPORT)
    const [x, y] = await page.locator('.report-text').evaluate((body) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue!.indexOf('considers')
        if (start < 0) continue
        range.setStart(node, start)
        range.setEnd(node, start + 9)
        break
      }
      const { left, width, top, height } = range.getBoundingClientRect()
      return [left + width / 2, top + height / 2] as const
    })
    await page.mouse.dblclick(x, y)
    await line(page).getByText('root of the sentence').waitFor()
    await panel(page).getByRole('button', { name: 'Next sentence' }).click()
    await panel(page).getByText('3 of').waitFor()
    await page.waitForURL((url) => Number(url.searchParams.get('sentence')) > at)
    await panel(page).getByRole('button', { name: 'Previous sentence' }).click()
    await page.waitForURL((url) => Number(url.searchParams.get('sentence')) === at)
    await page.reload()
    await settled(page)
    await panel(page).getByText('2 of').waitFor()
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  })

  test('axe finds nothing, light and dark; nothing sticks out', async () => {
    const { page } = await browser.open(`${REPORT}?sentence=${at}`, { colorScheme: 'light', reducedMotion: 'reduce' })
    await page.locator('[data-arc]').first().waitFor()
    await panel(page).getByText('As a table').click()
    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }
        return (await axe.run()).violations.map((v) => JSON.stringify(v))
      })
      expect(found, colorScheme).toEqual([])
    }
    for (const width of [1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0)
    }
  })

  test('without a model there are words and tags alone, and it says so', async () => {
    const { page } = await browser.open('/reports')
    await page.goto(`${plain.origin}${REPORT}?sentence=${at}`)
    await panel(page).getByText('No language model was used').waitFor()
    expect(await page.locator('.tree-text').count()).toBe(23)
    expect(await page.locator('.arc').count()).toBe(0)
    expect(await panel(page).locator('thead th').allTextContents()).toEqual(['Word', 'Lemma', 'Tag'])
  })

  test('a server without an engine, and a place without a sentence, are told', async () => {
    const { page } = await browser.open(`${REPORT}?sentence=999999`)
    await panel(page).getByText('No sentence stands at 999999').waitFor()
    await page.goto(`${bare.origin}${REPORT}?sentence=${at}`)
    await panel(page).getByText('This server has no language engine').waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
  })
})
