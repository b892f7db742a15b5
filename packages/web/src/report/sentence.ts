import { type RefObject, useEffect } from 'react'
import { rangeOf } from './place.ts'

const NAME = 'parley-sentence'

/** Where the room for the text ends: at the window's edge, or where the sentence's panel begins. */
export const floor = (): number => document.querySelector('.tree')?.getBoundingClientRect().top ?? window.innerHeight

/**
 * Shows which sentence the panel is about. By the highlights of the browser and not by elements, so that no run of marked
 * words is cut anew; where a browser has none, the panel's words must do. `drawn` changes whenever the text is drawn anew.
 */
export function useSentence(
  body: RefObject<HTMLElement | null>,
  span: readonly [number, number] | null,
  drawn: unknown,
) {
  useEffect(() => {
    const range = drawn && body.current && span ? rangeOf(body.current, span) : null
    if (!range || !('highlights' in CSS)) return
    CSS.highlights.set(NAME, new Highlight(range))
    return () => void CSS.highlights.delete(NAME)
  }, [body, span, drawn])
  useEffect(() => {
    const range = body.current && span ? rangeOf(body.current, span) : null
    if (!range) return
    const { top, bottom } = range.getBoundingClientRect()
    if (top < 0 || bottom > floor()) window.scrollBy({ top: (top + bottom) / 2 - floor() / 2 })
  }, [body, span])
}
