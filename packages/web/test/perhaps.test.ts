// Two findings that name perhaps the same: ruled the same or different where they stand, with the words of both in view.
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { hasChromium, inBrowser } from './browser.ts'
import { serveRecord } from './example.ts'

const record = fixtureRecord()
const queue = record.review.bind(record)
const { items } = await record.findings({ asOf: null, at: null }, 'event', {}, { limit: 2 })
const [first, second] = items.map(({ id }) => id)
record.review = async (...asked) => {
  const answer = await queue(...asked)
  return { ...answer, items: answer.items.map((item) => ({ ...item, perhaps: [first!, second!] })) }
}

describe.skipIf(!hasChromium())('perhaps the same', () => {
  const { browser } = inBrowser(() => serveRecord(record))

  /** A server that would rule, and what it was asked. */
  async function ruling(page: Page): Promise<{ verdict: string; on: string[]; reason: string }[]> {
    const asked: { verdict: string; on: string[]; reason: string }[] = []
    const may = { accounts: false, signedIn: true, name: 'R. Eviewer', role: null, csrf: null, ends: null }
    await page.route('**/api/session', (route) =>
      route.fulfill({ json: { ...may, may: ['read', 'rule'], tlp: 'RED', embargoed: true } }),
    )
    await page.route('**/api/decisions', (route) => {
      const ask = route.request().postDataJSON()
      asked.push(ask)
      const json = ask.reason
        ? { decision: { id: `d-${asked.length}` }, revision: 10, repeated: false, findings: [] }
        : {
            type: 'urn:parley:error:no-reason',
            title: 'why',
            status: 422,
            code: 'no-reason',
            detail: 'why',
            remedy: '',
          }
      return route.fulfill({ status: ask.reason ? 200 : 422, json })
    })
    await page.reload()
    return asked
  }

  test('each is told in its words; ruled on, it is gone, and the finding itself still waits', async () => {
    const { page } = await browser.open('/review')
    const asked = await ruling(page)
    const box = page.getByRole('region', { name: 'Perhaps the same' })
    await box.getByRole('button', { name: 'Different' }).nth(1).waitFor()
    expect(await box.getByRole('listitem').count()).toBe(2)
    expect(await axeInBoth(page)).toEqual([])
    const card = await page.locator('.review-card h2').textContent()
    await box.getByRole('button', { name: 'Different' }).first().click()
    const why = page.getByRole('textbox', { name: /^Why is it kept apart/ })
    await why.fill('Two bridges.')
    await why.press('Enter')
    await page.getByText(/^Kept apart:/).waitFor()
    expect(await box.getByRole('listitem').count()).toBe(1)
    expect(await page.locator('.review-card h2').textContent()).toBe(card)
    expect(asked.at(-1)).toMatchObject({ verdict: 'different', reason: 'Two bridges.' })
    expect(asked.at(-1)!.on[0]).toBe(first)
    expect(asked.at(-1)!.on).toHaveLength(2)
    await box.getByRole('button', { name: 'The same' }).click()
    await page.getByRole('textbox', { name: /^Why is it taken for one/ }).waitFor()
  })
})
