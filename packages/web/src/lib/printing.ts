import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** More rows than this are on no sheet of paper that anybody reads. */
export const PRINTED = 1000

/** Whether the page is being printed: then what is drawn only while it is on screen must be there as a whole. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = window.matchMedia('print')
    // The browser lays the page out for paper as soon as this returns.
    const set = (now: boolean) => flushSync(() => setPrinting(now))
    const change = () => set(media.matches)
    const before = () => set(true)
    const after = () => set(false)
    media.addEventListener('change', change)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      media.removeEventListener('change', change)
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
