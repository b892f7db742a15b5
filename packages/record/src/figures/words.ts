import type { FigurePoint } from '@parley/schema'

const HEDGE =
  /\b(at least|at most|no fewer than|no more than|more than|fewer than|less than|up to|as many as|about|around|roughly|approximately|nearly|almost|some|over)\s+$/iu

const grouped = (n: number): string => {
  const [whole, fraction] = String(n).split('.')
  const digits = Math.abs(n) < 10_000 ? whole! : whole!.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')
  return fraction ? `${digits}.${fraction}` : digits
}

/** A figure in few words: its number with the hedge that the report puts before it ("at least 12"); the report's words where it tells no number. */
export function figureWords({ value, written }: Pick<FigurePoint, 'value' | 'written'>, unit: string | null): string {
  if (typeof value !== 'number') return written || value
  const at = written.search(/\d/u)
  const hedge = HEDGE.exec(at > 0 ? written.slice(0, at) : '')?.[1]?.toLowerCase()
  const sign = unit === '%' ? ' %' : unit ? ` ${unit}` : ''
  return `${hedge ? `${hedge} ` : ''}${grouped(value)}${sign}`
}
