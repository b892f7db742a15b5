import type { World } from '../world.ts'
import { plain } from './plain.ts'

export type Progress = {
  /** `done` of `all` are behind us, and `name` comes next */
  step(done: number, all: number, name: string): void
  /** prints a line without tearing the bar */
  say(line: string): void
  end(): void
}

const WIDTH = 24

/** A bar on standard error where that is a terminal; elsewhere nothing but the lines that are said. */
export function progress({ err }: World): Progress {
  const live = err.isTTY === true
  const clear = () => live && err.write('\r\u001b[2K')
  return {
    step(done, all, name) {
      if (!live) return
      const full = all ? Math.round((WIDTH * done) / all) : 0
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
      const room = Math.max(10, (err.columns ?? 80) - WIDTH - 20)
      clear()
      err.write(`${bar} ${done}/${all} ${plain(name).slice(0, room)}`)
    },
    say(line) {
      clear()
      err.write(`${line}\n`)
    },
    end: () => void clear(),
  }
}
