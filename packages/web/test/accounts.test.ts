// A server with accounts in the browser: nobody reads without one, a wrong password is told, each sees what they may, and signs out.

import { serve } from '@parley/service'
import { levels, nameOf, PASSWORD } from '@parley/service/fixture/levels.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { type Browser, hasChromium, launch } from './browser.ts'

describe.skipIf(!hasChromium())('accounts', () => {
  let origin = ''
  let browser: Browser
  let end: () => Promise<void>
  beforeAll(async () => {
    const world = await levels({ webDir: 'packages/web/dist' })
    const serving = await serve({ app: world.app, port: 0 })
    origin = serving.url
    browser = await launch(origin)
    end = async () => {
      await browser.close()
      await serving.close()
      await world.store.close()
      world.accounts.close()
    }
  }, 120_000)
  afterAll(() => end?.())

  const signIn = async (page: Page, name: string, password = PASSWORD) => {
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
  }

  test('every page asks who one is; a wrong password is told and can be typed again; then the page is there', async () => {
    const { page, complaints } = await browser.open('/reports')
    await page.getByRole('heading', { level: 1, name: 'Sign in to read this record' }).waitFor()
    expect(await axeInBoth(page)).toEqual([])
    expect(await page.getByRole('form').ariaSnapshot()).toMatch(
      /textbox "Name"[\s\S]*textbox "Password"[\s\S]*button "Sign in"/,
    )
    await signIn(page, nameOf('reader', 'GREEN'), 'not the password')
    await page.getByRole('alert').getByText('this name and password do not fit').waitFor()
    expect(await axeInBoth(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    await page
      .getByText(/^\d reports/)
      .first()
      .waitFor()
    // What a reader may not do is not offered; the API would refuse it too.
    await page.goto(`${origin}/dossier`)
    await page.getByText('Editors and admins change the dossier').waitFor()
    await page.goto(`${origin}/review`)
    await page.locator('.review-card').waitFor()
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
    expect(complaints.filter((c) => !/40[13]/.test(c))).toEqual([])
  })

  test('an editor marks a report: its level, its day and the reason; readers below it see it no more', async () => {
    const { page, complaints } = await browser.open('/reports')
    const editor = nameOf('editor', 'AMBER')
    await signIn(page, editor)
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    await page.locator('.report-list a').first().click()
    await page.locator('.report-text').waitFor()
    const address = new URL(page.url()).pathname
    const form = page.locator('.meta-box .handling')
    await form.getByText('Who may see this report').click()
    await form.getByLabel('Level (TLP)').selectOption('AMBER')
    await form.getByRole('button', { name: 'Mark' }).click()
    await form.getByRole('alert').getByText('Say why').waitFor()
    expect(await axeInBoth(page)).toEqual([])
    await form.getByLabel('Why').fill('It names a witness.')
    await form.getByLabel('Why').press('Enter')
    await form.getByText('Marked TLP:AMBER.').waitFor()
    // A finding is marked where it is chosen.
    await page.locator('.margin-item').first().click()
    await page.locator('.card .handling').getByText('Who may see this finding').waitFor()
    const { page: other } = await browser.open('/reports')
    await signIn(other, nameOf('reader', 'GREEN'))
    await other.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    const seen = async (who: Page) => (await who.request.get(`${origin}/api${address}`)).status()
    expect([await seen(page), await seen(other)]).toEqual([200, 404])
    await other.goto(`${origin}${address}`)
    await other.getByRole('alert').waitFor()
    // Readers are not offered what they may not do.
    await other.goto(`${origin}/reports`)
    await other.locator('.report-list a').first().click()
    await other.locator('.report-text').waitFor()
    expect(await other.locator('.handling').count()).toBe(0)
    expect(complaints.filter((c) => !/40[13]/.test(c))).toEqual([])
  })

  test('the account: sessions, a token shown once, the password; and signing out ends it', async () => {
    const { page, complaints } = await browser.open('/account')
    const name = nameOf('editor', 'AMBER')
    await page.getByRole('heading', { level: 1, name: 'Sign in to this server' }).waitFor()
    await signIn(page, name)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText('editor, sees up to TLP:AMBER').waitFor()
    await page.getByRole('region', { name: 'Where you are signed in' }).getByText('this one').waitFor()
    await page.getByLabel('What the token is for').fill('the morning brief')
    await page.getByRole('button', { name: 'Make a token' }).click()
    const secret = (await page.getByText('shown this once').locator('code').textContent())!
    const asked = await fetch(`${origin}/api/status`, { headers: { authorization: `Bearer ${secret}` } })
    expect(asked.status).toBe(200)
    expect(await axeInBoth(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 780 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Revoke the token the morning brief' }).click()
    await page.getByText('the morning brief').first().waitFor({ state: 'detached' })
    expect((await fetch(`${origin}/api/status`, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(401)
    await page.getByLabel('The old password').fill('wrong')
    await page.getByLabel('The new password').fill('eight rivers meet here')
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByRole('alert').getByText('the old password does not fit').waitFor()
    await page.getByLabel('The old password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByText('The password is changed').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sign in to this server' }).waitFor()
    await page.goto(`${origin}/statements`)
    await page.getByRole('heading', { level: 1, name: 'Sign in to read this record' }).waitFor()
    await signIn(page, name, 'eight rivers meet here')
    await page.getByRole('heading', { level: 1, name: 'Statements' }).waitFor()
    expect(complaints.filter((c) => !/40[13]/.test(c))).toEqual([])
  })
})
