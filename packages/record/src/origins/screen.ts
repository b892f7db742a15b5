import { ANSWERS, addMost, inOrder, type Most, NOTHING, TELLS } from './align.ts'
import { FEW, isClosing, type Measured } from './measure.ts'
import type { Packed } from './pack.ts'
import { FACT, type Print, type SentencePrint } from './print.ts'
import { couldBeOne, isNearOne } from './relation.ts'

/** For each sentence: what it tells, what of that beside facts, and what of both the other text has. */
type Four = [Float64Array, Float64Array, Float64Array, Float64Array]
const four = (n: number): Four => [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)]

/** Weights are packed in hundredths. */
const SCALE = 100

/** Most of what is looked for is not there: so many bits say so at once. */
const BITS = 16

/** Where the numbers of one report stand, by hash: slots of a table as large as leaves most of it empty. */
type Table = { marks: Int32Array; slots: Int32Array; at: Int32Array; mask: number }

function tableOf(keys: readonly number[]): Table {
  let size = 64
  while (size < keys.length * 3) size *= 2
  const marks = new Int32Array(1 << (BITS - 5))
  const table: Table = { marks, slots: new Int32Array(size), at: new Int32Array(size).fill(-1), mask: size - 1 }
  keys.forEach((key, i) => {
    marks[(key >>> 5) & (marks.length - 1)]! |= 1 << (key & 31)
    let at = Math.imul(key, 0x9e3779b1) >>> 8
    while (table.at[at & table.mask] !== -1) at++
    table.slots[at & table.mask] = key | 0
    table.at[at & table.mask] = i
  })
  return table
}

/** The number under which a key stands; -1 for none. */
function find({ marks, slots, at, mask }: Table, key: number): number {
  if (((marks[(key >>> 5) & ((1 << (BITS - 5)) - 1)]! >>> (key & 31)) & 1) === 0) return -1
  for (let i = (Math.imul(key, 0x9e3779b1) >>> 8) & mask; at[i] !== -1; i = (i + 1) & mask) {
    if (slots[i] === key) return at[i]!
  }
  return -1
}

/** What stands in which sentences: for each key where its list begins, and the sentences with what it weighs there. */
type Postings = { table: Table; from: Int32Array; sentence: Int32Array; weight: Float64Array }

function postingsOf(all: readonly { key: number; sentence: number; weight: number }[]): Postings {
  const keys = [...new Set(all.map((p) => p.key))]
  const place = new Map(keys.map((k, i) => [k, i]))
  const from = new Int32Array(keys.length + 1)
  for (const { key } of all) from[place.get(key)! + 1]!++
  for (let i = 1; i < from.length; i++) from[i]! += from[i - 1]!
  const next = from.slice()
  const [sentence, weight] = [new Int32Array(all.length), new Float64Array(all.length)]
  for (const p of all) {
    const at = next[place.get(p.key)!]!++
    sentence[at] = p.sentence
    weight[at] = p.weight
  }
  return { table: tableOf(keys), from, sentence, weight }
}

/**
 * Asks of many others, by their packed prints, whether they may be of one origin with one: nothing is unpacked or sorted, so that hundreds
 * are asked in a millisecond or two. A no is exact: `linkOf` would make no link of one origin.
 */
