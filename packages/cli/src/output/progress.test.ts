import { expect, test } from 'vitest'
import { duration, pace, progress } from './progress.ts'

test.each([
  [0, '0 s'],
  [45.4, '45 s'],
  [100, '2 min'],
  [4800, '80 min'],
  [5400, '1 h 30 min'],
])('%d seconds: %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text)
})

test('the rate and the time left are told once they can be', () => {
  expect(pace(1, 0.5, 0.1)).toBe('')
  expect(pace(20, 10, 0.25)).toBe(' · 2.0/s · 30 s left')
  expect(pace(500, 10, 0.001)).toBe(' · 50/s')
})

test('the bar goes by the share of bytes where one file holds many reports', () => {
  let drawn = ''
  let clock = 0
  const err = { write: (text: string) => (drawn += text), isTTY: true, columns: 100 }
  const bar = progress({ err } as never, () => clock)
  for (const share of [0, 0.25, 0.5]) {
    bar.step(0, 1, 'w.jsonl', share)
    clock += 10_000
  }
  expect(drawn.split('\r').at(-1)).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 0/1 w.jsonl · 0.1/s · 20 s left`)
})
