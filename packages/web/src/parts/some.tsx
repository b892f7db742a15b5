import { type ReactNode, useState } from 'react'
import { PRINTED, usePrinting } from '../lib/printing.ts'

/**
 * The first of many things, and a button that brings `step` more; no button where all are shown.
 * @param least so many are shown in any case, for one that is chosen further down
 */
export function useSome<T>(items: readonly T[], step: number, least = 0): [shown: readonly T[], more: ReactNode] {
  const [asked, setRoom] = useState(step)
  const printing = usePrinting()
  const room = Math.max(asked, least, printing ? PRINTED : 0)
  const left = items.length - room
  if (left <= 0) return [items, null]
  return [
    items.slice(0, room),
    <button key="more" type="button" className="button more" onClick={() => setRoom(Math.max(asked, least) + step)}>
      Show {Math.min(step, left)} more of {left}
    </button>,
  ]
}
