import { type ByTime, countIn, inStretch, reach } from './by-time.ts'
import type { Item } from './items.ts'
import { at, type Stretch, type Unit, unitFor } from './stretch.ts'

/** A thing with its place: left and right in pixels, the row it stands in, and room for its label in pixels. */
export type Placed = {
  item: Item
  x: number
  end: number
  row: number
  text: string
  room: number
  label: 'inside' | 'before' | 'after'
}
/** Things counted: `n` in all, of which `open` did not happen, and `many` happened and go back to two or more origins. */
export type Bin = { time: number; end: number; n: number; open: number; many: number }
export type Layout =
  | { form: 'things'; placed: Placed[]; rows: number; hidden: number }
  | { form: 'bins'; bins: Bin[]; unit: Unit; most: number }

const LETTER = 6.9
const SIGN = 9
const TAIL = 14
/** The most letters of a label, on narrow drawings and on wide ones. */
const [LETTERS, WIDE_LETTERS, WIDE] = [30, 44, 800]
/** How far a sheet of a stack shows beyond the one that lies on it, in pixels. */
export const SHEET = 2.5
const SHEETS = 3

/** The sheets that show beneath a thing: one for each further origin, as many as can be told apart. */
export const sheetsOf = ({ origins }: Item): number => Math.min(SHEETS, Math.max(0, origins - 1))

/** As many rows as a lane may have before its things are counted instead. */
export const ROWS = 9
/** More things than this are counted and not named: nobody reads a hundred labels. */
const NAMED = 48

/** Things on as few rows as they need, each with its label beside it; those that find no room are counted. */
function place(items: readonly Item[], stretch: Stretch, width: number, rows: number): Layout {
  const free = Array.from({ length: rows }, () => -Infinity)
  const placed: Placed[] = []
  let hidden = 0
  const most = width > WIDE ? WIDE_LETTERS : LETTERS
  for (const item of items) {
    const x = at(stretch, item.from) * width
    const end = (item.told ? x + SIGN : Math.max(at(stretch, item.to) * width, x + SIGN)) + sheetsOf(item) * SHEET
    const text = item.label.length > most ? `${item.label.slice(0, most - 1)}…` : item.label
    const label = (text.length + (item.origins > SHEETS + 1 ? 4 : 0)) * LETTER
    // What was told on a day has a tail before it; a label that would run over the edge stands on the other side.
    const tail = item.told ? TAIL : 0
    const from = Math.min(end, width)
    const inside = from - Math.max(x, 0) > label + 8
    const before = !inside && from + label > width && x - tail - label > 0
    const start = Math.max(x - tail - (before ? label + 6 : 0), 0)
    const row = free.findIndex((until) => until <= start)
    if (row < 0) {
      hidden++
      continue
    }
    // A span that is long enough carries its label.
    free[row] = (inside || before ? from : from + label) + 14
    placed.push({ item, x, end, row, text, room: label, label: inside ? 'inside' : before ? 'before' : 'after' })
  }
  return { form: 'things', placed, rows: Math.max(1, ...placed.map((p) => p.row + 1)), hidden }
}

/** Things counted in the unit's steps: the middle of an uncertain thing counts. */
function count(index: ByTime, stretch: Stretch, unit: Unit, times: readonly number[]): Layout {
  const bins = times.map((time, i): Bin => ({ time, end: times[i + 1] ?? stretch.to, n: 0, open: 0, many: 0 }))
  const begins = Float64Array.from(times)
  let most = 1
  const [start, end] = reach(index, stretch)
  for (let i = start; i < end; i++) {
    const middle = (index.from[i]! + index.to[i]!) / 2
    let low = 0
    let high = begins.length - 1
    while (low < high) {
      const mid = (low + high + 1) >> 1
      if (begins[mid]! <= middle) low = mid
      else high = mid - 1
    }
    const bin = bins[low]
    if (!bin || middle < bin.time || middle >= stretch.to) continue
    bin.n++
    bin.open += index.open[i]!
    bin.many += index.many[i]!
    if (bin.n > most) most = bin.n
  }
  return { form: 'bins', bins, unit, most }
}

/** A lane's things by name where they are few, by number where they are many. */
export function layLane(
  index: ByTime,
  stretch: Stretch,
  width: number,
  steps: (unit: Unit) => readonly number[],
): Layout {
  const n = countIn(index, stretch)
  if (n <= NAMED) {
    const laid = place(inStretch(index, stretch), stretch, width, ROWS)
    if (laid.form === 'things' && (laid.hidden === 0 || n <= 12)) return laid
  }
  const unit = unitFor(stretch, width, 7)
  const counted = unit === 'hour' ? 'day' : unit
  return count(index, stretch, counted, steps(counted))
}
