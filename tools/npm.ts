import { spawnSync } from 'node:child_process'

/** Runs a command in the project's root with its output shown; gives its exit code. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): number {
  const child = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (child.error) {
    console.error(`${command}: ${child.error.message}`)
    return 1
  }
  return child.status ?? 1
}
