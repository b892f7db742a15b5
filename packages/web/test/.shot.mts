import { chromium } from 'playwright-core'

const [base, out, ...jobs] = process.argv.slice(2)
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
for (const job of jobs) {
  const [name, path, width, scheme, full, act] = job.split('|')
  const c = await b.newContext({
    viewport: { width: Number(width), height: Number(width) < 500 ? 844 : 1000 },
    colorScheme: scheme as 'light',
    deviceScaleFactor: 1,
  })
  const p = await c.newPage()
  p.on('console', (m) => {
    if (m.type() !== 'log') console.log(name, m.type(), m.text())
  })
  p.on('pageerror', (e) => console.log(name, 'ERR', e))
  await p.goto(base + path, { waitUntil: 'networkidle' })
  if (act) {
    await p.evaluate(act)
    await p.waitForTimeout(500)
  }
  await p.waitForTimeout(150)
  console.log(
    name,
    'scrollW',
    await p.evaluate(() => document.documentElement.scrollWidth),
    'clientW',
    await p.evaluate(() => document.documentElement.clientWidth),
  )
  await p.screenshot({ path: `${out}/${name}.png`, fullPage: full === 'full' })
  await c.close()
}
await b.close()
