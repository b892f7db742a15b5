// Training and measuring of the model that tells an article's lines from a page's (packages/intake/src/furniture/learned).
import { readFileSync } from 'node:fs'
import { LINE_RULES, pageOf } from '@parley/intake/furniture/index.ts'
import { featuresOf } from '@parley/intake/furniture/learned/features.ts'
import type { LineModel } from '@parley/intake/furniture/learned/model.ts'
import { linesOf } from '@parley/intake/furniture/lines.ts'
import type { Page } from '@parley/intake/furniture/rule.ts'

export type Labelled = { id: string; page: Page; features: string[][]; labels: boolean[]; lines: string[] }

/** Pages flattened to lines with a label each (corpora/README.md), with the features of their lines. */
export const labelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const { id, lines, labels } = JSON.parse(row) as { id: string; lines: string[]; labels: number[] }
      const page = pageOf(linesOf(lines.join('\n')), LINE_RULES)
      return { id, page, features: featuresOf(page), labels: page.lines.map(({ i }) => labels[i] === 1), lines }
    })

/** A feature of fewer lines than this says nothing that will hold elsewhere. */
const FEWEST = 20
const PENALTY = 100
const ROUNDS = 200
const STEP = 0.3
/** Added to the bias: a line of the article that is lost is lost to the record, one that is kept is only in the way. */
const LEAN = 0.7

/**
 * Logistic regression with a quadratic penalty, by AdaGrad over all lines at once. Every page counts the same, and within it a line by
 * its words. No chance is in it: the same pages give the same model.
 */
export function train(pages: readonly Labelled[]): LineModel {
  const counts = new Map<string, number>()
  for (const { features } of pages)
    for (const names of features) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= FEWEST).sort()
  const index = new Map(names.map((name, at) => [name, at]))
  const lines = pages.flatMap(({ page, features, labels }) => {
    const size = (at: number) => 3 + Math.min(page.lines[at]!.words, 60)
    const all = labels.reduce((sum, _, at) => sum + size(at), 0)
    return features.map((own, at) => ({
      on: own.map((name) => index.get(name)).filter((each) => each !== undefined),
      label: labels[at] ? 1 : 0,
      weight: (200 * size(at)) / all,
    }))
  })
  const total = lines.reduce((sum, { weight }) => sum + weight, 0)
  const bias = names.length
  const weights = new Float64Array(names.length + 1)
  const squares = new Float64Array(names.length + 1).fill(1e-8)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length + 1)
    for (const { on, label, weight } of lines) {
      let odds = weights[bias]!
      for (const at of on) odds += weights[at]!
      const off = ((1 / (1 + Math.exp(-odds)) - label) * weight) / total
      for (const at of on) slope[at]! += off
      slope[bias]! += off
    }
    for (let at = 0; at <= bias; at++) {
      const pull = slope[at]! + (at < bias ? (PENALTY * weights[at]!) / total : 0)
      squares[at]! += pull * pull
      weights[at]! -= (STEP * pull) / Math.sqrt(squares[at]!)
    }
  }
  const round = (x: number) => Math.round(x * 1000) / 1000
  const kept = names.map((name, at) => [name, round(weights[at]!)] as const).filter(([, weight]) => weight !== 0)
  return { bias: round(weights[bias]! + LEAN), weights: Object.fromEntries(kept) }
}
