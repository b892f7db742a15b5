#!/usr/bin/env node
// Makes the .json of each gold .yaml: the same object with every quoted field as spans into the report's text.
//
//   node yardstick/convert.mjs yardstick/processes yardstick/others      writes NN-….json beside NN-….yaml
//   node yardstick/convert.mjs --check DIR...                            writes nothing; fails where a .json is out of date
//   node yardstick/convert.mjs --readings DIR > gold.jsonl               the gold as readings, to score it against itself
//
// A quote is found character for character, curly quotes and line breaks aside. Where it stands more than once,
// `source` and `cue` take the occurrence nearest to the content, all other fields the first. A quote too short to
// stand alone is written {quote: "this", within: "does not accept this"}.
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const KINDS = ['attributions', 'events', 'agreements', 'violations', 'commitments', 'positions', 'measurements']
const FIELDS = {
  attributions: ['source', 'actor', 'cue', 'content', 'form', 'medium'],
  events: ['type', 'mode', 'actors', 'recipients', 'date', 'place', 'status', 'evidence'],
  agreements: [
    'name',
    'kind',
    'scope',
    'parties',
    'brokers',
    'status',
    'announced',
    'effective',
    'expires',
    'duration',
    'monitor',
    'evidence',
  ],
  violations: ['agreement', 'accuser', 'accused', 'act', 'date', 'place', 'harm', 'evidence'],
  commitments: ['who', 'what', 'for', 'amount', 'currency', 'by', 'status', 'evidence'],
  positions: ['actor', 'issue', 'stance', 'proposition', 'evidence'],
  measurements: ['quantity', 'value', 'unit', 'bound', 'period', 'of', 'by', 'chain', 'evidence'],
}
const LISTS = new Set(['actors', 'recipients', 'parties', 'brokers', 'who', 'by:measurements', 'chain'])
const WORDS = {
  'attributions.form': 'direct mixed indirect',
  'events.type':
    'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT',
  'events.status': 'occurred ongoing planned cancelled threatened',
  'agreements.kind': 'ceasefire|peace plan|security guarantee|finance|trade|declaration|membership',
  'agreements.status': 'proposed|agreed|in force|disputed|expired|rejected|stalled',
  'commitments.status': 'proposed committed delivered refused',
  'positions.issue':
    'ceasefire territory security-guarantees peacekeeping-force alliance-membership military-aid sanctions finance energy nuclear prisoners-and-children elections accountability negotiation-format reconstruction monitoring withdrawal disarmament humanitarian-access refugees governance',
  'positions.stance': 'supports opposes demands offers conditional undecided',
}

const list = (x) => (x == null ? [] : Array.isArray(x) ? x : [x])
const straight = (s) => s.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
const distance = (a, b) => Math.max(0, b[0] - a[1], a[0] - b[1])

class Mistake extends Error {}

/** Every place [start, end) of a quote in the text, whole words only; white space matches white space. */
function places(text, quote) {
  const wanted = straight(quote).trim()
  const body = wanted
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const open = /^[\p{L}\p{N}]/u.test(wanted) ? '(?<![\\p{L}\\p{N}])' : ''
  const close = /[\p{L}\p{N}]$/u.test(wanted) ? '(?![\\p{L}\\p{N}])' : ''
  return Array.from(straight(text).matchAll(new RegExp(open + body + close, 'gu')), (m) => [
    m.index,
    m.index + m[0].length,
  ])
}

function spans(text, value, where, near) {
  return list(value).flatMap((entry) => {
    const quote = entry?.quote ?? entry
    if (!quote) return []
    const [frame] = entry.within ? places(text, entry.within) : [[0, text.length]]
    if (!frame) throw new Mistake(`${where}: not in the text: ${JSON.stringify(entry.within)}`)
    const found = places(text, quote).filter(([s, e]) => frame[0] <= s && e <= frame[1])
    if (!found.length) throw new Mistake(`${where}: not in the text: ${JSON.stringify(quote)}`)
    if (!near) return [found[0]]
    return [found.reduce((best, next) => (distance(next, near) < distance(best, near) ? next : best))]
  })
}

