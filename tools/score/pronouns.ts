// What stands for a name in GUM's dev documents (pronouns, titles alone, "the company", "the two sides"): is the name that the engine
// links it to of the same entity as in the treebank? Asked only where the entity is named somewhere before, as a link can then be right.
import { readFileSync } from 'node:fs'
import { analyse } from '@parley/engine'
import { TITLES } from '../../packages/engine/src/language/names/titles.ts'
import { SHARED } from '../shared.ts'
import { documents, type GoldDocument } from './conllu.ts'

type Mention = {
  entity: string
  type: string
  start: number
  end: number
  /** its head word, and whether that is a proper noun */
  head: { form: string; upos: string; start: number; end: number }
  named: boolean
}

const FILE = (part: string) => `${SHARED}/corpora/ud/gum-${part}.conllu`
const PRONOUNS: readonly [string, RegExp][] = [
  ['he and she', /^(?:he|him|his|himself|she|her|hers|herself)$/i],
  ['they', /^(?:they|them|their|theirs|themselves)$/i],
  ['it', /^(?:it|its|itself)$/i],
]
const GROUPS = new Set(['organization', 'place'])

/** The entity marks of each document's words, in order: brackets that open ("(id-type") and close ("id)"). */
function marksOf(file: string): string[][] {
  const all: string[][] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
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
  const open = new Map<string, { from: number; type: string }[]>()
  const found: Mention[] = []
  words.forEach((word, i) => {
    for (const piece of marks[i]?.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [entity, type] = piece.replace(/[()]/g, '').split('-') as [string, string?]
      if (piece.startsWith('(')) open.set(entity, [...(open.get(entity) ?? []), { from: i, type: type ?? '' }])
      if (!piece.endsWith(')')) continue
      const opened = open.get(entity)?.pop()
      if (!opened) continue
      const { from } = opened
      const inside = words.slice(from, i + 1)
      const head = inside.find((w, k) => w.rel === 'root' || k + w.head < 0 || k + w.head > i - from) ?? word
      found.push({
        entity,
        type: opened.type,
        start: words[from]!.start,
        end: word.end,
        head,
        named: head.upos === 'PROPN',
      })
    }
  })
  return found
}

/** What kind of stand-in a gold mention is; null for one that is none, or no definite one. */
function kindOf(mention: Mention, text: string): string | null {
  const words = text.slice(mention.start, mention.end)
  const pronoun = PRONOUNS.find(([, pattern]) => pattern.test(words))
  if (pronoun) return pronoun[0]
  if (mention.head.upos !== 'NOUN' || !/^(?:the|both|these|those|this)\b/i.test(words)) return null
  if (words.split(/\s+/).length > 5) return null
  const plural = /[^s]s$|men$|people$/.test(mention.head.form)
  if (plural) return mention.type === 'person' || GROUPS.has(mention.type) ? 'groups ("the two sides")' : null
  if (mention.type === 'person')
    return TITLES.has(mention.head.form.toLowerCase()) ? 'titles ("the minister")' : 'other persons ("the child")'
  return GROUPS.has(mention.type) ? 'bodies and places ("the company")' : null
}

/** The entity of the smallest mention that holds a span. */
const entityOf = (mentions: readonly Mention[], start: number, end: number): string | undefined =>
  mentions.filter((m) => m.start <= start && m.end >= end).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    ?.entity

type Sum = { asked: number; linked: number; right: number; wrong: number }

/** Prints link accuracy; with the argument "cases" every one that is missed or wrong, "train" reads the first part of the training documents. */
export async function pronouns(args: string[] = []): Promise<void> {
  const part = args.includes('train') ? 'train' : 'dev'
  const marks = marksOf(FILE(part))
  const sums = new Map<string, Sum>()
  for (const [d, document] of documents(FILE(part)).entries()) {
    const press = /_(?:news|interview)_/.test(document.id)
    if (part === 'train' && !press) continue
    const mentions = mentionsOf(document, marks[d]!)
    const { references, names } = await analyse(document.text)
    const by = new Map(references.map((r) => [r.end, r]))
    for (const mention of mentions) {
      const kind = kindOf(mention, document.text)
      if (!kind) continue
      const told = mentions.some((m) => m.entity === mention.entity && m.named && m.end <= mention.start)
      const reference = by.get(mention.head.end)
      const linked = (reference?.names ?? []).map((n) => names[n]!)
      // A pair of names stands for the mention that joins them; one name for the mention that it heads.
      const from = Math.min(...linked.map((n) => n.start))
      const to = Math.max(...linked.map((n) => n.end))
      const first = linked[0]
      const right =
        first !== undefined &&
        (entityOf(mentions, from, to) === mention.entity ||
          (linked.length === 1 &&
            mentions.some(
              (m) => m.entity === mention.entity && m.named && m.head.start >= first.start && m.head.end <= first.end,
            )))
      if (args.includes('cases') && (linked.length ? !right : told))
        console.log(
          `${document.id.replace(/.*= /, '')} ${kind}: "${document.text.slice(Math.max(0, mention.start - 60), mention.end + 30).replace(/\s+/g, ' ')}" → ` +
            `${linked.map((n) => document.text.slice(n.start, n.end)).join(' + ') || 'nothing'}; right: ${
              mentions
                .filter((m) => m.entity === mention.entity && m.named && m.end <= mention.start)
                .map((m) => document.text.slice(m.start, m.end))
                .slice(-2)
                .join(' | ') || 'not named before'
            }`,
        )
      for (const group of [press ? `${kind}, news and interviews` : '', `${kind}, all documents`].filter(Boolean)) {
        const sum = sums.get(group) ?? { asked: 0, linked: 0, right: 0, wrong: 0 }
        sum.asked += +told
        sum.linked += +(linked.length > 0)
        sum.right += +(right && told)
        sum.wrong += +(linked.length > 0 && !right)
        sums.set(group, sum)
      }
    }
  }
  console.log(`\nStand-ins for names: GUM ${part}`)
  const share = (n: number, of: number) => `${n} of ${of} (${of ? ((100 * n) / of).toFixed(0) : '–'} %)`
  for (const [kind, { asked, linked, right, wrong }] of [...sums].sort())
    console.log(
      `  ${kind}: found ${share(right, asked)} of those named before; right ${share(linked - wrong, linked)} of those linked`,
    )
  for (const which of ['news and interviews', 'all documents']) {
    const all = [...sums].filter(([k]) => k.endsWith(which) && /^(?:he|they|it)/.test(k)).map(([, s]) => s)
    const [right, asked] = [all.reduce((n, s) => n + s.right, 0), all.reduce((n, s) => n + s.asked, 0)]
    console.log(`  third-person pronouns together, ${which}: found ${share(right, asked)}`)
  }
}