export function screen(one: Print): (other: Packed, runs: number) => boolean {
  const mine = one.sentences
  const terms = postingsOf(
    mine.flatMap((s, sentence) => [...s.terms].map((key, i) => ({ key, sentence, weight: s.weights[i]! }))),
  )
  const facts = postingsOf(mine.flatMap((s, sentence) => [...s.facts].map((key) => ({ key, sentence, weight: FACT }))))
  const runs = tableOf([...one.runs])
  /** for which other something was counted last, so that it counts once for each */
  const [ran, said, told] = [one.runs, terms.from, facts.from].map((all) => new Int32Array(all.length))
  let theirs = four(mine.length)
  const ours = four(mine.length)
  for (const [n, s] of mine.entries()) {
    ours[0][n] = s.mass
    ours[1][n] = s.said
  }
  const starts: number[] = []
  const ourBest = best(mine.length)
  let theirBest = best(mine.length)
  for (const [n, s] of mine.entries()) {
    ourBest.mass[n] = s.mass
    ourBest.own[n] = s.said
  }
  const met = {
    ...{ said: new Float64Array(mine.length), told: new Float64Array(mine.length) },
    touched: new Int32Array(mine.length),
  }
  let turn = 0

  return (block, otherRuns) => {
    turn++
    // Whole numbers with a sign are what is computed with fastest; what is hashed does not mind.
    const other = new Int32Array(block.buffer, block.byteOffset, block.length)
    let at = 3 + other[2]!
    const count = other[at++]!
    if (count > theirs[0].length) theirs = four(count)
    const [masses, owns, saidThem, toldThem] = theirs
    const [, , saidIn, toldIn] = ours
    // Of two that are as long, either may count as the shorter.
    const [shorter, longer] = [other[1]! <= one.words, other[1]! >= one.words]
    saidIn.fill(0)
    toldIn.fill(0)
    let common = 0
    starts.length = 0
    for (let n = 0; n < count; n++) {
      starts.push(at)
      const [a, b, c, d] = [other[at + 2]!, other[at + 3]!, other[at + 4]!, other[at + 5]!]
      const [t, f, r] = [at + 6, at + 6 + a, at + 6 + a + b]
      const w = r + c + d
      let [own, saidThere, factsThere] = [0, 0, 0]
      for (let i = 0; i < a; i++) {
        const weight = shorter ? Math.fround(other[w + i]! / SCALE) : 0
        own += weight
        const key = find(terms.table, other[t + i]!)
        if (key < 0) continue
        saidThere += weight
        if (!longer || said![key] === turn) continue
        said![key] = turn
        for (let p = terms.from[key]!; p < terms.from[key + 1]!; p++) saidIn[terms.sentence[p]!]! += terms.weight[p]!
      }
      for (let i = 0; i < b; i++) {
        const key = find(facts.table, other[f + i]!)
        if (key < 0) continue
        factsThere += FACT
        if (!longer || told![key] === turn) continue
        told![key] = turn
        for (let p = facts.from[key]!; p < facts.from[key + 1]!; p++) toldIn[facts.sentence[p]!]! += FACT
      }
      for (let i = 0; i < c; i++) {
        const key = find(runs, other[r + i]!)
        if (key < 0 || ran![key] === turn) continue
        ran![key] = turn
        common++
      }
      if (shorter) {
        masses[n] = own + FACT * b
        owns[n] = own
        saidThem[n] = saidThere
        toldThem[n] = factsThere
      }
      at = w + a
    }
    const of = ([mass, own, said, told]: Four, sentences: number): Most => {
      const most: Most = { ...NOTHING }
      for (let n = 0; n < sentences; n++) addMost(most, mass[n]!, own[n]!, said[n]!, told[n]!)
      return most
    }
    const could = (closing: number, gone: number): boolean => {
      const words = common / (Math.max(0, Math.min(one.runs.length, otherRuns) - gone) + FEW)
      return (
        (shorter && couldBeOne(words, of(theirs, count - closing))) ||
        (longer && couldBeOne(words, of(ours, mine.length - closing)))
      )
    }
    const open = could(0, 0)
    // Closing lines that both have may be left out of both, with their runs.
    let [closing, gone] = [0, 0]
    for (; closing < Math.min(count, mine.length); closing++) {
      const [own, others] = [mine[mine.length - 1 - closing]!, sentenceAt(block, starts[count - 1 - closing]!)]
      if (!isClosing(own, others) && !isClosing(others, own)) break
      gone += Math.max(own.runs.length, others.runs.length)
    }
    if (closing > 0) return open || could(closing, gone)
    return open && closely(other, starts, common / (Math.min(one.runs.length, otherRuns) + FEW))
  }
  /** What `measure` finds, but for how many names and numbers are in both: at best all. */
  function closely(block: Int32Array, starts: readonly number[], words: number): boolean {
    if (theirBest.share.length < starts.length) theirBest = best(starts.length)
    ourBest.share.fill(0)
    for (let n = 0; n < starts.length; n++) {
      theirBest.share[n] = 0
      const at = starts[n]!
      const [a, b] = [block[at + 2]!, block[at + 3]!]
      const t = at + 6
      const w = t + a + b + block[at + 4]! + block[at + 5]!
      let [own, touched] = [0, 0]
      for (let i = 0; i < a; i++) own += Math.fround(block[w + i]! / SCALE)
      const mass = own + FACT * b
      theirBest.mass[n] = mass
      theirBest.own[n] = own
      if (mass < TELLS) continue
      for (let i = 0; i < a; i++) {
        const key = find(terms.table, block[t + i]!)
        if (key < 0) continue
        const weight = Math.fround(block[w + i]! / SCALE)
        for (let p = terms.from[key]!; p < terms.from[key + 1]!; p++) {
          const s = terms.sentence[p]!
          if (met.said[s] === 0 && met.told[s] === 0) met.touched[touched++] = s
          met.said[s]! += Math.min(weight, terms.weight[p]!)
        }
      }
      for (let i = 0; i < b; i++) {
        const key = find(facts.table, block[t + a + i]!)
        if (key < 0) continue
        for (let p = facts.from[key]!; p < facts.from[key + 1]!; p++) {
          const s = facts.sentence[p]!
          if (met.said[s] === 0 && met.told[s] === 0) met.touched[touched++] = s
          met.told[s]!++
        }
      }
      for (let i = 0; i < touched; i++) {
        const s = met.touched[i]!
        const said = met.said[s]!
        const other = ourBest.mass[s]!
        if (other >= TELLS) {
          const common = said + FACT * met.told[s]!
          const share = Math.min(1, common / (0.7 * Math.min(mass, other) + 0.3 * Math.max(mass, other)))
          const before = theirBest.share[n]!
          if (share > before || (share === before && s < theirBest.at[n]!)) set(theirBest, n, share, s, said)
          if (share > ourBest.share[s]!) set(ourBest, s, share, n, said)
        }
        met.said[s] = 0
        met.told[s] = 0
      }
    }
    return (
      (block[1]! <= one.words && isNearOne(measuredBy(theirBest, starts.length, words))) ||
      (block[1]! >= one.words && isNearOne(measuredBy(ourBest, mine.length, words)))
    )
  }
}

