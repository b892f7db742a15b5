import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { lengthOf, moved, type Stretch, steps, type Unit, zoomed } from './stretch.ts'

type Options = {
  stretch: Stretch
  onStretch: (stretch: Stretch) => void
  /** Days drawn over, or the bin that was pointed at. */
  onBrush: (brush: Stretch | null) => void
  onPick: (id: string) => void
}

const NEAR = 5

/** Drawing over days, turning the wheel with Ctrl, and the arrow keys; what is drawn over now is `draft`. */
export function useGestures({ stretch, onStretch, onBrush, onPick }: Options) {
  const box = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<Stretch | null>(null)
  const start = useRef<{ x: number; target: Element } | null>(null)
  const latest = useRef({ stretch, onStretch })
  latest.current = { stretch, onStretch }
  const share = (clientX: number) => {
    const { left, width } = box.current!.getBoundingClientRect()
    return Math.min(1, Math.max(0, (clientX - left) / width))
  }
  const time = (clientX: number) => stretch.from + share(clientX) * lengthOf(stretch)
  // React's own wheel listener may not keep the page from scrolling.
  useEffect(() => {
    const element = box.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      const { current } = latest
      const aside = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (!aside && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, width } = element.getBoundingClientRect()
      current.onStretch(
        aside
          ? moved(current.stretch, event.deltaX / width)
          : zoomed(current.stretch, Math.exp(event.deltaY / 300), (event.clientX - left) / width),
      )
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [])
  const between = (a: number, b: number): Stretch => {
    const [from, to] = a < b ? [a, b] : [b, a]
    return { from: Math.floor(from), to: Math.max(Math.floor(from) + 1, Math.ceil(to)) }
  }
  return {
    draft,
    bind: {
      ref: box,
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0 || event.pointerType === 'touch') return
        start.current = { x: event.clientX, target: event.target as Element }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent) => {
        if (!start.current || Math.abs(event.clientX - start.current.x) < NEAR) return
        setDraft(between(time(start.current.x), time(event.clientX)))
      },
      onPointerUp: (event: PointerEvent) => {
        const begun = start.current
        start.current = null
        setDraft(null)
        if (!begun) return
        if (Math.abs(event.clientX - begun.x) >= NEAR) return onBrush(between(time(begun.x), time(event.clientX)))
        point(begun.target, event.clientX)
      },
      // A finger draws over nothing: it scrolls the page; a touch points.
      onClick: (event: React.MouseEvent) => {
        if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch')
          point(event.target as Element, event.clientX)
      },
      onDoubleClick: (event: React.MouseEvent) => onStretch(zoomed(stretch, 0.4, share(event.clientX))),
    },
  }
  function point(target: Element, clientX: number) {
    const id = target.closest('[data-id]')?.getAttribute('data-id')
    const unit = target.closest('[data-unit]')?.getAttribute('data-unit') as Unit | null | undefined
    if (id) return onPick(id)
    if (!unit) return onBrush(null)
    const now = time(clientX)
    const from = steps(stretch, unit).findLast((step) => step <= now) ?? stretch.from
    onBrush(between(from, (steps({ from, to: from + 400 }, unit).find((step) => step > now) ?? stretch.to) - 0.01))
  }
}
