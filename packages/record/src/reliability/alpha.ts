/** How two values differ: by being two, by their ranks, by their distance, or by their distance in proportion. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** The values that coders gave to one unit; a coder who gave none is left out. */
export type Unit = readonly (string | number)[]

export type Alpha = {
  /** null where nothing was coded twice, or nothing could have differed */
  alpha: number | null
  /** units with two or more values */
  units: number
  /** values in these units */
  values: number
}

type Difference = (a: number, b: number) => number

/** Squared differences between values by their place in `values`, which is sorted; `counts` says how often each is given. */
function differenceOf(metric: Metric, values: readonly (string | number)[], counts: readonly number[]): Difference {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1)
  if (metric === 'ordinal') {
    return (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      let between = 0
      for (let g = low; g <= high; g++) between += counts[g]!
      return a === b ? 0 : (between - (counts[low]! + counts[high]!) / 2) ** 2
    }
  }
  const numbers = values.map(Number)
  if (metric === 'interval') return (a, b) => (numbers[a]! - numbers[b]!) ** 2
  return (a, b) => {
    const sum = numbers[a]! + numbers[b]!
    return sum === 0 ? 0 : ((numbers[a]! - numbers[b]!) / sum) ** 2
  }
}

/**
 * Krippendorff's alpha by coincidences, for any number of coders and with values missing (K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, University of Pennsylvania 2011). 1 is full agreement, 0 what chance would give, and less is
 * worse than chance.
 */
export function krippendorff(units: readonly Unit[], metric: Metric = 'nominal'): Alpha {
  const pairable = units.filter((u) => u.length > 1)
  const flat = pairable.flat()
  const order = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
  const values = [...new Set(flat)].sort(order)
  const place = new Map(values.map((v, i) => [v, i]))
  const size = { units: pairable.length, values: flat.length }
  const coincidences = values.map(() => values.map(() => 0))
  for (const unit of pairable) {
    unit.forEach((a, i) => {
      unit.forEach((b, j) => {
        if (i !== j) coincidences[place.get(a)!]![place.get(b)!]! += 1 / (unit.length - 1)
      })
    })
  }
  const counts = coincidences.map((row) => row.reduce((sum, n) => sum + n, 0))
  const difference = differenceOf(metric, values, counts)
  let [observed, expected] = [0, 0]
  for (let a = 0; a < values.length; a++) {
    for (let b = a + 1; b < values.length; b++) {
      observed += coincidences[a]![b]! * difference(a, b)
      expected += counts[a]! * counts[b]! * difference(a, b)
    }
  }
  return { alpha: expected ? 1 - (flat.length - 1) * (observed / expected) : null, ...size }
}
