// The language engine on the treebanks' dev parts: with gold words, and from raw text (words aligned by their characters, as in the
// CoNLL 2018 evaluation: a word counts where its characters are a word of gold's, a head where it is the same word).
import { readFileSync } from 'node:fs'
import { analyse } from '@parley/engine'
import { loadModel } from '../../packages/engine/src/language/model/load.ts'
import { parse } from '../../packages/engine/src/language/model/parse.ts'
import { readWords } from '../../packages/engine/src/language/model/read.ts'
import { SHARED } from '../shared.ts'
import { documents, type GoldDocument } from './conllu.ts'

const universal = (rel: string): string => rel.split(':')[0]!
const percent = (n: number, of: number): string => (of ? ((100 * n) / of).toFixed(1) : '–')

type Counts = { gold: number; system: number; words: number; upos: number; uas: number; las: number }
const none = (): Counts => ({ gold: 0, system: 0, words: 0, upos: 0, uas: 0, las: 0 })
const f1 = (right: number, c: Counts): string => percent(2 * right, c.gold + c.system)

async function goldWords(all: readonly GoldDocument[]): Promise<Counts> {
  const model = (await loadModel())!
  const c = none()
  for (const { sentences } of all) {
    const given = sentences.map((s) => ({ words: s.words.map((w) => w.form), endsParagraph: s.endsParagraph }))
    const parsed = parse(await readWords(model, given), model.facts)
    let first = 0
    for (const { words } of sentences) {
      words.forEach((word, i) => {
        const p = parsed[first + i]!
        c.gold++
        c.system++
        c.words++
        if (p.upos === word.upos) c.upos++
        const head = p.head < 0 ? 0 : p.head - first + 1
        if (head !== word.head) return
        c.uas++
        if (universal(p.rel) === universal(word.rel)) c.las++
      })
      first += words.length
    }
  }
  return c
}

async function rawText(all: readonly GoldDocument[]): Promise<Counts> {
  const c = none()
  for (const { text, sentences } of all) {
    let tokens: Awaited<ReturnType<typeof analyse>>['tokens']
    try {
      tokens = (await analyse(text)).tokens
    } catch {
      tokens = [] // refused as being in another language: counts as nothing found
    }
    const key = (w: { start: number; end: number }) => `${w.start}-${w.end}`
    const byPlace = new Map(tokens.map((t) => [key(t), t]))
    c.system += tokens.length
    for (const { words } of sentences) {
      for (const word of words) {
        c.gold++
        const token = byPlace.get(key(word))
        if (!token) continue
        c.words++
        if (token.upos === word.upos) c.upos++
        const gold = word.head ? key(words[word.head - 1]!) : 'root'
        const found = token.head < 0 ? 'root' : key(tokens[token.head]!)
        if (gold !== found) continue
        c.uas++
        if (universal(token.rel) === universal(word.rel)) c.las++
      }
    }
  }
  return c
}

const KINDS: Record<string, string> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** F1 of names (person, organisation, place) on UNER-EWT dev, which nothing is trained on; words are gold's. */
async function names(): Promise<void> {
  const c = { gold: 0, system: 0, right: 0 }
  for (const block of readFileSync(`${SHARED}/corpora/ud/uner-ewt-dev.iob2`, 'utf8').trim().split('\n\n')) {
    const rows = block
      .split('\n')
      .filter((l) => l && !l.startsWith('#'))
      .map((l) => l.split('\t'))
    let text = ''
    const places = rows.map((row) => {
      const start = text.length
      text += `${row[1]} `
      return [start, text.length - 1] as const
    })
    const gold = new Set<string>()
    rows.forEach((row, i) => {
      const [mark, kind] = row[2]!.split('-')
      if (mark !== 'B') return
      let last = i
      while (rows[last + 1]?.[2] === `I-${kind}`) last++
      gold.add(`${places[i]![0]}-${places[last]![1]}-${KINDS[kind!]}`)
    })
    let found: string[] = []
    try {
      found = (await analyse(text)).names.filter((n) => n.type !== 'other').map((n) => `${n.start}-${n.end}-${n.type}`)
    } catch {
      // refused as being in another language
    }
    c.gold += gold.size
    c.system += found.length
    c.right += found.filter((f) => gold.has(f)).length
  }
  console.log(
    `names, UNER-EWT dev: P ${percent(c.right, c.system)} R ${percent(c.right, c.gold)} F1 ${percent(2 * c.right, c.gold + c.system)}`,
  )
}

export async function language(): Promise<void> {
  console.log('\nLanguage, dev parts of the treebanks')
  const model = await loadModel()
  for (const name of ['ewt', 'gum']) {
    const all = documents(`${SHARED}/corpora/ud/${name}-dev.conllu`)
    if (model) {
      const g = await goldWords(all)
      console.log(
        `${name}, gold words: UPOS ${percent(g.upos, g.gold)} UAS ${percent(g.uas, g.gold)} LAS ${percent(g.las, g.gold)} (${g.gold} words)`,
      )
    } else console.log('no model file: words are tagged by rules, and not parsed')
    const r = await rawText(all)
    console.log(
      `${name}, raw text:   words ${f1(r.words, r)} UPOS ${f1(r.upos, r)} UAS ${f1(r.uas, r)} LAS ${f1(r.las, r)}`,
    )
  }
  await names()
}
