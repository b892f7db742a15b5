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
  if (!model) console.log('no model file: Parley analyses by rules alone')
  let words = 0
  for (const text of all) words += (await analyse(text)).tokens.length
  const rate = async (name: string, once: () => void | Promise<void>) => {
    const rates: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      await once()
      rates.push(words / ((performance.now() - start) / 1000))
    }
    console.log(line(name, rates, 'words/s'))
  }
  const peak = (of: string) => console.log(line(`peak memory ${of}`, [process.resourceUsage().maxRSS / 1024], 'MB'))
  // As `parley read` does it: while one text is worked on, the next one is begun.
  await rate('Parley: analysis by model and rules', () => inTurn(all))
  await rate('  each text begun when the last is done', async () => {
    for (const text of all) await analyse(text)
  })
  peak('of Parley')
  const { default: wink } = (await import('wink-nlp')) as unknown as {
    default: (model: unknown) => { readDoc(text: string): unknown; its: Its }
  }
  const { default: winkModel } = await import('wink-eng-lite-web-model')
  const { default: compromise } = await import('compromise')
  const nlp = wink(winkModel)
  await rate('winkNLP: sentences, tags, lemmas, entities', () => {
    for (const text of all) readWink(nlp, text)
  })
  await rate('compromise: sentences, tags, lemmas', () => {
    for (const text of all) compromise(text).compute('root').json()
  })
  peak('of all three')
}

async function inTurn(all: readonly string[]): Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  for (const text of all) {
    const now = analyse(text)
    await last
    last = now
  }
  await last
}

type Its = { pos: unknown; lemma: unknown }
type Collection = { out(what?: unknown): unknown }
type WinkDocument = { tokens(): Collection; sentences(): Collection; entities(): Collection }

function readWink(nlp: { readDoc(text: string): unknown; its: Its }, text: string): unknown[] {
  const document = nlp.readDoc(text) as WinkDocument
  const tokens = document.tokens()
  return [document.sentences().out(), tokens.out(nlp.its.pos), tokens.out(nlp.its.lemma), document.entities().out()]
}
