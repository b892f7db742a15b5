import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { EDITION } from '../api/edition.ts'
import { sessionQuery } from '../api/queries.ts'
import { isFramed } from '../embed/address.ts'
import { citation } from '../lib/citation.ts'
import { grouped, longDay, plural } from '../lib/day.ts'
import { usePrinting } from '../lib/printing.ts'
import { useCited } from '../parts/cite.tsx'
import { SignIn } from '../parts/sign-in.tsx'
import { Empty } from '../parts/state.tsx'
import { PlotDefs } from '../plot/defs.tsx'
import { Help } from './help.tsx'
import { useKeys } from './keys.ts'
import { Masthead } from './masthead.tsx'
import { useStatus } from './view.ts'

/** What surrounds every page; a page in the frame of another has nothing around it, and no keys that lead away. */
export function Shell() {
  const { pathname } = useLocation()
  return isFramed(pathname) ? <Bare /> : <Full />
}

function Bare() {
  return (
    <main id="main">
      <PlotDefs />
      <Outlet />
    </main>
  )
}

function Full() {
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
        <Gate>
          <Outlet />
        </Gate>
      </main>
      <Colophon />
      <Help dialog={dialog} />
    </>
  )
}

/** Where nobody may read without an account, signing in stands in the place of every page. */
function Gate({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery())
  const { pathname } = useLocation()
  if (!data || data.may.includes('read') || pathname === '/account') return children
  if (!data.signedIn) return <SignIn page to="read this record" />
  return (
    <Empty page title="This account may not read here">
      {data.name} has no role in this dossier. Ask an admin for one: parley user role.
    </Empty>
  )
}

/** What a sheet of paper must say: where this can be seen again, as it was. */
function Printed() {
  const cited = useCited()
  return usePrinting() ? <bdi>{citation(cited())}</bdi> : null
}

function Colophon() {
  const { data } = useStatus()
  const { pathname, searchStr } = useLocation()
  return (
    <footer className="colophon">
      {data && (
        <p>
          {plural(data.reports, 'report')} from {plural(data.outlets, 'outlet')}
          {data.firstDay && data.lastDay && `, ${longDay(data.firstDay)} to ${longDay(data.lastDay)}`}. Revision{' '}
          <span className="num">{grouped(data.revision)}</span>, Parley {data.version}.{' '}
          {EDITION ? (
            <>
              A published copy: quotations have at most {EDITION.words} words, and reports are read where they were
              published.
            </>
          ) : (
            <>
              <a href={`${pathname === '/' ? '/today' : pathname}.json${searchStr}`}>This page as JSON</a>,{' '}
              <a href="/api/openapi.json">all of it for programs</a>
            </>
          )}
        </p>
      )}
      <p className="print-only">
        <Printed />
      </p>
      <p>
        Read by machine from published reports. Every value leads to the words it was read from; check them before you
        rely on it.
      </p>
    </footer>
  )
}
