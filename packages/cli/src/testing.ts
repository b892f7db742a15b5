import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './program.ts'
import { EXIT, nodeIo, type World } from './world.ts'

const BIN = fileURLToPath(new URL('../bin/parley.js', import.meta.url))
const NODE = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))

export const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'parley-cli-'))

/** Numbers that look like chance and are the same each time. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Runs the command as a person does: another process, with the project's own Node. */
export function parley(args: string[], options: { cwd?: string; input?: string | Buffer } = {}) {
  const { status, stdout, stderr } = spawnSync(NODE, [BIN, ...args], { encoding: 'utf8', maxBuffer: 1e9, ...options })
  return {
    exit: status,
    out: stdout,
    err: stderr,
    errors: stderr.split('\n').filter((line) => line.startsWith('parley: ')),
  }
}

/** Runs the command line within this process, its output caught: quicker than a process of its own. */
export async function inside(
  args: string[],
  world: Partial<World> = {},
): Promise<{ exit: number; out: string; err: string }> {
  const text = { out: '', err: '' }
  const exit = await run(args, {
    out: { write: (each) => (text.out += each) },
    err: { write: (each) => (text.err += each) },
    io: nodeIo,
    env: {},
    stopped: () => false,
    stop: async () => {},
    open: () => {},
    ...world,
  })
  return { exit, ...text }
}

export { EXIT }
