import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon } from './as-of.tsx'
import { GROUPS, isAt, PLACES } from './pages.ts'

/** Closes what is open on Escape, and once the focus or the pointer goes elsewhere. */
function useDisclosure() {
  const [open, setOpen] = useState<string | null>(null)
  const box = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpen(null), [pathname])
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(null)
    }
    const shut = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      box.current?.querySelector<HTMLElement>(`[aria-controls="${open}"]`)?.focus()
      setOpen(null)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', shut, true)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', shut, true)
    }
  }, [open])
  return { open, box, toggle: (id: string) => setOpen((now) => (now === id ? null : id)) }
}

/** Where one can go: all pages in groups; the record's own behind a button, on a phone all of them. */
export function Nav() {
  const { pathname } = useLocation()
  const { open, box, toggle } = useDisclosure()
  const here = PLACES.find((place) => isAt(pathname, place.at))
  const last = GROUPS.at(-1)!
  const inLast = last.pages.some((place) => place === here)
  return (
    <nav ref={box} className="nav" aria-label="Pages">
      <button
        type="button"
        className="nav-menu"
        aria-expanded={open === 'nav-groups'}
        aria-controls="nav-groups"
        onClick={() => toggle('nav-groups')}
      >
        <Icon d="M2 4h12M2 8h12M2 12h12" /> {here?.label ?? 'Pages'}
      </button>
      <div id="nav-groups" className={open ? 'nav-groups nav-groups-open' : 'nav-groups'}>
        {GROUPS.map((group) => (
          <div key={group.label} className="nav-group">
            {group === last ? (
              <button
                type="button"
                className={inLast ? 'nav-more nav-more-here' : 'nav-more'}
                aria-expanded={open === 'nav-record'}
                aria-controls="nav-record"
                onClick={() => toggle('nav-record')}
              >
                {inLast ? here!.label : group.label} <Icon d="m4 6 4 4 4-4" />
              </button>
            ) : null}
            <p className="nav-label" aria-hidden="true">
              {group.label}
            </p>
            <ul
              id={group === last ? 'nav-record' : undefined}
              className={group === last ? 'nav-last' : undefined}
              data-open={open === 'nav-record' || undefined}
              aria-label={group.label}
            >
              {group.pages.map(({ to, at, label, params }) => (
                <li key={to}>
                  <Link
                    to={to}
                    params={params as never}
                    aria-current={isAt(pathname, at) ? 'page' : false}
                    activeOptions={{ exact: true }}
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}
