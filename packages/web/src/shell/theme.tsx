import { useState } from 'react'
import { Icon } from './as-of.tsx'

type Theme = 'auto' | 'light' | 'dark'
const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }
const KEY = 'parley-theme'

function stored(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** Light, dark, or as the system has it; kept in this browser, and no part of an address. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(stored)
  const change = () => {
    const next = NEXT[theme]
    if (next === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // A browser may forbid storage; the theme then lasts as long as the page.
    }
    setTheme(next)
  }
  const label = theme === 'auto' ? 'as the system has it' : theme
  return (
    <button
      type="button"
      className="icon-button"
      onClick={change}
      aria-label={`Colours: ${label}`}
      title={`Colours: ${label}`}
    >
      {theme === 'auto' && <Icon d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2v12" />}
      {theme === 'light' && (
        <Icon d="M8 5.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />
      )}
      {theme === 'dark' && <Icon d="M13 9.800A5.500 5.500 0 1 1 6.200 3a4.500 4.500 0 0 0 6.800 6.800z" />}
    </button>
  )
}
