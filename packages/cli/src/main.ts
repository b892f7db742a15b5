import { spawn } from 'node:child_process'
import { run } from './program.ts'
import { EXIT, nodeIo, type World } from './world.ts'

let stopped = false
let tell: () => void = () => {}
const stopping = new Promise<void>((resolve) => {
  tell = resolve
})

// The first Ctrl-C lets the report under way be finished and the record be closed; the second ends at once, which
// leaves the record whole too, since a report is one transaction.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopped) process.exit(EXIT.stopped)
    stopped = true
    tell()
  })
}

// "parley show … | head": who reads has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.well : EXIT.someFailed),
)

function open(url: string): void {
  const [command, ...first] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(command!, [...first, url], { stdio: 'ignore', detached: true })
  child.on('error', () => process.stderr.write(`parley: no browser could be opened; go to ${url}\n`))
  child.unref()
}

const world: World = {
  out: process.stdout,
  err: process.stderr,
  io: nodeIo,
  env: process.env,
  stopped: () => stopped,
  stop: () => stopping,
  open,
}

process.exitCode = await run(process.argv.slice(2), world)
// Standard input may still be open, and nothing more is wanted from it.
if (!process.stdin.destroyed && process.stdin.isPaused?.() === false) process.stdin.destroy()
