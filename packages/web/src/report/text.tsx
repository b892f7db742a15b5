import { type RefObject, useEffect, useRef } from 'react'
import { plural } from '../lib/day.ts'
import { chosenBy, type Mark, type Segment, segments, stretches } from './segments.ts'

type Props = {
  text: string
  furniture: readonly (readonly [number, number])[]
  marks: readonly Mark[]
  chosen: string | undefined
  hovered: string | null
  /** The finding whose words should come into view. */
  followed: string | null
  furnitureShown: boolean
  onFurniture: (shown: boolean) => void
  onChoose: (finding: string | undefined) => void
  onHover: (finding: string | null) => void
}

/** The report's text as it is, with the words marked that findings stand on; page furniture is folded away. */
export function ReportText(props: Props) {
  const { text, furniture, marks, chosen, followed, furnitureShown, onFurniture } = props
  const body = useRef<HTMLDivElement>(null)
  usePointing(body, props)
  useEffect(() => {
    if (chosen && marks.length > 0) show(body.current, ['.mark-words', '[data-lit="chosen"]'])
  }, [chosen, marks.length])
  useEffect(() => {
    if (followed) show(body.current, ['[data-lit="hovered"]'])
  }, [followed])
  return (
    <div ref={body} className="report-text" dir="auto">
      {stretches(text.length, furniture).map((s, i, all) =>
        s.furniture ? (
          <Furniture key={s.start} words={text.slice(s.start, s.end)} shown={furnitureShown} onShown={onFurniture} />
        ) : (
          <Stretch key={s.start} {...props} {...withoutBreaks(text, s, i > 0, i < all.length - 1)} />
        ),
      )}
    </div>
  )
}

/** Brings the first words that fit into the middle of the screen; at once for those who want no motion. */
function show(body: Element | null, selectors: string[]) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const words = selectors.map((selector) => body?.querySelector(selector)).find(Boolean)
  words?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
}

/** The line breaks between furniture and article are the furniture's. */
function withoutBreaks(text: string, stretch: { start: number; end: number }, before: boolean, after: boolean) {
  let { start, end } = stretch
  while (before && start < end && /\s/.test(text[start]!)) start++
  while (after && end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

function Furniture({ words, shown, onShown }: { words: string; shown: boolean; onShown: (shown: boolean) => void }) {
  const n = words.trim().split(/\s+/).length
  if (words.trim() === '') return words
  return (
    <span className="furniture">
      <button type="button" className="furniture-toggle" aria-expanded={shown} onClick={() => onShown(!shown)}>
        page furniture, {plural(n, 'word')}
      </button>
      {shown && <bdi className="furniture-words">{words}</bdi>}
    </span>
  )
}

function Stretch({ text, marks, chosen, hovered, start, end }: Props & { start: number; end: number }) {
  return segments(marks, start, end).map((segment) => {
    const words = text.slice(segment.start, segment.end)
    if (segment.marks.length === 0) return words
    return (
      <Marked key={segment.start} segment={segment} marks={marks} words={words} chosen={chosen} hovered={hovered} />
    )
  })
}

type MarkedProps = {
  segment: Segment
  marks: readonly Mark[]
  words: string
  chosen: string | undefined
  hovered: string | null
}

function Marked({ segment, marks, words, chosen, hovered }: MarkedProps) {
  const here = segment.marks.map((i) => marks[i]!)
  const lit =
    here.find((m) => m.part === 'words') ??
    here.find((m) => m.finding === chosen) ??
    here.find((m) => m.finding === hovered)
  // What is spoken is tinted; all else is underlined, one line for each kind.
  const kinds = [...new Set(here.filter((m) => m.part !== 'content' && m.part !== 'words').map((m) => m.kind))]
  const lines = kinds.slice(0, 3).map((kind, n) => `inset 0 ${-(n + 1) * 2}px 0 var(--kind-${kind})`)
  const spoken = here.some((m) => m.part === 'content')
  return (
    <mark
      className={['mark', spoken ? 'mark-spoken' : '', lit ? `mark-${lit.part}` : ''].join(' ').trim()}
      data-start={segment.start}
      data-marks={segment.marks.join(' ')}
      data-lit={lit ? (lit.finding === chosen ? 'chosen' : 'hovered') : undefined}
      style={{ boxShadow: lines.join(', ') || undefined, ...(lit ? { '--lit': `var(--kind-${lit.kind})` } : {}) }}
    >
      {words}
    </mark>
  )
}

/** Pointing at marked words points at their finding. Heard on the whole text: thousands of words need no handler each. */
function usePointing(body: RefObject<HTMLDivElement | null>, props: Props) {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const element = body.current
    if (!element) return
    const meant = (event: Event, now: string | undefined) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-marks]') : null
      if (!mark) return undefined
      const indices = mark.dataset.marks!.split(' ').map(Number)
      return chosenBy({ start: 0, end: 0, marks: indices }, latest.current.marks, now)
    }
    const click = (event: Event) => {
      if (window.getSelection()?.isCollapsed === false) return
      const finding = meant(event, latest.current.chosen)
      if (finding) latest.current.onChoose(finding)
    }
    const over = (event: Event) => latest.current.onHover(meant(event, undefined) ?? null)
    const out = () => latest.current.onHover(null)
    element.addEventListener('click', click)
    element.addEventListener('mouseover', over)
    element.addEventListener('mouseleave', out)
    return () => {
      element.removeEventListener('click', click)
      element.removeEventListener('mouseover', over)
      element.removeEventListener('mouseleave', out)
    }
  }, [body])
}
