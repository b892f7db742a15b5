#!/usr/bin/env node
// Draws the attributions whose speech acts are coded here, and shows them to a coder in the terminal. It writes no file:
// the articles belong to their publishers and stay outside the project.
//
//   node yardstick/speech-acts/sample.mjs [FROM [TO]]     shows numbers FROM to TO of the 200 (counted from 1)
//   node yardstick/speech-acts/sample.mjs --again         shows the 40 of the second pass, in another order
//   node yardstick/speech-acts/sample.mjs --check         checks the two files of labels; counts codes and agreement
//
// The corpus is read from ../shared/corpora/polnear/dev.jsonl, relative to the project. Spans are JavaScript indices.
import fs from 'node:fs'

const SIZE = 200
const AGAIN = 40
const CONTEXT = 260
const CORPUS = new URL('../../../shared/corpora/polnear/dev.jsonl', import.meta.url)
const CODES = new Set(
  'claim,deny,accuse,confirm,propose,accept,reject,demand,offer,promise,threaten,warn,decline to comment,predict'.split(
    ',',
  ),
)

/** A seeded generator of numbers in [0, 1): the 32-bit linear congruential one of Numerical Recipes. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A shuffled copy (Fisher and Yates). */
function shuffled(list, random) {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}

/** One attribution from every article, then a second, then a third, until SIZE are drawn; in the order of the articles. */
function draw(articles) {
  const random = generator(2016)
  const orders = articles.map((article) => shuffled([...article.attributions.keys()], random))
  const picked = []
  for (let round = 0; round < 3; round++) {
    const open = orders.flatMap((order, at) => (order.length > round ? [{ at, attribution: order[round] }] : []))
    picked.push(...shuffled(open, random).slice(0, SIZE - picked.length))
  }
  return picked.sort((a, b) => a.at - b.at || a.attribution - b.attribution)
}

const words = (text, spans) => (spans ?? []).map(([start, end]) => text.slice(start, end)).join(' … ')
const line = (text) => text.replace(/\s+/g, ' ').trim()

function show(article, index, number) {
  const { text } = article
  const it = article.attributions[index]
  const all = [...(it.source ?? []), ...it.cue, ...it.content]
  const start = Math.min(...all.map((span) => span[0]))
  const end = Math.max(...all.map((span) => span[1]))
  console.log(`\n#${number}  ${article.id}  ${index}`)
  console.log(`  source   ${line(words(text, it.source))}`)
  console.log(`  cue      ${line(words(text, it.cue))}`)
  console.log(`  content  ${line(words(text, it.content))}`)
  console.log(`  before   ${line(text.slice(Math.max(0, start - CONTEXT), start))}`)
  console.log(`  passage  ${line(text.slice(start, end))}`)
  console.log(`  after    ${line(text.slice(end, end + CONTEXT / 2))}`)
}

const key = (id, attribution) => `${id} ${attribution}`

function read(name, known) {
  const rows = fs
    .readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const labels = new Map()
  for (const [at, row] of rows.entries()) {
    const { id, attribution, act, also } = JSON.parse(row)
    const where = `${name}:${at + 1}`
    if (!known.has(key(id, attribution))) throw new Error(`${where}: not in the sample; run without options to see it`)
    if (labels.has(key(id, attribution))) throw new Error(`${where}: labelled twice; keep one of the two lines`)
    for (const code of also === undefined ? [act] : [act, also])
      if (!CODES.has(code)) throw new Error(`${where}: no such code: ${code}; see README.md for the list`)
    labels.set(key(id, attribution), { act, also })
  }
  if (labels.size !== known.size) throw new Error(`${name}: ${labels.size} labels for ${known.size} attributions`)
  return labels
}

/** Cohen's kappa of two equally long lists of codes. */
function kappa(first, second) {
  const n = first.length
  const share = (list, code) => list.filter((it) => it === code).length / n
  const same = first.filter((it, at) => it === second[at]).length / n
  let chance = 0
  for (const code of CODES) chance += share(first, code) * share(second, code)
  return (same - chance) / (1 - chance)
}

function check(sample, again) {
  const first = read('polnear-dev.jsonl', new Set(sample))
  const second = read('polnear-dev.again.jsonl', new Set(again))
  for (const code of CODES) {
    const main = [...first.values()].filter((it) => it.act === code).length
    const also = [...first.values()].filter((it) => it.also === code).length
    console.log(`${code.padEnd(20)}${String(main).padStart(4)}${String(also).padStart(4)}`)
  }
  const pairs = again.map((it) => [first.get(it), second.get(it)])
  const same = pairs.filter(([a, b]) => a.act === b.act).length
  const near = pairs.filter(([a, b]) => [a.act, a.also].some((it) => it && [b.act, b.also].includes(it))).length
  const value = kappa(...[0, 1].map((side) => pairs.map((pair) => pair[side].act)))
  console.log(`second pass: ${same} of ${pairs.length} the same, ${near} counting also; kappa ${value.toFixed(2)}`)
}

if (!fs.existsSync(CORPUS)) {
  console.error(`${CORPUS.pathname}: not found; put PolNeAR's dev split there as JSON Lines`)
  process.exit(1)
}
const articles = fs
  .readFileSync(CORPUS, 'utf8')
  .trim()
  .split('\n')
  .map((row) => JSON.parse(row))
const sample = draw(articles)
const again = shuffled([...sample.keys()], generator(40)).slice(0, AGAIN)
const name = ({ at, attribution }) => key(articles[at].id, attribution)
const [from, to] = process.argv.slice(2)

if (from === '--check') {
  check(
    sample.map(name),
    again.map((at) => name(sample[at])),
  )
} else {
  const numbers = from === '--again' ? again : [...sample.keys()].slice((from ?? 1) - 1, to)
  for (const at of numbers) show(articles[sample[at].at], sample[at].attribution, at + 1)
}
