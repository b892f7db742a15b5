import type { SentenceAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { sentenceQuery } from '../api/queries.ts'
import { Icon } from '../shell/as-of.tsx'
import { useView } from '../shell/view.ts'
import { Drawing } from './drawing.tsx'
import { useMeasure } from './measure.ts'
import { TreeTable } from './table.tsx'
import { wordLine } from './words.ts'

type Props = {
  report: string
  offset: number
  lit: { spans: readonly (readonly [number, number])[]; kind: string } | null
  /** Whether it takes the focus. */
  focused: boolean
  onMove: (offset: number) => void
  onClose: () => void
  /** Told once the sentence is known, so that its words can be shown in the text. */
  onSpan: (span: readonly [number, number] | null) => void
}

/** A sentence of the report with its tree, below the text. */
export function TreePanel({ report, offset, lit, focused, onMove, onClose, onSpan }: Props) {
  const { data, error } = useQuery(sentenceQuery(useView(), report, offset))
  const panel = useRef<HTMLElement>(null)
  const span = data && !error ? data.span : null
  useEffect(() => onSpan(span), [span, onSpan])
  // Who opened it wants to go on in it, and back afterwards to where they were.
  useEffect(() => {
    if (!focused) return
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [focused])
  const go = (to: number | null | undefined) => to !== null && to !== undefined && onMove(to)
  return (
    <section className="tree" ref={panel} tabIndex={-1} aria-labelledby="tree-title">
      <header className="tree-head">
        <h2 id="tree-title">
          Sentence{' '}
          {data && (
            <span className="num">
              {data.n} of {data.total}
            </span>
          )}
        </h2>
        <button
          type="button"
          className="icon-button"
          disabled={data?.previous == null}
          onClick={() => go(data?.previous)}
          aria-label="Previous sentence"
        >
          <Icon d="M10 3 5 8l5 5" />
        </button>
        <button
          type="button"
          className="icon-button"
          disabled={data?.next == null}
          onClick={() => go(data?.next)}
          aria-label="Next sentence"
        >
          <Icon d="m6 3 5 5-5 5" />
        </button>
        <button
          type="button"
          className="icon-button tree-close"
          onClick={onClose}
          aria-label="Close the sentence"
          aria-keyshortcuts="Escape"
        >
          <Icon d="m4 4 8 8M12 4l-8 8" />
        </button>
      </header>
      {error ? (
        <Refused error={error} />
      ) : data ? (
        <Tree key={`${data.span[0]} ${offset}`} {...{ sentence: data, offset, lit }} />
      ) : (
        <p className="tree-line muted">Reading the sentence …</p>
      )}
    </section>
  )
}

function Refused({ error }: { error: unknown }) {
  const told =
    error instanceof ApiError ? `${error.message}${error.remedy ? `; ${error.remedy}` : ''}.` : 'Something failed.'
  return (
    <p className="tree-line" role="alert">
      {told}
    </p>
  )
}

/** The word that an address means in particular: none where it is where the sentence begins. */
const meant = ({ span, tokens }: SentenceAnswer, offset: number): number | null =>
  offset === span[0] ? null : (tokens.find((t) => offset >= t.start && offset < t.end)?.i ?? null)

function Tree({ sentence, offset, lit }: Pick<Props, 'offset' | 'lit'> & { sentence: SentenceAnswer }) {
  const { tokens, parsed } = sentence
  const measure = useMeasure()
  const [selected, setSelected] = useState(() => meant(sentence, offset))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === box.current?.closest('.tree')) box.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const word = box.current?.querySelector('.tree-word-now')
    if (!word || !box.current || selected === null) return
    const [inner, outer] = [word.getBoundingClientRect(), box.current.getBoundingClientRect()]
    if (inner.left < outer.left + 40 || inner.right > outer.right - 40)
      box.current.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2
  }, [selected])
  const press = (event: KeyboardEvent) => {
    const last = tokens.length - 1
    const to: Record<string, number> = {
      ArrowRight: selected === null ? 0 : Math.min(last, selected + 1),
      ArrowLeft: selected === null ? last : Math.max(0, selected - 1),
      ArrowUp: selected === null ? 0 : tokens[selected]!.head < 0 ? selected : tokens[selected]!.head,
      Home: 0,
      End: last,
    }
    const next = to[event.key]
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setSelected(next)
  }
  const word = selected === null ? null : tokens[selected]
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of nothing that a form has */}
      <div
        className="tree-box"
        ref={box}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard, and hears its keys
        tabIndex={0}
        onKeyDown={press}
        aria-label="The words of the sentence: left and right go from word to word, up to the head"
      >
        <Drawing sentence={sentence} measure={measure} selected={selected} lit={lit} onSelect={setSelected} />
      </div>
      <output className="tree-line" aria-live="polite">
        {word ? (
          <>
            <bdi className="tree-line-word">{word.text}</bdi> {wordLine(word, sentence)}
          </>
        ) : (
          <span className="muted">Choose a word, or go from word to word by ← and →; ↑ leads to its head.</span>
        )}
      </output>
      {!parsed && (
        <p className="tree-line muted">
          No language model was used: the tags are guessed by rule, and there are no relations.
        </p>
      )}
      <TreeTable sentence={sentence} />
    </>
  )
}
