// Lines of flattened pages: the model by cross-validation over pages, never asked about a page that it was trained on.
import { readFileSync } from 'node:fs'
import { bodyOf } from '@parley/intake/furniture/learned/model.ts'
import { SHARED } from '../../shared.ts'
import { type Labelled, labelled, train } from '../../train/lines.ts'
import { f1, overlap } from './shingles.ts'

const FOLDS = 9
const show = (x: number) => x.toFixed(3)

export function flatLines(): void {
  const folder = `${SHARED}/corpora/reading`
  const pages = labelled(`${folder}/flat-lines-dev.jsonl`)
  const bodies = new Map(
    readFileSync(`${folder}/articles-dev.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; articleBody: string })
      .map(({ id, articleBody }) => [id, articleBody]),
  )
  const report = (name: string, kept: (page: Labelled, at: number) => boolean[]) => {
    const count = { both: 0, gold: 0, system: 0 }
    const pairs = pages.map((page, at) => {
      const is = kept(page, at)
      for (const [line, label] of page.labels.entries()) {
        if (label) count.gold++
        if (is[line]) count.system++
        if (label && is[line]) count.both++
      }
      const text = page.page.lines.filter((_, line) => is[line]).map(({ i }) => page.lines[i]!)
      return [bodies.get(page.id) ?? '', text.join('\n')] as const
    })
    const { precision, recall, f1: words } = overlap(pairs)
    const lines = f1(count.both / count.system, count.both / count.gold)
    console.log(
      `flat-lines-dev, ${name}: words precision ${show(precision)}  recall ${show(recall)}  F1 ${show(words)}  (single lines F1 ${show(lines)})`,
    )
  }
  const models = Array.from({ length: FOLDS }, (_, fold) => train(pages.filter((_, at) => at % FOLDS !== fold)))
  report('everything kept', ({ labels }) => labels.map(() => true))
  report('line rules alone', ({ page }) => page.lines.map((_, at) => !page.marked.has(at)))
  report(`rules and model, ${FOLDS}-fold cross-validation`, ({ page }, at) => bodyOf(page, models[at % FOLDS]!))
  report('the labels themselves', ({ labels }) => labels)
}
