import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { grouped, longDay, plural } from '../lib/day.ts'
import { PlotDefs } from '../plot/defs.tsx'
import { Help } from './help.tsx'
import { useKeys } from './keys.ts'
import { Masthead } from './masthead.tsx'
import { useStatus } from './view.ts'

/** What surrounds every page. */
export function Shell() {
  const dialog = useRef<HTMLDialogElement>(null)
  const openHelp = () => dialog.current?.showModal()
  useKeys(openHelp)
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  // A new page is told to screen readers by moving the focus to it; the first one is read anyway.
  useEffect(() => {
    if (first.current) first.current = false
    else if (pathname) main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <PlotDefs />
      <Masthead openHelp={openHelp} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Colophon />
      <Help dialog={dialog} />
    </>
  )
}

function Colophon() {
  const { data } = useStatus()
  return (
    <footer className="colophon">
      {data && (
        <p>
          {plural(data.reports, 'report')} from {plural(data.outlets, 'outlet')}
          {data.firstDay && data.lastDay && `, ${longDay(data.firstDay)} to ${longDay(data.lastDay)}`}. Revision{' '}
          <span className="num">{grouped(data.revision)}</span>, Parley {data.version}.{' '}
          <a href="/api/openapi.json">The same for programs</a>
        </p>
      )}
      <p>
        Read by machine from published reports. Every value leads to the words it was read from; check them before you
        rely on it.
      </p>
    </footer>
  )
}
