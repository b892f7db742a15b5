import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element in pixels, followed as it changes; a first guess until it is laid out. */
export function useWidth<T extends Element>(guess = 640): [RefCallback<T>, number] {
  const [width, setWidth] = useState(guess)
  const ref = useCallback((element: T | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
