import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const EXECUTABLE = '/usr/bin/chromium'
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether browser tests can run here; where they cannot, it says so once. */
export function hasChromium(): boolean {
  const there = existsSync(EXECUTABLE) && existsSync('packages/web/dist/index.html')
  if (!there) console.warn('browser tests are left out: they need /usr/bin/chromium and a built packages/web/dist')
  return there
}

export type Watched = {
  page: Page
  /** Requests to anywhere but the server under test. */
  elsewhere: string[]
  /** What the page complained about: errors, and violations of the content security policy. */
  complaints: string[]
}

export type Browser = {
  open: (url: string, options?: BrowserContextOptions) => Promise<Watched>
  close: () => Promise<void>
}

/** Waits until the page shows what it is about, and no place is left to fill. */
export const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main h1') !== null && document.querySelector('.skeleton') === null)

/** What the tests of a file share: something served, and a browser at it; both are there from before the first test to after the last. */
export function inBrowser(start: () => Promise<{ origin: string; close: () => Promise<void> }>) {
  let server: Awaited<ReturnType<typeof start>> | undefined
  let live: Browser | undefined
  beforeAll(async () => {
    server = await start()
    live = await launch(server.origin)
  }, 120_000)
  afterAll(async () => {
    await live?.close()
    await server?.close()
  })
  return {
    served: {
      get origin() {
        return server!.origin
      },
    },
    browser: { open: ((path, options) => live!.open(path, options)) as Browser['open'] },
  }
}

/** A Chromium with a profile of its own; every page is watched for requests that leave the machine and for complaints. */
export async function launch(origin: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'parley-chromium-'))
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGS, headless: true })
  const contexts: BrowserContext[] = []
  return {
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      contexts.push(context)
      const page = await context.newPage()
      const elsewhere: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) elsewhere.push(request.url())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      await page.goto(`${origin}${path}`)
      await settled(page)
      return { page, elsewhere, complaints }
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
