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
for (let i = 0; i < 5; i++) {
  const c = await b.newContext({ viewport: { width: 1280, height: 900 } })
  const p = await c.newPage()
  await p.goto(process.argv[2]!)
  await p.waitForSelector('.row')
  const t = await p.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    rows: performance.now(),
    lcp: 0,
    cls: 0,
    bytes: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((r) => [
      r.name.split('/').pop(),
      r.transferSize,
    ]),
  }))
  console.log('fcp', Math.round(t.fcp!), 'rows by', Math.round(t.rows), i ? '' : JSON.stringify(t.bytes))
  await c.close()
}
await b.close()
