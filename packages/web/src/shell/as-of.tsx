import { useEffect, useRef, useState } from 'react'
import { DayInput } from '../parts/day-input.tsx'
import { useAsOf } from './view.ts'

const BEAT = 350

/** Goes through the days by itself until the last one. */
function usePlay() {
  const { asOf, first, last, setDay, step } = useAsOf()
  const [playing, setPlaying] = useState(false)
  const next = useRef(step)
  next.current = step
  const ended = asOf === null || last === null || asOf >= last
  useEffect(() => {
    if (!playing || ended) return setPlaying(false)
    const timer = setInterval(() => next.current(1), BEAT)
    return () => clearInterval(timer)
  }, [playing, ended])
  const toggle = () => {
    if (!playing && ended && first) {
      setDay(first)
      setTimeout(() => setPlaying(true), BEAT)
    } else setPlaying(!playing)
  }
  return { playing, toggle }
}

/** The day that one looks from: stepped, typed, played, or the latest. */
export function AsOfControl() {
  const { asOf, stated, setDay, step, last } = useAsOf()
  const { playing, toggle } = usePlay()
  return (
    <fieldset className="as-of" disabled={asOf === null}>
      <legend>As of</legend>
      <button
        type="button"
        className="icon-button"
        onClick={() => step(-1)}
        aria-label="A day earlier"
        aria-keyshortcuts="["
      >
        <Icon d="M10 3 5 8l5 5" />
      </button>
      <DayInput label="As of day" className="as-of-date" value={asOf} onDay={(day) => day && setDay(day)} />
      <button
        type="button"
        className="icon-button"
        onClick={() => step(1)}
        aria-label="A day later"
        aria-keyshortcuts="]"
      >
        <Icon d="m6 3 5 5-5 5" />
      </button>
      <button type="button" className="icon-button" onClick={toggle} aria-pressed={playing} aria-label="Play the days">
        {playing ? <Icon d="M5 3v10M11 3v10" /> : <Icon d="M5 3v10l8-5z" filled />}
      </button>
      {stated !== null && stated !== last && (
        <button type="button" className="button button-quiet" onClick={() => setDay(null)}>
          Latest
        </button>
      )}
    </fieldset>
  )
}

export function Icon({ d, filled = false }: { d: string; filled?: boolean }) {
  return (
    <svg className={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