/** For each sentence what it tells, and its partner that is most like it: how much, which, and what both say beside facts. */
type Best = { mass: Float64Array; own: Float64Array; share: Float64Array; at: Int32Array; words: Float64Array }

function best(n: number): Best {
  const [mass, own, share, words] = four(n)
  return { mass, own, share, words, at: new Int32Array(n) }
}

function set(best: Best, n: number, share: number, at: number, words: number): void {
  best.share[n] = share
  best.at[n] = at
  best.words[n] = words
}

function measuredBy(found: Best, sentences: number, words: number): Measured {
  let [mass, said, covered, inWords, of] = [0, 0, 0, 0, 0]
  const answering: { b: number }[] = []
  for (let n = 0; n < sentences; n++) {
    if (found.mass[n]! < TELLS) continue
    of++
    mass += found.mass[n]!
    said += found.own[n]!
    const share = found.share[n]!
    if (share === 0) continue
    covered += share * found.mass[n]!
    inWords += found.words[n]!
    if (share >= ANSWERS) answering.push({ b: found.at[n]! })
  }
  return {
    ...{ words, facts: 1, told: mass ? covered / mass : 0, vocabulary: said ? inWords / said : 0 },
    ...{ order: inOrder(answering), quotation: 0, sentences: answering.length, of, quotedRuns: 0 },
  }
}

/** One sentence of a packed print, as far as closing lines are told by it. */
function sentenceAt(block: Packed, at: number): SentencePrint {
  const [a, b, c, d] = [block[at + 2]!, block[at + 3]!, block[at + 4]!, block[at + 5]!]
  const t = at + 6
  const weights = Float32Array.from(block.subarray(t + a + b + c + d, t + a + b + c + d + a), (w) => w / SCALE)
  const said = weights.reduce((sum, w) => sum + w, 0)
  return {
    ...{ span: [0, 0], terms: block.subarray(t, t + a), facts: block.subarray(t + a, t + a + b), weights, said },
    ...{ runs: block.subarray(t + a + b, t + a + b + c), quoted: new Uint32Array(), mass: said + FACT * b },
  }
}
