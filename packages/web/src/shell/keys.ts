import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { PLACES } from './pages.ts'
import { useAsOf } from './view.ts'

/** Whether keys are meant for a field: one with text, or a list of choices. */
const typing = (target: EventTarget | null) =>
  (target instanceof HTMLInputElement && !/^(radio|checkbox|range|button|submit)$/.test(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLElement && target.isContentEditable)

/** Moves the focus through the items of the page's list. */
function moveItem(by: 1 | -1) {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')]
  if (items.length === 0) return
  const now = items.findIndex(
    (item) => item.contains(document.activeElement) || item.getAttribute('aria-current') === 'true',
  )
  const next = items[Math.min(items.length - 1, Math.max(0, now + by))]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

/** Follows the first link of the focused item. */
const openItem = () => document.activeElement?.querySelector<HTMLElement>('[data-open], h2 a, h3 a, a')?.click()

/** The keys that work on every page. Escape closes what the page says; a list's items are elements with `data-item`. */
export function useKeys(openHelp: () => void) {
  const navigate = useNavigate()
  const { step, setDay } = useAsOf()
  const state = useRef({ step, setDay, openHelp, go: 0 })
  Object.assign(state.current, { step, setDay, openHelp })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (typing(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur()
        return
      }
      const { current } = state
      if (document.querySelector('dialog[open]')) return
      // A page's first second counts from nought: without a `g` nothing leads anywhere then either.
      const gone = current.go > 0 && current.go > event.timeStamp - 1200
      const place = gone && PLACES.find(({ key }) => key === event.key)
      if (place) {
        current.go = 0
        navigate({ to: place.to, params: place.params as never })
        return
      }
      current.go = event.key === 'g' ? event.timeStamp : 0
      const does: Record<string, () => void> = {
        '?': current.openHelp,
        '/': () => document.querySelector<HTMLInputElement>('#search')?.focus(),
        '[': () => current.step(-1),
        ']': () => current.step(1),
        '0': () => current.setDay(null),
        Enter: openItem,
        j: () => moveItem(1),
        k: () => moveItem(-1),
      }
      const act = does[event.key]
      if (!act || (event.key === 'Enter' && !document.activeElement?.matches('[data-item]:not(button, a)'))) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [navigate])
}

/** Does something on Escape while the page is shown, unless a field or dialog takes it. */
export const useEscape = (act: (() => void) | null) => useKey('Escape', act)

/** Does something on a key while the page is shown, unless a field or dialog takes it. */
export function useKey(key: string, act: (() => void) | null) {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
      if (typing(event.target) || document.querySelector('dialog[open]')) return
      if (!latest.current) return
      // A key that opens a field must not be typed into it.
      if (key !== 'Escape') event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [key])
}
