import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium stands on this machine; null where it doesn't. */
export const chromium = (): string | null => PLACES.find((path) => existsSync(path)) ?? null

/**
 * Finds Chromium for the browser tests; on Debian, installs it where it is missing and this user may. Where it cannot,
 * it says what to do and the browser tests are left out.
 */
export function ensureChromium(): string | null {
  if (chromium()) return chromium()
  const root = process.getuid?.() === 0
  const apt = existsSync('/usr/bin/apt-get')
  if (apt && root) {
    console.log('Chromium is missing: installing the Debian package (for the browser tests alone) …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  if (!chromium())
    console.log('No Chromium here: browser tests are left out. Install it (apt-get install chromium) to run them.')
  return chromium()
}
