// Every task without a pointer, and what a screen reader is told on the way: the tree of roles and names, not the look.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { type Browser, hasChromium, launch, settled } from './browser.ts'
import { type Served, serveRecord } from './example.ts'

describe.skipIf(!hasChromium())('by keyboard', () => {
  let served: Served
  let browser: Browser
  beforeAll(async () => {
    served = await serveRecord(fixtureRecord())
    const own = await launch(served.origin)
    // A step that does not come is told by its own line.
    browser = {
      ...own,
      open: async (...asked) => {
        const opened = await own.open(...asked)
        opened.page.setDefaultTimeout(8000)
        return opened
      },
    }
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  const keys = async (page: Page, ...all: string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  /** Goes on with Tab until something with this name has the focus, as somebody without a pointer does. */
  const tabTo = async (page: Page, name: RegExp, most = 80) => {
    for (let n = 0; n < most; n++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement | null
        const labels = e instanceof HTMLInputElement || e instanceof HTMLSelectElement ? [...(e.labels ?? [])] : []
        return [e?.getAttribute('aria-label'), ...labels.map((l) => l.textContent), e?.textContent]
          .filter(Boolean)
          .join(' ')
          .trim()
      })
      if (name.test(here)) return
    }
    throw new Error(`${name} is not reached by Tab`)
  }
  /** The focus can be seen wherever it is. */
  const seen = (page: Page) =>
    page.evaluate(() => {
      const style = getComputedStyle(document.activeElement!)
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
    })

  test('the parts of every page are landmarks, and its heading is the first', async () => {
    const { page } = await browser.open('/')
    for (const key of 'atocsenxprufbdvlik') {
      if ('a' !== key) await keys(page, 'g', key)
      await settled(page)
      const tree = await page.locator('body').ariaSnapshot()
      for (const part of [/^- banner/m, /navigation "Pages"/, /^- main/m, /^- contentinfo/m])
        expect(tree, `g ${key}`).toMatch(part)
      expect(tree.match(/heading "[^"]*" \[level=1\]/g), `g ${key}`).toHaveLength(1)
      expect(tree.indexOf('[level=1]'), `g ${key}`).toBeLessThan(
        tree.includes('[level=2]') ? tree.indexOf('[level=2]') : Number.POSITIVE_INFINITY,
      )
    }
  })

  test('from the day to the truce, to who says that it was broken, to the words', async () => {
    const { page } = await browser.open('/')
    await tabTo(page, /^As of day/)
    expect(await seen(page)).toBe(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('2031-06-01')
    await page.waitForURL(/as-of=2031-06-01/)
    await page.locator('.lede', { hasText: 'River Truce has lapsed for Aldermark' }).waitFor()
    await keys(page, 'Escape', 'j')
    await page.locator('.row:focus').waitFor()
    expect(await seen(page)).toBe(true)
    await keys(page, 'Enter')
    await heading(page, 'River Truce')
    const tree = await page.getByRole('region', { name: 'Allegations' }).ariaSnapshot()
    expect(tree).toMatch(/heading "Costrina accuses Aldermark/)
    expect(tree).toMatch(/rowheader "By the clauses"[\s\S]*cell/)
    expect(tree).toMatch(/blockquote/)
    await tabTo(page, /^.* · \d+ (?:May|Jun)/)
    await keys(page, 'Enter')
    await page.locator('mark[data-lit="chosen"]').first().waitFor()
    expect(await page.getByRole('region', { name: 'Chosen finding' }).ariaSnapshot()).toMatch(/heading .*\[level=2\]/)
    expect(await page.getByRole('complementary', { name: 'What was read from it' }).ariaSnapshot()).toMatch(
      /heading "Attributions? \d+" \[level=3\][\s\S]*button "Attributions? \d+" \[pressed\]/,
    )
  })

  test('a position’s history, and two actors side by side', async () => {
    const { page } = await browser.open('/positions')
    await tabTo(page, /^Joren Hale on Monitoring/, 120)
    expect(await seen(page)).toBe(true)
    await keys(page, 'Enter')
    const history = page.getByRole('region', { name: 'Joren Hale on monitoring' })
    await history.waitFor()
    expect(await history.ariaSnapshot()).toMatch(/list[\s\S]*listitem[\s\S]*blockquote/)
    await keys(page, 'Escape')
    await page.waitForURL((url) => !url.searchParams.has('issue'))
    await page.getByRole('combobox', { name: 'Side by side' }).focus()
    await page.keyboard.type('Joren')
    await page.waitForURL(/a=Joren/)
  })

  test('which reports are one story: to two of them side by side', async () => {
    const { page } = await browser.open('/sources')
    const origins = page.getByRole('region', { name: 'Origins' })
    expect(await origins.ariaSnapshot()).toMatch(/\d+ reports[\s\S]* go back to[\s\S]*\d+ origins/)
    await page.goto(`${served.origin}/sources/r-0000000000000001/r-0000000000000002`)
    await heading(page, /One story, told twice|Two reports side by side/)
    await keys(page, 'j')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('aligned-row')
  })

  test('events: a place on the map is chosen and left again; the list says which', async () => {
    const { page } = await browser.open('/events')
    const map = page.locator('.map-room')
    await map.waitFor()
    const places = map.getByRole('button').filter({ hasNotText: /^[+−-]$/ })
    if (await places.count()) {
      await places.first().focus()
      await keys(page, 'Enter')
      await page.waitForURL(/place=/)
      expect(await page.getByRole('status').first().textContent()).toMatch(/ in /)
      await keys(page, 'Escape')
      await page.waitForURL((url) => !url.searchParams.has('place'))
    }
    await page.locator('body').focus()
    await keys(page, 'j', 'Enter')
    await page.waitForURL(/\/events\/ev-/)
  })

  test('search: words, facets, a search that is kept and forgotten', async () => {
    const { page, complaints } = await browser.open('/')
    await keys(page, '/')
    await page.keyboard.type('the')
    await keys(page, 'Enter')
    await heading(page, 'Search')
    const total = async () => Number(/^(\d+)/.exec((await page.getByRole('status').first().textContent()) ?? '')?.[1])
    const all = await total()
    const facets = page.getByRole('navigation', { name: 'Narrow the search' })
    const tree = await facets.ariaSnapshot()
    for (const part of ['region "Kind"', 'region "Actor"', 'region "Outlet"', 'region "Month"'])
      expect(tree).toContain(part)
    await page.locator('main').focus()
    await tabTo(page, /^Attributions/, 40)
    await keys(page, 'Enter')
    await page.waitForURL(/kind=attribution/)
    await facets.getByRole('button', { name: /^Attributions/, pressed: true }).waitFor()
    await page.waitForFunction((n) => !document.querySelector('[role=status]')?.textContent?.startsWith(`${n} `), all)
    expect(await total()).toBeLessThan(all)
    await facets.getByRole('region', { name: 'Actor' }).getByRole('button').first().focus()
    await keys(page, 'Space')
    await page.waitForURL(/actor=/)
    await page.locator('main').focus()
    await tabTo(page, /^Save this search/, 120)
    await keys(page, 'Enter')
    const saved = page.getByRole('region', { name: 'Saved searches' })
    await saved.getByRole('link', { name: /^“the”, attribution, / }).waitFor()
    expect(await axeInBoth(page)).toEqual([])
    // It is there when one comes back, and leads to the same.
    const address = page.url()
    await page.goto(`${served.origin}/search`)
    await settled(page)
    await saved.getByRole('link').first().focus()
    await keys(page, 'Enter')
    const of = (url: URL) => [...url.searchParams].map(String).sort().join()
    await page.waitForURL((url) => of(url) === of(new URL(address)))
    // What is found may come after its address.
    await settled(page)
    await page.locator('main').focus()
    await keys(page, 'j', 'Enter')
    await page.waitForURL(/\/reports\/r-.*finding=/)
    await page.goBack()
    await saved.getByRole('button', { name: /^Forget the search/ }).focus()
    await keys(page, 'Enter')
    await saved.getByRole('link').waitFor({ state: 'detached' })
    await facets.getByRole('button', { name: 'Take all away' }).focus()
    await keys(page, 'Enter')
    await page.waitForURL((url) => !url.searchParams.has('kind') && !url.searchParams.has('actor'))
    expect(await total()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  test('a report: its kinds, furniture and the tree of a sentence', async () => {
    const { page } = await browser.open('/reports/r-0000000000000004')
    const margin = page.getByRole('complementary', { name: 'What was read from it' })
    await margin
      .getByRole('button', { name: /^Violation/ })
      .first()
      .focus()
    await keys(page, 'Enter')
    await page.waitForURL(/kinds=/)
    await margin.getByRole('button', { name: /^Violation/, pressed: false }).waitFor()
    const furniture = page.getByRole('button', { name: /page furniture/ }).first()
    expect(await furniture.getAttribute('aria-expanded')).toBe('false')
    await furniture.focus()
    await keys(page, 'Enter')
    await page.getByText('Cup final moved').waitFor()
    await page.waitForURL(/furniture=shown/)
    await keys(page, 'Escape', 'j', 'Enter')
    await page.waitForURL(/finding=/)
    await page.getByRole('region', { name: 'Chosen finding' }).waitFor()
    expect(await axeInBoth(page)).toEqual([])
    await keys(page, 'Escape')
    await page.waitForURL((url) => !url.searchParams.has('finding'))
  })
})
