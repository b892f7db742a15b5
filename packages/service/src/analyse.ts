import type { ReportAnswer, SentenceName, Span } from '@parley/schema'

type Token = {
  start: number
  end: number
  text: string
  lemma: string
  upos: string
  xpos: string
  head: number
  rel: string
}

/** What the service uses of a language engine's analysis; tokens are numbered over the whole text. */
export type Analysed = {
  parsed: boolean
  sentences: readonly { start: number; end: number; first: number; last: number }[]
  tokens: readonly Token[]
  names: readonly { start: number; end: number; first: number; last: number; type: SentenceName['type'] }[]
}

/** A language engine. It is given and not imported: the service answers from a record, and may run without one. */
export type Analyse = (text: string, options: { furniture: readonly Span[] }) => Promise<Analysed>

export type Analyses = (report: Pick<ReportAnswer, 'hash' | 'text' | 'furniture'>) => Promise<Analysed>

const KEPT = 8

/** Analyses reports and keeps the latest few, so that going from sentence to sentence costs nothing. */
export function analyses(analyse: Analyse): Analyses {
  const kept = new Map<string, Promise<Analysed>>()
  return ({ hash, text, furniture }) => {
    const key = `${hash} ${furniture.join(' ')}`
    const known = kept.get(key)
    const analysis = known ?? analyse(text, { furniture })
    kept.delete(key)
    kept.set(key, analysis)
    if (!known) analysis.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return analysis
  }
}
