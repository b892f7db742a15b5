// Third-person pronouns and titles alone ("the minister") in GUM's dev documents: is the name that the engine links them to of the
// same entity as in the treebank? Asked only where the entity is named somewhere before, as a link can then be right.
import { readFileSync } from 'node:fs'
import { analyse } from '@parley/engine'
import { SHARED } from '../shared.ts'
import { documents, type GoldDocument } from './conllu.ts'

type Mention = { entity: string; start: number; end: number; named: boolean }

const FILE = `${SHARED}/corpora/ud/gum-dev.conllu`
const PERSONS = /^(?:he|him|his|himself|she|her|hers|herself)$/i

/** The entity marks of each document's words, in order: brackets that open ("(id-type") and close ("id)"). */
function marksOf(): string[][] {
  const all: string[][] = []
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) all.push([])
    const [id, , , , , , , , , misc] = line.split('\t')
    if (!misc || /[.-]/.test(id!)) continue
    all.at(-1)!.push(
      misc
        .split('|')
        .find((f) => f.startsWith('Entity='))
        ?.slice(7) ?? '',
    )
  }
  return all
}

/** Mentions as spans of the text; one is named where its head is a proper noun. */
function mentionsOf({ sentences }: GoldDocument, marks: readonly string[]): Mention[] {
  const words = sentences.flatMap((s) => s.words.map((word, k) => ({ ...word, head: word.head - 1 - k })))
  const open = new Map<string, number[]>()
  const found: Mention[] = []
  words.forEach((word, i) => {
    for (const piece of marks[i]?.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const entity = piece.replace(/[()]/g, '').split('-')[0]!
      if (piece.startsWith('(')) open.set(entity, [...(open.get(entity) ?? []), i])
      if (!piece.endsWith(')')) continue
      const from = open.get(entity)?.pop()
      if (from === undefined) continue
      const out = words.slice(from, i + 1).find((w, k) => w.rel === 'root' || k + w.head < 0 || k + w.head > i - from)
      const named = out?.upos === 'PROPN'
      found.push({ entity, start: words[from]!.start, end: word.end, named })
    }
  })
  return found
}

/** The entity of the smallest mention that holds a span. */
const entityOf = (mentions: readonly Mention[], start: number, end: number): string | undefined =>
  mentions.filter((m) => m.start <= start && m.end >= end).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    ?.entity

export async function pronouns(): Promise<void> {
  const marks = marksOf()
  const sums = new Map<string, { asked: number; linked: number; right: number }>()
  for (const [d, document] of documents(FILE).entries()) {
    const mentions = mentionsOf(document, marks[d]!)
    const { references, names, tokens } = await analyse(document.text)
    const by = new Map(references.map((r) => [r.start, r]))
    const press = /_(?:news|interview)_/.test(document.id)
    const count = (what: string, asked: boolean, linked: boolean, right: boolean) => {
      for (const kind of [press ? `${what}, news and interviews` : '', `${what}, all documents`]) {
        if (!kind) continue
        const sum = sums.get(kind) ?? { asked: 0, linked: 0, right: 0 }
        sums.set(kind, {
          asked: sum.asked + +asked,
          linked: sum.linked + +linked,
          right: sum.right + +right,
        })
      }
    }
    for (const token of tokens) {
      const reference = by.get(token.start)
      const title = reference?.kind === 'description'
      const person = PERSONS.test(token.text)
      if (!person && !/^(?:they|them|their)$/i.test(token.text) && !title) continue
      const end = title ? reference.end : token.end
      const entity = entityOf(mentions, token.start, end)
      const told = mentions.some((m) => m.entity === entity && m.named && m.end <= token.start)
      const linked = reference?.names.length ? names[reference.names[0]!]! : null
      const right = linked !== null && entity !== undefined && entityOf(mentions, linked.start, linked.end) === entity
      count(title ? 'titles alone' : person ? 'he and she' : 'they', told, linked !== null, right)
    }
  }
  console.log('\nPronouns: GUM dev, links to names')
  const share = (n: number, of: number) => `${n} of ${of} (${of ? ((100 * n) / of).toFixed(0) : '–'} %)`
  for (const [kind, { asked, linked, right }] of [...sums].sort())
    console.log(
      `  ${kind}: found ${share(right, asked)} of those named before; right ${share(right, linked)} of those linked`,
    )
}
