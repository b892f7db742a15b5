import { useEffect, useMemo, useRef } from 'react'
import { plural } from '../lib/day.ts'
import { MarkedSegment } from './marked.tsx'
import { usePointing } from './pointing.ts'
import { type Mark, segments, stretches } from './segments.ts'
import { floor, useSentence } from './sentence.ts'

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
  /** The sentence that the panel below shows. */
  sentence: readonly [number, number] | null
  onSentence: (offset: number) => void
}

/** The report's text as it is, with the words marked that findings stand on; page furniture is folded away. */
export function ReportText(props: Props) {
  const { text, furniture, marks, chosen, followed, furnitureShown, onFurniture } = props
  const body = useRef<HTMLDivElement>(null)
  usePointing(body, props)
  useSentence(body, props.sentence, marks)
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

/** Brings the first words that fit into the middle of the screen, unless they are in sight; at once for those who want no motion. */
function show(body: Element | null, selectors: string[]) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const words = selectors.map((selector) => body?.querySelector(selector)).find(Boolean)
  const { top, bottom } = words?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
  if (top >= 0 && bottom <= floor()) return
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
  const cut = useMemo(() => segments(marks, start, end), [marks, start, end])
  return (
    <span data-from={start}>
      {cut.map((segment) => {
        const words = text.slice(segment.start, segment.end)
        if (segment.marks.length === 0) return words
        return (
          <MarkedSegment
            key={segment.start}
            segment={segment}
            marks={marks}
            words={words}
            chosen={chosen}
            hovered={hovered}
          />
        )
      })}
    </span>
  )
}
