// Stories of readers, in a real browser against the real service over a record that stays the same.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { describe, expect, test } from 'vitest'
import { hasChromium, inBrowser } from './browser.ts'
import { serveRecord } from './example.ts'

describe.skipIf(!hasChromium())('stories', () => {
  const { browser, served } = inBrowser(() => serveRecord(fixtureRecord(40)))

  test('is the truce still in force today, for whom, and on which words?', async () => {
    const { page, elsewhere, complaints } = await browser.open('/?as-of=2031-06-01')
    await page.getByText('Where the talks stand on 1 June 2031').waitFor()
    const lede = await page.locator('.lede').textContent()
    expect(lede?.trim()).toBe(
      'River Truce has lapsed for Aldermark (after 31 May) and is in force for Costrina (6 days left).',
    )
    await page.getByRole('button', { name: /^Costrina: 9 May/ }).click()
    const words = page.getByRole('region', { name: 'The words for Costrina' })
    await words.getByText('it takes effect for Costrina').waitFor()
    expect(new URL(page.url()).searchParams.get('window')).toMatch(/^ag-[0-9a-f]+:Costrina$/)
    await words.getByRole('link', { name: /Meridian Wire/ }).click()
    await page.getByRole('heading', { name: /six days left/ }).waitFor()
    const lit = page.locator('mark[data-lit="chosen"]')
    await lit.first().waitFor()
    expect(await page.locator('.mark-words').allTextContents()).toEqual([
      'Costrina insists that it binds both until 7 June',
    ])
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2031-06-01')
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('the contested stretch is hatched, labelled and drawn where the accounts differ', async () => {
    const { page } = await browser.open('/')
    const labels = await page.locator('.contested-label').evaluateAll((all) => all.map((e) => e.textContent))
    expect(labels).toEqual(['contested 2–8 May', '1–7 Jun'])
    const box = async (selector: string, n = 0) => (await page.locator(selector).nth(n).boundingBox())!
    const hatch = await box('.contested', 1)
    const bars = page.locator('.row', { hasText: 'River Truce' }).locator('.bar rect')
    const first = (await bars.nth(0).boundingBox())!
    expect(Math.abs(first.x + first.width - hatch.x)).toBeLessThan(2)
  })

  test('the day moves by slider, by field, by step and by key, and stays in the address', async () => {
    const { page } = await browser.open('/')
    const asked = () => new URL(page.url()).searchParams.get('as-of')
    await page.getByRole('button', { name: 'A day earlier' }).click()
    await page.waitForURL(/as-of=2031-06-13/)
    await page.locator('body').press('[')
    await page.waitForURL(/as-of=2031-06-12/)
    await page.getByRole('radio', { name: 'Month' }).check()
    await page.waitForURL(/zoom=month/)
    await page.keyboard.press(']')
    await page.waitForURL(/as-of=2031-06-13/)
    await page.getByRole('textbox', { name: 'As of day' }).fill('2031-05-04')
    await page.waitForURL(/as-of=2031-05-04/)
    await page.getByText('Where the talks stand on 4 May 2031').waitFor()
    await page.getByRole('slider', { name: 'As of day' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/as-of=2031-05-05/)
    await page.getByRole('textbox', { name: 'As of day' }).fill('2031-06-12')
    await page.getByRole('button', { name: 'Play the days' }).click()
    await page.waitForURL(/as-of=2031-06-14/)
    await page.locator('[aria-label="Play the days"][aria-pressed="false"]').waitFor()
    await page.getByRole('button', { name: 'A day earlier' }).click()
    await page.getByRole('button', { name: 'Latest' }).click()
    await page.waitForURL((url) => !url.searchParams.has('as-of'))
    expect(asked()).toBeNull()
  })

  test('the handle of the day stands on its line', async () => {
    const { page } = await browser.open('/?as-of=2031-05-20')
    const slider = page.getByRole('slider', { name: 'As of day' })
    const { x, width } = (await slider.boundingBox())!
    const [min, max, value] = await slider.evaluate((e: HTMLInputElement) => [e.min, e.max, e.value].map(Number))
    const thumb = x + 8 + ((width - 16) * (value! - min!)) / (max! - min!)
    const line = (await page.locator('.axis .as-of-line').boundingBox())!
    expect(Math.abs(line.x + line.width / 2 - thumb)).toBeLessThan(1.5)
  })

  test('statements narrow by speaker, outlet and words, and long lists scroll', async () => {
    const { page } = await browser.open('/statements')
    await page.getByText('760 statements').waitFor()
    const rows = page.locator('.statement-list > li')
    expect(await rows.count()).toBeLessThan(60)
    await page.evaluate(() => window.scrollTo(0, 9000))
    await page.locator('.statement-list > li[aria-posinset="90"]').waitFor()
    // Found while one types: Enter takes the first, here the one whose names begin so.
    const speaker = page.getByRole('combobox', { name: 'Speaker' })
    await speaker.fill('hal')
    await speaker.press('Enter')
    await page.waitForURL(/actor=Joren\+Hale/)
    await page.getByText('200 statements').waitFor()
    await page.getByRole('combobox', { name: 'Outlet' }).selectOption('The Harbour Gazette')
    await page.getByText('80 statements').waitFor()
    await speaker.blur()
    await page.locator('body').press('/')
    await page.keyboard.type('bridge')
    await page.keyboard.press('Enter')
    await page.getByText('40 statements').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('bridge')
    await page
      .getByRole('link', { name: /half a bridge/ })
      .first()
      .click()
    await page.locator('mark[data-lit="chosen"]').first().waitFor()
    await page.goBack()
    await page.getByText('40 statements').waitFor()
  })

  test('a report: words and findings point at each other', async () => {
    const { page } = await browser.open('/reports/r-0000000000000004')
    const items = page.locator('.margin-item')
    await items.filter({ hasText: 'Pell Andrin' }).hover()
    await page.locator('mark[data-lit="hovered"]').first().waitFor()
    await page.locator('mark', { hasText: 'fired' }).first().click()
    await page.waitForURL(/finding=/)
    const first = new URL(page.url()).searchParams.get('finding')
    expect(await page.locator('.margin-item[aria-current="true"]').getAttribute('data-finding')).toBe(first)
    // The words belong to two findings: the same click again means the other.
    await page.locator('mark', { hasText: 'fired' }).first().click()
    await page.waitForURL((url) => url.searchParams.get('finding') !== first)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('finding'))
    expect(await page.getByText('Cup final moved').count()).toBe(0)
    await page
      .getByRole('button', { name: /page furniture/ })
      .first()
      .click()
    await page.getByText('Cup final moved').waitFor()
    await page.getByRole('button', { name: /^Violation/ }).click()
    await page.waitForURL(/kinds=attribution/)
  })

  test('by keyboard alone: to the statements, into a report, and out again', async () => {
    const { page } = await browser.open('/')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys and signs' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.waitForURL(/\/statements/)
    await page.locator('.statement-list > li').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe('1')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/reports\/r-.*finding=/)
    await page.locator('.margin-item').first().waitFor()
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('margin-item')
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByText('Where the talks stand').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/agreements\/ag-/)
  })

  test('the skip link comes first and leads to the content', async () => {
    const { page } = await browser.open('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  test('an agreement shows its accounts, and that nobody was named to watch', async () => {
    const { page } = await browser.open('/?as-of=2031-06-01')
    await page.getByRole('heading', { name: 'River Truce' }).getByRole('link').click()
    await page.getByText('Nobody was named to watch over it: the reports say so.').waitFor()
    await page.getByText('Costrina accuses Aldermark').first().waitFor()
    const allegations = page.getByRole('region', { name: 'Allegations' })
    await allegations.getByText('denied', { exact: true }).first().waitFor()
    await allegations.getByRole('rowheader', { name: 'By the clauses' }).first().waitFor()
    expect(await page.locator('#accounts').textContent()).toBe('Accounts')
  })

  test('what changed since a day, and since the last visit', async () => {
    const { page } = await browser.open('/?as-of=2031-06-01&since=2031-05-20')
    const changes = page.getByRole('complementary', { name: 'Changed since' })
    await changes.getByText('River Truce').first().waitFor()
    expect(await changes.textContent()).toContain('lapsed for Aldermark, before: in force')
    await changes.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'the day before' })
    await page.waitForURL(/since=2031-05-31/)
    await changes.getByRole('textbox', { name: 'Changed since day' }).fill('2031-05-01')
    await page.waitForURL(/since=2031-05-01/)
    await changes.getByRole('heading', { name: /^Allegations/ }).waitFor()
    await changes.getByRole('region', { name: 'Contradictions' }).getByText('new', { exact: true }).first().waitFor()
    // Somebody who was here at an earlier revision is told what came since then.
    await page.evaluate(() => {
      sessionStorage.clear()
      localStorage.setItem('parley-visit', JSON.stringify({ revision: 3, day: '2031-05-10' }))
    })
    const asked = page.waitForRequest((request) => request.url().includes('since-at=3'))
    await page.goto(`${served.origin}/`)
    await asked
    await page.getByRole('combobox', { name: 'Compare with' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Compare with' }).inputValue()).toBe('visit')
  })

  test('the timeline: zoom, draw over days, lanes, and all of it by keyboard', async () => {
    const { page, complaints } = await browser.open('/timeline')
    const lanes = page.getByRole('group', { name: /^Lanes/ })
    const told = () => page.getByRole('heading', { name: /^What is told of/ }).textContent()
    await lanes.focus()
    const before = await told()
    await page.keyboard.press('+')
    await page.waitForURL(/span=/)
    expect(await told()).not.toBe(before)
    const box = (await lanes.boundingBox())!
    await page.mouse.move(box.x + box.width * 0.3, box.y + 30)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + 40, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=2031-\d\d-\d\d.*to=2031|to=2031.*from=2031/)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('from'))
    await page.getByRole('textbox', { name: 'From' }).fill('2031-05-02')
    await page.getByRole('textbox', { name: 'Until' }).fill('2031-05-03')
    await page.getByRole('heading', { name: 'What is told of 2–3 May 2031' }).waitFor()
    // The days narrow all the rest: the numbers of the lanes, who acts, and where the links lead.
    const listed = await page.locator('.timeline-item').count()
    const counts = await page.locator('.timeline-head:not(.timeline-head-agreements) .num').allTextContents()
    expect(counts.map((text) => Number.parseInt(text, 10)).reduce((sum, n) => sum + n, 0)).toBe(listed)
    const within = page.getByRole('complementary', { name: 'In these days' })
    expect(await within.locator('.within-sum').textContent()).toMatch(new RegExp(`^${listed} thing`))
    const link = (await within.getByRole('link', { name: 'Statements' }).getAttribute('href')) ?? ''
    expect(link).toMatch(/from=2031-05-02&to=2031-05-03/)
    const who = within.locator('.within-who').first()
    const name = (await who.locator('bdi').textContent())!
    await who.click()
    await page.waitForURL((url) => url.searchParams.get('actor') === name)
    await page.waitForFunction((n) => document.querySelectorAll('.timeline-item').length <= n, listed)
    await within.locator('.within-who[aria-pressed="true"]').click()
    await page.waitForURL((url) => !url.searchParams.has('actor'))
    await page.getByRole('button', { name: /^Statements/ }).click()
    await page.waitForURL(/lanes=/)
    expect(await page.locator('.timeline-item-attribution').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('what is on screen as files: a table that no spreadsheet computes, and a drawing that stands by itself', async () => {
    const { page, complaints } = await browser.open('/timeline')
    const file = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      const download = await coming
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
    }
    const table = await file('CSV')
    expect(table.name).toBe('timeline-as-of-2031-06-14.csv')
    expect(table.text.split('\r\n')[0]).toBe(
      'id,lane,kind,from,to,day is sure,label,status,reports,origins,outlet,report,quote',
    )
    const drawing = await file('SVG')
    expect(drawing.text).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(drawing.text).toContain('as-of=2031-06-14')
    expect(drawing.text).toContain('River Truce')
    expect(drawing.text).not.toMatch(/class=|var\(--/)
    // A browser that knows nothing of our style sheets draws it.
    const shown = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        drawn: parsed.querySelectorAll('rect, circle, path').length,
      }
    }, drawing.text)
    expect(shown.error).toBeNull()
    expect(shown.drawn).toBeGreaterThan(10)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PNG', exact: true }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('timeline-as-of-2031-06-14.png')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const png = Buffer.concat(chunks)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    // Two dots to a unit of a page 1280 wide, less its edges.
    expect(png.readUInt32BE(16)).toBeGreaterThan(2000)
    expect(png.length).toBeGreaterThan(20_000)
    expect(complaints).toEqual([])
  })

  test.each([
    ['statements', 'id,day,who,source,cue,content,form,act,issues,outlet,report'],
    ['reports', 'id,name,title,outlet,day,language,words,address'],
    ['actors', 'name,kind,role,speaks for,spellings,known from,statements,reports'],
  ])('%s as a table and as JSON', async (name, head) => {
    const { page } = await browser.open(`/${name}`)
    const file = async (form: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: form, exact: true }).click()
      const chunks: Buffer[] = []
      for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    }
    const lines = (await file('CSV')).split('\r\n')
    expect(lines[0]).toBe(head)
    const items = JSON.parse(await file('JSON'))
    expect(items.length).toBeGreaterThan(2)
    expect(lines.length).toBeGreaterThan(items.length)
  })

  test('a line of a million characters without a space is shown, and pushes nothing aside', async () => {
    const record = fixtureRecord()
    const long = `${'<b>x</b>\u202e'.repeat(50_000)}${'y\u0301\u0334\u0336'.repeat(125_000)}`
    expect(long.length).toBeGreaterThan(900_000)
    const other = await serveRecord({
      ...record,
      report: async (view, id) => {
        const report = await record.report(view, id)
        return { ...report, text: `${report.text}\n\n${long}` }
      },
    })
    const { page } = await browser.open('/statements')
    await page.goto(`${other.origin}/reports/r-0000000000000004`)
    await page.locator('.margin-item').first().waitFor()
    const text = (await page.locator('.report-text').textContent()) ?? ''
    expect(text.length).toBeGreaterThan(900_000)
    expect(text).toContain('<b>x</b>')
    expect(await page.locator('.report-text b').count()).toBe(0)
    const [over, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(over).toBeLessThanOrEqual(room!)
    await page.context().close()
    await other.close()
  }, 60_000)

  test('what a screen reader is told', async () => {
    const { page } = await browser.open('/positions?actor=Joren+Hale&issue=monitoring')
    const nav = await page.getByRole('navigation', { name: 'Pages' }).ariaSnapshot()
    for (const words of ['list "The talks"', 'list "What is told"', 'list "Who tells it"', 'button "The record"'])
      expect(nav).toContain(words)
    expect(nav).toContain('link "Positions"')
    const table = await page.getByRole('region', { name: 'Positions by issue and actor' }).ariaSnapshot()
    expect(table).toMatch(/columnheader "Costrina/)
    expect(table).toMatch(/rowheader "Monitoring"/)
    expect(table).toMatch(/button "Joren Hale on Monitoring: .*supports/)
    await page.getByRole('region', { name: 'Joren Hale on monitoring' }).getByRole('listitem').first().waitFor()
    await page.goto(`${served.origin}/timeline`)
    await page.locator('.timeline-item').first().waitFor()
    const lanes = await page.getByRole('group', { name: /^Lanes/ }).ariaSnapshot()
    expect(lanes).toMatch(/img "Agreements: River Truce for Aldermark, Costrina/)
    expect(lanes).toMatch(/img "Talks: Aldermark, Costrina withdrawal/)
    expect(lanes).toMatch(/img "Violence: .*Costrina accuses Aldermark/)
    await page.goto(`${served.origin}/review`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    const desk = await page.locator('.review-desk').ariaSnapshot()
    expect(desk).toContain('list "What waits"')
    expect(desk).toContain('blockquote')
    expect(desk).toContain('list "Why it waits"')
  })

  test('every page is a key away, and the menu closes by itself', async () => {
    const { page } = await browser.open('/')
    const places = {
      t: 'Timeline',
      o: 'Positions',
      c: 'Commitments',
      e: 'Events',
      n: 'Figures',
      x: 'Contradictions',
      u: 'Sources',
      v: 'Review',
      l: 'Corrections',
      i: 'Reliability',
    }
    for (const [key, heading] of Object.entries(places)) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    }
    const menu = page.getByRole('button', { name: 'Reliability' })
    await menu.click()
    await page.getByRole('link', { name: 'Corrections' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await menu.getAttribute('aria-expanded')).toBe('false')
    expect(await menu.evaluate((e) => e === document.activeElement)).toBe(true)
  })

  test('Cite tells an address with the day and the revision', async () => {
    const { page } = await browser.open('/statements?actor=Joren+Hale', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: 'Cite' }).click()
    await page.getByText('Address copied').waitFor()
    expect(await page.locator('.cite-text').textContent()).toMatch(
      /^Joren Hale\. In: Talks on the river Varn, as of 14 June 2031, revision 9\./,
    )
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    expect(Object.fromEntries(copied.searchParams)).toEqual({ actor: 'Joren Hale', 'as-of': '2031-06-14', at: '9' })
  })

  test('what is not there is told, with a way on', async () => {
    const { page, complaints } = await browser.open('/agreements/ag-none')
    await page.getByRole('heading', { name: 'Not in the record' }).waitFor()
    expect(complaints.filter((c) => !c.includes('404'))).toEqual([])
    await page.goto(`${served.origin}/nowhere`)
    await page.getByText('There is no such page').waitFor()
    await page.goto(`${served.origin}/?as-of=2031-04-01`)
    await page.getByText('The reports known by this day tell of no agreement.').waitFor()
  })

  test('hostile text is text', async () => {
    const { page, elsewhere, complaints } = await browser.open('/reports/r-0000000000000008')
    const text = await page.locator('.report-text').textContent()
    expect(text).toContain('<script>window.__broken = true</script>')
    expect(text).toContain('onerror="window.__broken = true"')
    expect(await page.evaluate(() => '__broken' in window)).toBe(false)
    expect(await page.locator('.report-text').evaluate((e) => e.querySelectorAll('script, img, svg').length)).toBe(0)
    expect(await page.locator('h1').textContent()).toContain('<b>Bold</b> & "quoted"')
    expect(await page.locator('h1 bdi').evaluate((e) => getComputedStyle(e).unicodeBidi)).toBe('isolate')
    await page.goto(`${served.origin}/statements`)
    await page.getByText('<svg onload=alert(1)>').first().waitFor()
    await page.goto(`${served.origin}/`)
    await page.getByText('<svg onload=alert(1)>').first().waitFor()
    expect(await page.evaluate(() => '__broken' in window)).toBe(false)
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })
})
