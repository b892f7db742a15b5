// How fast it is, told and not asserted: figures of a machine. PARLEY_BENCH=1 npx vitest run packages/web/test/speed
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, hasChromium, launch } from './browser.ts'
import { type Served, serveRecord } from './example.ts'

const THINGS = 20_000
const STATEMENTS = 100_000

describe.skipIf(!process.env.PARLEY_BENCH || !hasChromium())('speed', () => {
  let served: Served
  let browser: Browser
  beforeAll(async () => {
    const record = fixtureRecord(Math.ceil(STATEMENTS / 19))
    const timeline = record.timeline.bind(record)
    // Things over three years, each told by one to five origins, so that the axis has something to count and to stack.
    record.timeline = async (view, filter, page = {}) => {
      const real = await timeline(view, filter, { limit: 500, cursor: null })
      const start = Number(page.cursor ?? 0)
      const limit = page.limit ?? 50
      const items = Array.from({ length: Math.min(limit, THINGS - start) }, (_, i) => {
        const n = start + i
        const day = (by: number) =>
          new Date(Date.UTC(2029, 0, 1) + (Math.floor((n * 1000) / THINGS) + by) * 86_400_000)
            .toISOString()
            .slice(0, 10)
        const long = n % 50 === 0 ? 30 : 0
        return {
          ...real.items[n % real.items.length]!,
          id: `thing-${n}`,
          origins: 1 + (n % 5),
          from: day(0),
          to: day(long),
        }
      })
      return { items, total: THINGS, next: start + limit < THINGS ? String(start + limit) : null }
    }
    served = await serveRecord(record)
    browser = await launch(served.origin)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test('the front page can be used, on a processor four times as slow', async () => {
    const { page } = await browser.open('/statements?q=nosuchword')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const times: number[][] = []
    // When the first bar and the first change were drawn, by the page's own clock.
    await page.addInitScript(() => {
      const seen: Record<string, number> = {}
      Object.assign(window, { seen })
      new MutationObserver(() => {
        for (const what of ['.bar-button', '.change'])
          if (!(what in seen) && document.querySelector(what)) seen[what] = performance.now()
      }).observe(document, { childList: true, subtree: true })
    })
    for (let i = 0; i < 5; i++) {
      await page.goto(`${served.origin}/?since=2031-05-01`)
      await page.locator('.change').first().waitFor()
      times.push(await page.evaluate(() => Object.values((window as unknown as { seen: Record<string, number> }).seen)))
    }
    console.log(
      `front page at a quarter of the speed, first bar and first change: ${times.map((t) => t.map(Math.round).join(' and ')).join(', ')} ms`,
    )
    expect(times).toHaveLength(5)
  })

  test(`a timeline with ${THINGS} things is moved`, async () => {
    const { page } = await browser.open('/timeline?span=2029-01-01..2031-12-31')
    await page.locator('.lane-bin').first().waitFor()
    const session = await page.context().newCDPSession(page)
    // The main thread's own time: what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find((m) => m.name === 'TaskDuration')!.value * 1000
    }
    const frames: number[] = []
    const waits: number[] = []
    for (let i = 0; i < 40; i++) {
      const before = await worked()
      waits.push(
        await page.evaluate(
          async (deltaY) => {
            const lanes = document.querySelector<HTMLElement>('.timeline-lanes')!
            const axis = document.querySelector('.timeline-axis')!
            const was = axis.innerHTML
            const start = performance.now()
            lanes.dispatchEvent(
              new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: 700, clientY: 400, cancelable: true }),
            )
            while (axis.innerHTML === was && performance.now() - start < 3000)
              await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
            return performance.now() - start
          },
          i < 20 ? -60 : 60,
        ),
      )
      frames.push((await worked()) - before)
    }
    // Then the hand rests: the words follow, and the address. No task of that may hold up what comes next, either.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const rests = await page.evaluate(async () => {
      const tasks: number[] = []
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({
        type: 'longtask',
      })
      const lanes = document.querySelector<HTMLElement>('.timeline-lanes')!
      for (let i = 0; i < 8; i++) {
        lanes.dispatchEvent(new KeyboardEvent('keydown', { key: i % 2 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 1200))
      }
      return tasks
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const told = (all: number[], by = 1) => {
      const sorted = all.map((ms) => Math.round(ms * by)).sort((a, b) => a - b)
      return `median ${sorted[sorted.length >> 1]} ms, worst ${sorted.at(-1)} ms`
    }
    console.log(
      `timeline with ${THINGS} things, a turn of the wheel: work ${told(frames)}; on a processor four times as slow ${told(frames, 4)}; tasks longer than 50 ms in eight moves and what follows when the hand rests, by the clock: ${rests.map(Math.round).join(', ') || 'none'}; until it shows, by the clock of this machine, ${told(waits)}`,
    )
    expect(frames).toHaveLength(40)
  }, 120_000)

  test(`${STATEMENTS} statements are scrolled`, async () => {
    const { page } = await browser.open('/statements')
    await page.locator('.statement-list > li').first().waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const worked = async () =>
      (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')!.value * 1000
    const before = await worked()
    const frames = await page.evaluate(async () => {
      const out: number[] = []
      let last = performance.now()
      for (let i = 0; i < 120; i++) {
        window.scrollBy(0, 60)
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        out.push(now - last)
        last = now
      }
      return out.sort((a, b) => a - b)
    })
    const work = ((await worked()) - before) / 120
    console.log(
      `scrolling ${STATEMENTS} statements: ${work.toFixed(1)} ms of work a frame; by the clock of this machine median frame ${frames[60]!.toFixed(1)} ms, 95 of 100 within ${frames[114]!.toFixed(1)} ms`,
    )
    expect(frames).toHaveLength(120)
  })
})
