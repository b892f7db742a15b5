import type { World } from '../world.ts'
import { plain } from './plain.ts'

export type Progress = {
  /** `done` of `all` are behind us, and `name` comes next; `share` of the work (0 to 1), where that says more than the count */
  step(done: number, all: number, name: string, share?: number): void
  /** prints a line without tearing the bar */
  say(line: string): void
  end(): void
}

const WIDTH = 24

/** A duration as people say it: "45 s", "3 min", "1 h 20 min". */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds))
  if (s < 90) return `${s} s`
  const minutes = Math.round(s / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** How quickly it goes and how long it will: nothing before some seconds have told. */
export function pace(steps: number, seconds: number, share: number): string {
  if (seconds < 2 || steps < 2) return ''
  const rate = steps / seconds
  const left = share > 0.01 && share <= 1 ? ` · ${duration((seconds * (1 - share)) / share)} left` : ''
  return ` · ${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)}/s${left}`
}

/** A bar on standard error where that is a terminal; elsewhere nothing but the lines that are said. */
export function progress({ err }: World, now: () => number = Date.now): Progress {
  const live = err.isTTY === true
  const clear = () => live && err.write('\r\u001b[2K')
  const began = now()
  let steps = 0
  let first: number | null = null
  return {
    step(done, all, name, share = all ? done / all : 0) {
      steps++
      if (!live) return
      // What lay behind us when we began (a file that was read before) took no time.
      first ??= share
      const full = Math.min(WIDTH, Math.round(WIDTH * share))
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
      const told = pace(steps, (now() - began) / 1000, (share - first) / Math.max(1e-9, 1 - first))
      const room = Math.max(10, (err.columns ?? 80) - WIDTH - 20 - told.length)
      clear()
      err.write(`${bar} ${done}/${all} ${plain(name).slice(0, room)}${told}`)
    },
    say(line) {
      clear()
      err.write(`${line}\n`)
    },
    end: () => void clear(),
  }
}
