import { type RefObject, useEffect, useRef } from 'react'
import { offsetOf } from './place.ts'
import { chosenBy, type Mark } from './segments.ts'

type Pointing = {
  marks: readonly Mark[]
  chosen: string | undefined
  onChoose: (finding: string | undefined) => void
  onHover: (finding: string | null) => void
  onSentence: (offset: number) => void
}

/** Pointing at marked words points at their finding. Heard on the whole text: thousands of words need no handler each. */
export function usePointing(body: RefObject<HTMLElement | null>, pointing: Pointing) {
  const latest = useRef(pointing)
  latest.current = pointing
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
      // Words that were drawn over are to be copied, not followed.
      if (window.getSelection()?.isCollapsed === false) return
      const finding = meant(event, latest.current.chosen)
      if (finding) latest.current.onChoose(finding)
    }
    const over = (event: Event) => latest.current.onHover(meant(event, undefined) ?? null)
    const out = () => latest.current.onHover(null)
    const twice = () => {
      const selection = window.getSelection()
      const offset = selection && offsetOf(selection.anchorNode, selection.anchorOffset)
      if (offset !== null) latest.current.onSentence(offset)
    }
    element.addEventListener('dblclick', twice)
    element.addEventListener('click', click)
    element.addEventListener('mouseover', over)
    element.addEventListener('mouseleave', out)
    return () => {
      element.removeEventListener('dblclick', twice)
      element.removeEventListener('click', click)
      element.removeEventListener('mouseover', over)
      element.removeEventListener('mouseleave', out)
    }
  }, [body])
}
