// From nothing to a record in the browser: files dropped, a text pasted, a dossier made and changed; no command, no file edited.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Dossier } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { axeInBoth } from './axe.ts'
import { hasChromium, inBrowser } from './browser.ts'
import { serveEmpty } from './example.ts'

const REPORTS = 'examples/ukraine-2025/reports'
const DOSSIER = {
  title: 'Talks on the Varn',
  period: { from: '2031-01-01', to: '2031-12-31' },
}

describe.skipIf(!hasChromium())('first start', () => {
  const { browser, served } = inBrowser(() => serveEmpty())

  test('a file is chosen on the empty page, one that is broken is told, and the record fills', async () => {
    const { page, complaints, elsewhere } = await browser.open('/')
    await page.getByRole('heading', { name: 'The record is empty' }).waitFor()
    await page.getByLabel('Drop files here, or choose them').setInputFiles([
      { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
      {
        name: 'envoy.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          'The envoy said on 2 May 2031 that both governments had agreed to a ceasefire of ten days.',
        ),
      },
    ])
    const failed = page.getByRole('list', { name: 'What failed' })
    await failed.getByText(/^broken\.pdf/).waitFor()
    await page.getByRole('status').filter({ hasText: '2 inputs done: 1 new, 0 already here, 1 failed' }).waitFor()
    expect(await axeInBoth(page)).toEqual([])
    await page.getByRole('button', { name: 'Show what was read' }).click()
    await page.getByRole('heading', { name: /Where the talks stand/ }).waitFor()
    expect([...complaints, ...elsewhere]).toEqual([])
  })

  test('files are dropped, a text is pasted with its day; the same again is the same; links are refused in one line', async () => {
    const { page, complaints } = await browser.open('/add')
    const name = (await import('node:fs')).readdirSync(REPORTS).sort()[0]!
    const held = await page.evaluateHandle(
      ([name, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([text!], name!))
        return data
      },
      [name, readFileSync(`${REPORTS}/${name}`, 'utf8')],
    )
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: held })
    const status = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
    await status('1 input done: 1 new')
    for (const words of ['2 inputs done: 2 new, 0 already here', '3 inputs done: 2 new, 1 already here']) {
      await page.getByLabel('Text of the report').fill('The mediator said that the truce of the river holds.')
      await page.getByLabel('Title').fill('The truce holds')
      await page.getByLabel('Outlet').fill('The Harbour Gazette')
      await page.getByLabel('Day it was published').fill('2031-05-09')
      await page.getByRole('button', { name: 'Read this text' }).click()
      await status(words)
    }
    await page.getByLabel(/Addresses of pages/).fill('https://news.example/a')
    await page.getByRole('button', { name: 'Fetch and read' }).click()
    await page.getByText(/news\.example.*fetches no addresses/).waitFor()
    await page.getByRole('link', { name: 'The truce holds' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'The truce holds' }).waitFor()
    await page.getByText('The Harbour Gazette').first().waitFor()
    expect(complaints).toEqual([])
  })

  test('links are pasted: the pages are fetched and read; one that is not there is told', async () => {
    const press = createServer((request, response) => {
      if (request.url !== '/truce') return void response.writeHead(404).end()
      const said = 'The envoy said on 2 May 2031 that both governments had agreed to a ceasefire of ten days.'
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<html><head><title>Ten days of quiet</title></head><body><article><h1>Ten days of quiet</h1><p>${said}</p><p>${said.replace('envoy', 'mediator')}</p></article></body></html>`,
        )
    })
    await new Promise<void>((resolve) => press.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(press.address() as AddressInfo).port}`
    const fetching = await serveEmpty({ fetchFrom: origin })
    const { page, complaints } = await browser.open('/add')
    await page.goto(`${fetching.origin}/add`)
    await page.getByLabel(/Addresses of pages/).fill(`${origin}/truce\n${origin}/gone`)
    await page.getByRole('button', { name: 'Fetch and read' }).click()
    await page.getByRole('status').filter({ hasText: '2 inputs done: 1 new, 0 already here, 1 failed' }).waitFor()
    await page.getByRole('list', { name: 'What failed' }).getByText(`${origin}/gone`).waitFor()
    await page.getByRole('link', { name: 'Ten days of quiet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ten days of quiet' }).waitFor()
    await page.getByText(`${origin}/truce`).waitFor()
    await page.locator('.margin-item').first().waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
    await fetching.close()
    press.closeAllConnections()
    await new Promise((resolve) => press.close(resolve))
  })

  test('a dossier is made, a wrong name is shown at its field, and a change is a new version', async () => {
    const { page, complaints } = await browser.open('/dossier')
    await page.getByLabel('Title').fill(DOSSIER.title)
    await page.getByLabel(/^From/).fill(DOSSIER.period.from)
    await page.getByLabel('To', { exact: true }).fill(DOSSIER.period.to)
    await page.getByRole('button', { name: 'Add an actor' }).click()
    await page.getByLabel('Name, actor 1').fill('Aldermark')
    await page.getByLabel('Kind, actor 1').selectOption('state')
    await page.getByLabel('Role, actor 1').selectOption('party')
    await page.getByLabel('Other spellings, actor 1').fill('the Mark; Kingdom of Aldermark')
    await page.getByRole('button', { name: 'Add an actor' }).click()
    await page.getByLabel('Name, actor 2').fill('Joren Hale')
    await page.getByLabel('Speaks for, actor 2').selectOption('Aldermark')
    await page.getByRole('button', { name: 'Offices, members of Joren Hale' }).click()
    const offices = page.getByRole('region', { name: 'Offices of Joren Hale' })
    await offices.getByRole('button', { name: 'Add an office' }).click()
    await offices.getByLabel('Office 1', { exact: true }).fill('Foreign Minister of Aldermark')
    await offices.getByLabel('From, office 1').fill('2030-04-01')
    await page.getByRole('button', { name: 'Add an actor' }).click()
    await page.getByLabel('Name, actor 3').fill('The Two')
    await page.getByLabel('Kind, actor 3').selectOption('group')
    await page.getByRole('button', { name: 'Offices, members of The Two' }).click()
    const members = page.getByRole('region', { name: 'Members of The Two' })
    await members.getByLabel('Add a member').selectOption('Aldermark')
    await members.getByText('Aldermark', { exact: true }).waitFor()
    await page.getByLabel('Time zone of the talks').selectOption('Europe/Oslo')
    await page.getByLabel('Who may see it (TLP)').selectOption('AMBER')
    await page.getByLabel('Kept from readers before this day').fill('2031-02-01')
    await page.getByLabel('What it is about').fill('Two states and a river.')
    await page.getByText('Folders of reports, for the command line').click()
    await page.getByLabel(/^Files or folders/).fill('reports\nmore/reports')
    await page.getByRole('button', { name: 'Add an issue' }).click()
    await page.getByLabel('Name, issue 1', { exact: true }).fill('The bridge')
    await page.getByLabel('Short name, issue 1').fill('bridge')
    await page.getByLabel('Words in reports, issue 1').fill('bridge; crossing')
    await page.getByLabel('PA-X codes, issue 1').fill('DevInfra')
    await page.getByRole('button', { name: 'Add an agreement' }).click()
    await page.getByLabel('Name, agreement 1').fill('River Truce')
    await page.getByLabel('Parties, agreement 1').fill('Aldermark')
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.getByLabel('Name, source 1').fill('Voice of Aldermark')
    await page.getByLabel('Speaks for, source 1').selectOption('Aldermark')
    expect(await axeInBoth(page)).toEqual([])
    await page.getByLabel('Name, actor 1').fill('Altmark')
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await page.getByRole('alert').filter({ hasText: 'names "Aldermark", and no actor is called so' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Speaks for, actor 2')
    await page.getByLabel('Name, actor 1').fill('Aldermark')
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await page.getByText(/Version of revision \d+/).waitFor()
    const held = async () => (await page.request.get(`${served.origin}/api/dossier`)).json()
    const first = await held()
    const none = { members: [], offices: [], aliases: [] }
    expect(first.dossier).toEqual({
      ...{ dossier: 'talks-on-the-varn', ...DOSSIER, description: 'Two states and a river.' },
      ...{ timezone: 'Europe/Oslo', tlp: 'AMBER', embargo: '2031-02-01', reports: ['reports', 'more/reports'] },
      actors: [
        { ...none, name: 'Aldermark', kind: 'state', role: 'party', aliases: ['the Mark', 'Kingdom of Aldermark'] },
        {
          ...{ ...none, name: 'Joren Hale', kind: 'person', role: 'other', of: 'Aldermark' },
          offices: [{ title: 'Foreign Minister of Aldermark', from: '2030-04-01', to: null }],
        },
        { ...none, name: 'The Two', kind: 'group', role: 'other', members: ['Aldermark'] },
      ],
      issues: [{ id: 'bridge', label: 'The bridge', pax: ['DevInfra'], words: ['bridge', 'crossing'] }],
      agreements: [{ name: 'River Truce', kind: 'ceasefire', parties: ['Aldermark'], words: [] }],
      sources: [{ name: 'Voice of Aldermark', kind: 'outlet', speaksFor: 'Aldermark' }],
    })
    // Nothing of the file is out of the form's reach.
    expect(Object.keys(first.dossier).sort()).toEqual(Object.keys(Dossier.shape).sort())
    for (const list of ['actors', 'issues', 'agreements', 'sources'] as const) {
      const fields = first.dossier[list].flatMap((row: object) => Object.keys(row))
      expect([...new Set(fields)].sort()).toEqual(Object.keys(Dossier.shape[list].def.innerType.element.shape).sort())
    }
    await page.getByRole('button', { name: 'Remove Joren Hale' }).click()
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await page.getByText(`Version of revision ${first.revision + 1}`).waitFor()
    expect((await held()).dossier.actors).toHaveLength(2)
    expect(
      (await (await page.request.get(`${served.origin}/api/dossier?at=${first.revision}`)).json()).dossier,
    ).toEqual(first.dossier)
    expect(complaints.filter((c) => !c.includes('422'))).toEqual([])
  })
})
