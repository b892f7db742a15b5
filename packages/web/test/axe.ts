import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }

/** What the colours of a page decide; all else is the same in light and in dark. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page as it stands, one line for each rule; the rules of WCAG 2.2 AA and its best practices, or only some. */
export async function axeOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async (values) => {
    type Options = { runOnly?: { type: 'rule'; values: readonly string[] } }
    type Axe = { run(options: Options): Promise<{ violations: Violation[] }> }
    const { axe } = window as unknown as { axe: Axe }
    return (await axe.run(values ? { runOnly: { type: 'rule', values } } : {})).violations
  }, rules)
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.html} ${n.failureSummary}`).join('\n')}`)
}

/** The same in light and in dark. */
export async function axeInBoth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const own = await axeOn(page, colorScheme === 'dark' ? COLOURS : undefined)
    found.push(...own.map((line) => `${colorScheme}: ${line}`))
  }
  return found
}