/** One record with its fields in order, missing ones null (or empty), quotes as spans. */
function record(kind, raw, text, where) {
  const unknown = Object.keys(raw).filter((k) => !FIELDS[kind].includes(k))
  if (unknown.length) throw new Mistake(`${where}: unknown field ${unknown.join(', ')}`)
  const made = {}
  for (const field of FIELDS[kind]) {
    if (field === 'bound' && raw.bound == null) continue
    made[field] = raw[field] ?? null
    if (LISTS.has(field) || LISTS.has(`${field}:${kind}`)) made[field] = list(raw[field])
    const allowed = WORDS[`${kind}.${field}`]
    if (allowed && !allowed.split(allowed.includes('|') ? '|' : ' ').includes(raw[field]))
      throw new Mistake(`${where}.${field}: ${JSON.stringify(raw[field])} is not in the list`)
  }
  if (kind === 'attributions') {
    made.content = spans(text, raw.content, `${where}.content`)
    if (!made.content.length) throw new Mistake(`${where}.content: empty`)
    for (const field of ['source', 'cue']) made[field] = spans(text, raw[field], `${where}.${field}`, made.content[0])
    return made
  }
  made.evidence = spans(text, raw.evidence, `${where}.evidence`)
  if (!made.evidence.length) throw new Mistake(`${where}.evidence: empty`)
  return made
}

/** How many other contents each content lies inside; kept only where it is not zero. */
function nest(attributions) {
  const inside = (a, b) => a.every(([s, e]) => b.some(([from, to]) => from <= s && e <= to))
  const size = (c) => c.reduce((n, [s, e]) => n + e - s, 0)
  return attributions.map((a) => {
    const depth = attributions.filter((b) => size(b.content) > size(a.content) && inside(a.content, b.content)).length
    return depth ? { ...a, depth } : a
  })
}

/** Furniture as whole runs: lines equal to a quote, joined where only white space stands between. */
function furniture(text, quotes, where) {
  const runs = []
  const all = quotes.flatMap((quote, i) => {
    const found = places(text, quote)
    if (!found.length) throw new Mistake(`${where}.boilerplate[${i}]: not in the text: ${JSON.stringify(quote)}`)
    const lines = found.filter(
      ([s, e]) => !/\S/.test(text.slice(text.lastIndexOf('\n', s - 1) + 1, s)) && /^[^\S\n]*(\n|$)/.test(text.slice(e)),
    )
    return lines.length ? lines : found
  })
  for (const [start, end] of all.sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1)
    if (last && !/\S/.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end)
    else runs.push([start, end])
  }
  return runs
}

function convert(file) {
  const gold = parse(fs.readFileSync(file, 'utf8'))
  const text = fs.readFileSync(path.join(path.dirname(file), gold.report), 'utf8')
  const name = path.basename(file)
  spans(text, gold.published?.evidence, `${name}: published.evidence`)
  const made = { report: gold.report, published: gold.published ?? null, credited: list(gold.credited) }
  for (const kind of KINDS)
    made[kind] = list(gold[kind]).map((raw, i) => record(kind, raw, text, `${name}: ${kind}[${i}]`))
  made.attributions = nest(made.attributions)
  made.furniture = furniture(text, list(gold.boilerplate), name)
  return { made, text }
}

const args = process.argv.slice(2)
const dirs = args.filter((a) => !a.startsWith('--'))
let wrong = 0
for (const dir of dirs)
  for (const entry of fs
    .readdirSync(dir)
    .filter((f) => f.endsWith('.yaml'))
    .sort()) {
    const file = path.join(dir, entry)
    try {
      const { made, text } = convert(file)
      const out = file.replace(/\.yaml$/, '.json')
      const json = `${JSON.stringify(made, null, 1)}\n`
      if (args.includes('--readings')) console.log(JSON.stringify({ ...made, text }))
      else if (!args.includes('--check')) fs.writeFileSync(out, json)
      else if (!fs.existsSync(out) || fs.readFileSync(out, 'utf8') !== json)
        throw new Mistake(`${entry}: the .json is out of date; run convert.mjs ${dir}`)
    } catch (error) {
      if (!(error instanceof Mistake) && error.name !== 'YAMLParseError' && error.code !== 'ENOENT') throw error
      console.error(error instanceof Mistake ? error.message : `${entry}: ${error.message.split('\n')[0]}`)
      wrong++
    }
  }
if (!dirs.length) console.error('usage: node yardstick/convert.mjs [--check | --readings] DIR...')
process.exitCode = wrong || !dirs.length ? 1 : 0
