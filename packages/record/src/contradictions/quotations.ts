import { type ContradictionAnswer, daysBetween, quote, type Span } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { hash32 } from '../origins/hash.ts'
import { quotesIn, wordsIn } from '../origins/words.ts'
import { contradiction, type Maker, side } from './make.ts'

type Quotation = { item: Item<'attribution'>; speaker: string; words: string[]; text: string; span: Span }

const LEAST_WORDS = 6
/** A quotation said anew weeks later may well be put otherwise. */
const DAYS = 5

/** Every quotation with a named speaker. */
function quotations(scene: Scene): Quotation[] {
  return findingsOf(scene, 'attribution').flatMap((item): Quotation[] => {
    const { told, finding } = item
    const { actor, content, anonymous, form } = finding.value
    const speaker = actor.length === 1 && !anonymous && actor[0]!.via !== 'none' ? actor[0]!.name : null
    if (!speaker || form === 'indirect') return []
    return content.flatMap(([from, to]): Quotation[] => {
      const text = quote(told.report.text, [[from, to]])
      return quotesIn(text).flatMap(([a, b]): Quotation[] => {
        const own = text.slice(a, b)
        const words = wordsIn(own, 0, own.length, []).map((w) => w.word)
        return words.length < LEAST_WORDS ? [] : [{ item, speaker, words, text: own, span: [from + a, from + b] }]
      })
    })
  })
}

/** Words that both have in the same order, as a share of the shorter one. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) next.push(x === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return row[b.length]! / Math.min(a.length, b.length)
}

const contains = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}

const shown = (maker: Maker, q: Quotation) =>
  side(maker, q.text, q.speaker, [evidence(q.item.told, q.item.finding, [q.span])])

/** The same quotation laid into two mouths, or told in other words of one speaker. */
export function ofQuotations(maker: Maker): ContradictionAnswer[] {
  const all = quotations(maker.scene)
  const index = new Map<number, number[]>()
  const found: ContradictionAnswer[] = []
  all.forEach((q, i) => {
    const near = new Set<number>()
    for (let n = 0; n + 3 < q.words.length; n++) {
      const key = hash32(q.words.slice(n, n + 4).join(' '))
      const list = index.get(key) ?? []
      if (!list.length) index.set(key, list)
      for (const j of list.slice(-30)) if (j !== i) near.add(j)
      if (list.at(-1) !== i) list.push(i)
    }
    for (const j of near) {
      const other = all[j]!
      const [x, y] = [other.item.told, q.item.told]
      if (x.report.id === y.report.id) continue
      const days = x.day && y.day ? Math.abs(daysBetween(x.day, y.day)) : 0
      const common = inOrder(other.words, q.words)
      const whole = contains(other.words, q.words)
      const sides = [shown(maker, other), shown(maker, q)]
      if (other.speaker !== q.speaker) {
        if (!whole && common < 0.9) continue
        const why = `The same words are given to ${other.speaker} and to ${q.speaker}.`
        found.push(
          contradiction({
            type: 'attribution',
            verdict: 'conflict',
            seeming: null,
            against: 'another report',
            about: 'who said it',
            why,
            sides,
          }),
        )
      } else if (!whole && common >= 0.6 && days <= DAYS) {
        const why = `One quotation of ${q.speaker} in two wordings: ${Math.round(common * 100)} % of the words are the same. It may have been said or translated twice.`
        found.push(
          contradiction({
            type: 'wording',
            verdict: 'cannot tell',
            seeming: 'translation',
            against: 'another report',
            about: `words of ${q.speaker}`,
            why,
            sides,
          }),
        )
      }
    }
  })
  return [...new Map(found.map((c) => [c.id, c])).values()]
}
