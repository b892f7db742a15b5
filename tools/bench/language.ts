// Words a second from text to analysis, beside the two JavaScript libraries that one would pick. They do less: neither has a
// dependency parser, links pronouns, or knows who says what; compromise tags by rules, winkNLP by rules and a small model.
import { globSync, readFileSync } from 'node:fs'
import { analyse } from '@parley/engine'
import { loadModel } from '../../packages/engine/src/language/model/load.ts'
import { hasShared, SHARED } from '../shared.ts'
import { line } from './command.ts'

const ROUNDS = 5

function texts(): string[] {
  const files = [...globSync('examples/*/reports/*.txt'), ...globSync('yardstick/*/*.txt')].map((f) =>
    readFileSync(f, 'utf8'),
  )
  if (!hasShared) return files
  const articles = readFileSync(`${SHARED}/corpora/polnear/dev.jsonl`, 'utf8').trim().split('\n').slice(0, 20)
  return [...files, ...articles.map((l) => (JSON.parse(l) as { text: string }).text)]
}

export async function language(): Promise<void> {
  const all = texts()
  const began = performance.now()
  const model = await loadModel()
  await analyse('The talks began.')
  console.log(line('cold start: model and first sentence', [(performance.now() - began) / 1000], 's'))
  let words = 0
  for (const text of all) words += (await analyse(text)).tokens.length
  const { default: wink } = (await import('wink-nlp')) as unknown as {
    default: (model: unknown) => { readDoc(text: string): unknown; its: Its }
  }
  const { default: winkModel } = await import('wink-eng-lite-web-model')
  const { default: compromise } = await import('compromise')
  const nlp = wink(winkModel)
  const others: Record<string, (text: string) => unknown> = {
    'Parley: analysis by model and rules': analyse,
    'winkNLP: sentences, tags, lemmas, entities': (text) => readWink(nlp, text),
    'compromise: sentences, tags, lemmas': (text) => compromise(text).compute('root').json(),
  }
  if (!model) console.log('no model file: Parley analyses by rules alone')
  for (const [name, run] of Object.entries(others)) {
    const rates: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      for (const text of all) await run(text)
      rates.push(words / ((performance.now() - start) / 1000))
    }
    console.log(line(name, rates, 'words/s'))
  }
  console.log(line('peak memory of all this', [process.resourceUsage().maxRSS / 1024], 'MB'))
}

type Its = { pos: unknown; lemma: unknown }
type Collection = { out(what?: unknown): unknown }
type WinkDocument = { tokens(): Collection; sentences(): Collection; entities(): Collection }

function readWink(nlp: { readDoc(text: string): unknown; its: Its }, text: string): unknown[] {
  const document = nlp.readDoc(text) as WinkDocument
  const tokens = document.tokens()
  return [document.sentences().out(), tokens.out(nlp.its.pos), tokens.out(nlp.its.lemma), document.entities().out()]
}
