import { type ContradictionAnswer, daysBetween } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import type { Item } from '../fold/told.ts'
import { localName, sameLocal } from '../resolve/people.ts'
import { contradiction, type Maker, side } from './make.ts'
import { type Quotation, quotationsOf } from './quotation.ts'

/** A quotation said anew weeks later may well be put otherwise. */
const DAYS = 5

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

/** One spelling or another of a name that only reports know. */
function isOne(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [localName(a), localName(b)]
  return !!x && !!y && sameLocal(x, y)
}

/** The same words by the same speaker, with all who print them; the first stands for all. */
type Said = { first: Quotation; all: Quotation[] }

function said(quotations: readonly Quotation[]): Said[] {
  const found = new Map<string, Said>()
  for (const q of quotations) {
    const key = JSON.stringify([q.speaker, q.words])
    const one = found.get(key)
    if (one) one.all.push(q)
    else found.set(key, { first: q, all: [q] })
  }
  return [...found.values()]
}

/** The same quotation laid into two mouths, or told in other words of one speaker: among those that have a run of words (`key`) in common. */
export function ofQuotations(maker: Maker, key: number, items: readonly Item<'attribution'>[]): ContradictionAnswer[] {
  const all = said(items.flatMap((item) => quotationsOf(item).filter((q) => q.keys.includes(key))))
  const found: ContradictionAnswer[] = []
  const shown = ({ first, all }: Said) =>
    side(
      maker,
      first.text,
      first.speaker,
      all.map((q) => evidence(q.item.told, q.item.finding, [q.span])),
    )
  all.forEach((q, i) => {
    for (const other of all.slice(0, i)) {
      const [x, y] = [other.first, q.first]
      // Two that meet under several keys are compared under the first of them.
      if (x.keys.find((k) => y.keys.includes(k)) !== key) continue
      if (other.all.every((a) => q.all.every((b) => a.item.told.report.id === b.item.told.report.id))) continue
      const [common, whole] = [inOrder(x.words, y.words), contains(x.words, y.words)]
      const of = [x, y].map((one) => [one.item.finding.id, one.span])
      const sides = [shown(other), shown(q)]
      const against = 'another report' as const
      if (!isOne(x.speaker, y.speaker)) {
        if (!whole && common < 0.9) continue
        const why = `The same words are given to ${x.speaker} and to ${y.speaker}.`
        found.push(
          contradiction({
            ...{ type: 'attribution', verdict: 'conflict', seeming: null, against, about: 'who said it', why, sides },
            key: of,
          }),
        )
        continue
      }
      const days = x.item.told.day && y.item.told.day ? Math.abs(daysBetween(x.item.told.day, y.item.told.day)) : 0
      if (whole || common < 0.6 || days > DAYS) continue
      const why = `One quotation of ${y.speaker} in two wordings: ${Math.round(common * 100)} % of the words are the same. It may have been said or translated twice.`
      found.push(
        contradiction({
          ...{ type: 'wording', verdict: 'cannot tell', seeming: 'translation', against },
          ...{ about: `words of ${y.speaker}`, why, sides, key: of },
        }),
      )
    }
  })
  return found
}
