import type { Span } from '@parley/schema'
import type { Quantity, Sentence, TimeExpression } from '../analysis.ts'
import { within } from '../times/index.ts'
import { NUMBER_DIGITS, NUMBER_WORDS, numberOf } from '../times/numbers.ts'
import { boundBefore, limits } from './bounds.ts'
import { countedAfter } from './counted.ts'
import { FRACTION, fractionOf } from './fraction.ts'
import { MONEY, SIGNS, UNITS } from './units.ts'

const SCALE = '(?:hundred|thousand|million|billion|trillion|bn|mn|m|k)\\b'
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?<sign>(?:US|CA|A)?[€$£¥₴₽₪])?\\s?(?<digits>${NUMBER_DIGITS})(?:[\\s-]?(?<scale>${SCALE}))?|(?<![\\p{L}\\p{N}-])(?<several>(?:several|a\\s+few|many)\\s+(?:dozen|hundred|thousand|million))(?![\\p{L}])|(?<![\\p{L}\\p{N}-])(?<words>${NUMBER_WORDS})(?![\\p{L}])|(?<![\\p{L}\\p{N}-])(?<vague>(?:(?:tens|hundreds)\\s+of\\s+)?(?:dozens|scores|hundreds|thousands|millions|billions))(?=\\s+of\\b|\\b)|(?<![\\p{L}\\p{N}-])(?<fraction>${FRACTION})(?![\\p{L}])`,
  'giu',
)
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}

function read(text: string, m: RegExpMatchArray): Quantity | null {
  const { sign, digits, scale, words, fraction } = m.groups!
  const vague = m.groups!.vague ?? m.groups!.several
  let start = m.index! + (/^\s/u.test(m[0]) ? 1 : 0)
  let end = m.index! + m[0].length
  let unit: string | null = null
  let value: number | null
  if (fraction) {
    value = fractionOf(fraction)
    unit = 'percent'
  } else if (vague) value = null
  else
    value = digits
      ? Math.round(numberOf(digits)! * (scale ? SCALES[scale.toLowerCase()]! : 1) * 1e6) / 1e6
      : numberOf(words!)
  if (value === null && !vague) return null
  const rest = text.slice(end)
  const gap = /^(?:\s|-(?=\p{L}))?\s?/u.exec(rest)![0].length
  const mathSign = sign === '$' && /^\s?(?:\\text|\\%)/u.test(rest)
  if (sign && !mathSign) unit = SIGNS[sign.at(-1)!]!
  for (const { pattern, unit: name, factor } of unit ? [] : UNITS) {
    const hit = pattern.exec(rest.slice(gap))
    if (hit && value !== null) {
      unit = name
      value = Math.round(value * factor * 1000) / 1000
      end += gap + hit[0].length
      break
    }
  }
  for (const [pattern, code] of unit ? [] : MONEY) {
    const hit = pattern.exec(rest.slice(gap))
    if (hit) {
      unit = code || hit[1]!
      end += gap + hit[0].length
      break
    }
  }
  const counted = unit ? null : countedAfter(text, end)
  if (!unit && !counted && words && !/[\s-]|hundred|thousand|million|billion|dozen/u.test(words)) return null // "one", "two" of nothing
  if (!unit && counted) end = counted.end
  const bound = boundBefore(text, start)
  if (bound.bound !== 'exact') start = bound.start
  const [low, high] = value === null ? [null, null] : limits(bound.bound, value)
  return { start, end, text: text.slice(start, end), value, low, high, unit, of: counted?.of ?? null }
}

/** Quantities of a text in order: numbers with unit, money, shares and counted things; those that lie in `taken`, in text order, are left out. */
export function findQuantities(text: string, taken: readonly Span[] = []): Quantity[] {
  const out: Quantity[] = []
  let at = 0
  for (const match of text.matchAll(NUMBER)) {
    const [a, b] = [match.index, match.index + match[0].length]
    while (at < taken.length && taken[at]![1] <= a) at++
    if (at < taken.length && taken[at]![0] < b) continue
    const quantity = read(text, match)
    if (quantity && !(out.at(-1) && out.at(-1)!.end > a)) out.push(quantity)
  }
  return out
}

/** The quantities of an analysis's sentences, times left out. */
export function quantitiesOf(base: {
  text: string
  sentences: readonly Sentence[]
  times?: readonly TimeExpression[]
}): Quantity[] {
  const taken = (base.times ?? []).filter((t) => t.timex.type !== 'vague').map((t): Span => [t.start, t.end])
  return within(findQuantities(base.text, taken), base.sentences)
}
