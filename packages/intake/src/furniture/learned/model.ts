import type { Page } from '../rule.ts'
import { featuresOf } from './features.ts'

/** A linear model over lines: what each feature adds to the log odds that a line is the article's. Made by tools/train/flat-lines.ts. */
export type LineModel = { bias: number; weights: Readonly<Record<string, number>> }

/** Log odds of every line for standing in the article. */
export const oddsOf = (features: readonly (readonly string[])[], { bias, weights }: LineModel): number[] =>
  features.map((names) => names.reduce((sum, name) => sum + (weights[name] ?? 0), bias))

/** Odds count no more than this when a stretch is weighed, so that no single line decides. */
const CLIP = 1
/** What a line weighs beside its words, which count up to forty. */
const BASE = 20

/** The stretch of lines, [first, end), whose odds, weighed by their words, add up to most. */
function stretch({ lines }: Page, odds: readonly number[]): [number, number] {
  let best: [number, number] = [0, 0]
  let most = 0
  let sum = 0
  let from = 0
  for (const [at, line] of lines.entries()) {
    sum += Math.max(-CLIP, Math.min(CLIP, odds[at]!)) * (BASE + Math.min(line.words, 40))
    if (sum <= 0) {
      sum = 0
      from = at + 1
    } else if (sum > most) {
      most = sum
      best = [from, at + 1]
    }
  }
  return best
}

/** Which of a page's lines are the article's own text: its likely lines within the likeliest stretch that no rule has marked. */
export function bodyOf(page: Page, model: LineModel): boolean[] {
  const odds = oddsOf(featuresOf(page), model)
  const [first, end] = stretch(page, odds)
  return odds.map((each, at) => at >= first && at < end && each > 0 && !page.marked.has(at))
}
