import { chromium } from 'playwright-core'

const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const p = await (await b.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
await p.route('**/api/agreements*', async (r) => {
  await new Promise((s) => setTimeout(s, 3000))
  await r.continue()
})
await p.route('**/api/developments*', async (r) => {
  await new Promise((s) => setTimeout(s, 3000))
  await r.continue()
})
await p.goto('http://127.0.0.1:4801/')
await p.waitForTimeout(900)
await p.screenshot({ path: '/tmp/shots/loading.png' })
await p.waitForTimeout(4000)
await p.unroute('**/api/agreements*')
await p.unroute('**/api/developments*')
await p.route('**/api/agreements*', (r) => r.abort())
await p.goto('http://127.0.0.1:4801/')
await p.waitForTimeout(3500)
await p.screenshot({ path: '/tmp/shots/error.png' })
await p.unroute('**/api/agreements*')
await p.goto('http://127.0.0.1:4801/?as-of=2031-06-01')
await p.waitForSelector('.row')
await p.emulateMedia({ media: 'print' })
await p.setViewportSize({ width: 760, height: 1000 })
await p.screenshot({ path: '/tmp/shots/print.png' })
await p.emulateMedia({ media: 'screen' })
await p.setViewportSize({ width: 1280, height: 900 })
await p.goto('http://127.0.0.1:4801/statements?q=truce')
await p.waitForSelector('.statement')
await p.screenshot({ path: '/tmp/shots/hits.png' })
await p.goto('http://127.0.0.1:4801/?as-of=2031-06-01')
await p.waitForSelector('.row')
await p.keyboard.press('?')
await p.waitForTimeout(200)
await p.screenshot({ path: '/tmp/shots/help.png' })
await b.close()
