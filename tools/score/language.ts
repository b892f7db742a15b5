// The language engine on the treebanks' dev parts: with gold words, and from raw text (words aligned by their characters, as in the
// CoNLL 2018 evaluation: a word counts where its characters are a word of gold's, a head where it is the same word).
import { readFileSync } from 'node:fs'
import { analyse } from '@parley/engine'
import { loadModel } from '../../packages/engine/src/language/model/load.ts'
import { parse } from '../../packages/engine/src/language/model/parse.ts'
import { readWords } from '../../packages/engine/src/language/model/read.ts'
import { namesOf } from '../../packages/engine/src/language/model/spans.ts'
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

/** The model's names over gold's words, as spans of the document's text. */
async function modelNames({ sentences }: GoldDocument): Promise<Found[]> {
  const model = await loadModel()
  if (!model) return []
  const words = sentences.flatMap((s) => s.words)
  const given = sentences.map((s) => ({ words: s.words.map((w) => w.form), endsParagraph: s.endsParagraph }))
  return namesOf(await readWords(model, given), model.facts).map(({ first, end, type }) => ({
    start: words[first]!.start,
    end: words[end - 1]!.end,
    type,
  }))
}

type Found = { start: number; end: number; type: string }

type Labels = { words: string; spans: { first: number; last: number; type: string }[] }

/** UniversalNER's sentences: their words, and the names among them. */
function labelled(file: string): Map<string, Labels> {
  const all = new Map<string, Labels>()
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    const rows = block
      .split('\n')
      .filter((l) => l && !l.startsWith('#'))
      .map((l) => l.split('\t'))
    const words = rows.map((row) => row[1]!).join(' ')
    const spans: Labels['spans'] = []
    rows.forEach((row, i) => {
      const [mark, kind] = row[2]!.split('-') as [string, string?]
      if (mark === 'B' && kind) spans.push({ first: i, last: i, type: KINDS[kind]! })
      else if (mark === 'I') spans.at(-1)!.last = i
    })
    all.set(words, { words, spans })
  }
  return all
}

/** F1 of names (person, organisation, place) in EWT dev's documents by UniversalNER, which nothing is trained on: by the engine from their raw text, or by the model alone from gold's words. */
async function names(raw: boolean, cases: boolean): Promise<void> {
  const gold = labelled(`${SHARED}/corpora/ud/uner-ewt-dev.iob2`)
  const sums = new Map<string, { gold: number; system: number; right: number }>()
  const count = (type: string, what: 'gold' | 'system' | 'right') => {
    for (const kind of ['all', type]) {
      const sum = sums.get(kind) ?? { gold: 0, system: 0, right: 0 }
      sum[what]++
      sums.set(kind, sum)
    }
  }
  for (const document of documents(`${SHARED}/corpora/ud/ewt-dev.conllu`)) {
    const { text, sentences } = document
    let found: Found[] = []
    try {
      found = raw ? (await analyse(text)).names : await modelNames(document)
    } catch {
      // refused as being in another language: counts as nothing found
    }
    for (const { words } of sentences) {
      const labels = gold.get(words.map((w) => w.form).join(' '))
      if (!labels || !words.length) continue
      const [from, to] = [words[0]!.start, words.at(-1)!.end]
      const wanted = new Map(
        labels.spans.map((s) => [`${words[s.first]!.start}-${words[s.last]!.end}`, s.type] as const),
      )
      const ours = new Map(
        found
          .filter((n) => n.type !== 'other' && n.start >= from && n.start < to)
          .map((n) => [`${n.start}-${n.end}`, n.type as string] as const),
      )
      for (const type of wanted.values()) count(type, 'gold')
      for (const [place, type] of ours) {
        count(type, 'system')
        if (wanted.get(place) === type) count(type, 'right')
      }
      if (!cases) continue
      for (const place of new Set([...wanted.keys(), ...ours.keys()])) {
        if (wanted.get(place) === ours.get(place)) continue
        const [start, end] = place.split('-').map(Number) as [number, number]
        console.log(
          `${wanted.get(place) ?? '-'} ← ${ours.get(place) ?? '-'}: ${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 15)}`.replace(
            /\s+/g,
            ' ',
          ),
        )
      }
    }
  }
  const told = [...sums].map(
    ([kind, c]) =>
      `${kind} P ${percent(c.right, c.system)} R ${percent(c.right, c.gold)} F1 ${percent(2 * c.right, c.gold + c.system)}`,
  )
  console.log(`names, UNER-EWT dev, ${raw ? 'engine, raw text' : 'model, gold words'}: ${told.join('; ')}`)
}

/** All figures; with the argument "names" only those, with "names cases" every name that is missed or wrong. */
export async function language(args: string[] = []): Promise<void> {
  if (args.includes('names')) return names(args.includes('raw'), args.includes('cases'))
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
  for (const raw of [false, true]) await names(raw, false)
}
