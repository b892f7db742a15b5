import { useEffect, useMemo, useState } from 'react'
import type { Measure } from './layout.ts'

/** Sizes of the tree's words and labels; `tree.css` draws them so. */
const WORD = 17
const SMALL = 12

/** Measures words in the page's own faces; again once those are there. */
export function useMeasure(): Measure {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let gone = false
    document.fonts.ready.then(() => !gone && setReady(true))
    return () => {
      gone = true
    }
  }, [])
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement)
    const pen = document.createElement('canvas').getContext('2d')
    const by = (size: number, family: string, rough: number) => (text: string) => {
      if (!pen) return text.length * rough
      pen.font = `${ready ? 400 : 500} ${size}px ${style.getPropertyValue(family)}`
      return Math.ceil(pen.measureText(text).width)
    }
    return { word: by(WORD, '--serif', 9), small: by(SMALL, '--sans', 7) }
  }, [ready])
}
