import { memo } from 'react'
import type { Mark, Segment } from './segments.ts'

type Lit = { part: string; kind: string; as: 'chosen' | 'hovered' }

/** What lights a run of words: the words meant in particular, else the chosen finding, else the one pointed at. */
export function litBy(here: readonly Mark[], chosen: string | undefined, hovered: string | null): Lit | null {
  const mark =
    here.find((m) => m.part === 'words') ??
    here.find((m) => m.finding === chosen) ??
    here.find((m) => m.finding === hovered)
  return mark ? { part: mark.part, kind: mark.kind, as: mark.finding === chosen ? 'chosen' : 'hovered' } : null
}

/** What is spoken is tinted; all else is underlined, one line for each kind. */
export function looksOf(here: readonly Mark[]): { spoken: boolean; lines: string } {
  const kinds = [...new Set(here.filter((m) => m.part !== 'content' && m.part !== 'words').map((m) => m.kind))]
  const lines = kinds.slice(0, 3).map((kind, n) => `inset 0 ${-(n + 1) * 2}px 0 var(--kind-${kind})`)
  return { spoken: here.some((m) => m.part === 'content'), lines: lines.join(', ') }
}

type Props = {
  words: string
  marks: string
  spoken: boolean
  lines: string
  litPart: string | undefined
  litKind: string | undefined
  litAs: string | undefined
}

/** A run of marked words. All that it is given are plain values, so that of thousands only those that change are drawn anew. */
const Marked = memo(({ words, marks, spoken, lines, litPart, litKind, litAs }: Props) => (
  <mark
    className={['mark', spoken ? 'mark-spoken' : '', litPart ? `mark-${litPart}` : ''].join(' ').trim()}
    data-marks={marks}
    data-lit={litAs}
    style={{ boxShadow: lines || undefined, ...(litKind ? { '--lit': `var(--kind-${litKind})` } : {}) }}
  >
    {words}
  </mark>
))
Marked.displayName = 'Marked'

type SegmentProps = {
  segment: Segment
  marks: readonly Mark[]
  words: string
  chosen: string | undefined
  hovered: string | null
}

export function MarkedSegment({ segment, marks, words, chosen, hovered }: SegmentProps) {
  const here = segment.marks.map((i) => marks[i]!)
  const lit = litBy(here, chosen, hovered)
  return (
    <Marked
      words={words}
      marks={segment.marks.join(' ')}
      {...looksOf(here)}
      litPart={lit?.part}
      litKind={lit?.kind}
      litAs={lit?.as}
    />
  )
}
