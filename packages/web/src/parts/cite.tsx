import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { EDITION } from '../api/edition.ts'
import { frameOf } from '../embed/address.ts'
import { bibtex, type Cited, citation } from '../lib/citation.ts'
import { dayOf } from '../lib/day.ts'
import { useEscape } from '../shell/keys.ts'
import { useAsOf, useStatus, useWhole } from '../shell/view.ts'

/** What stands before a page's path: a published copy may lie anywhere, and its paths stand behind a #. */
const baseOf = ({ origin, pathname }: Location): string => (EDITION ? `${origin}${pathname}#` : origin)

/** What is on screen with the day and the revision that it was seen from, so that its address shows the same for ever. */
export function useCited(): () => Cited {
  const { pathname, searchStr } = useLocation()
  const status = useStatus()
  const whole = useWhole()
  const { asOf } = useAsOf()
  return () => {
    const search = new URLSearchParams(searchStr)
    if (asOf) search.set('as-of', asOf)
    if (status.data && !search.has('at')) search.set('at', String(status.data.revision))
    const at = search.get('at')
    return {
      page: document.title.replace(/ · Parley$/, ''),
      record: whole.data?.dossier?.title ?? 'A record of reports',
      asOf,
      revision: at === null ? null : Number(at),
      address: `${baseOf(window.location)}${pathname}?${search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`,
      seen: dayOf(Math.floor(Date.now() / 86_400_000)),
    }
  }
}

/** The address of what is on screen, for ever, copied at once; a citation for texts and reference managers; and where the page has a `frame`, its markup. */
export function Cite({ frame }: { frame?: { path: string; height: number } }) {
  const cited = useCited()
  const [open, setOpen] = useState<Cited | null>(null)
  const [told, setTold] = useState('')
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setTold(`${what} copied`)
    } catch {
      setTold('This browser lets no page copy: take it from here')
    }
  }
  useEscape(open ? () => setOpen(null) : null)
  const toggle = () => {
    if (open) return setOpen(null)
    const now = cited()
    setOpen(now)
    void copy(now.address, 'Address')
  }
  return (
    <span className="cite">
      <button
        type="button"
        className="button"
        onClick={toggle}
        aria-expanded={open !== null}
        title="Copy a permanent address of this page"
      >
        Cite
      </button>
      {open && (
        <span className="cite-panel">
          <span className="cite-text">{citation(open)}</span>
          <span className="cite-does">
            <button type="button" className="button button-quiet" onClick={() => copy(open.address, 'Address')}>
              Copy the address
            </button>
            <button type="button" className="button button-quiet" onClick={() => copy(citation(open), 'Citation')}>
              Copy the citation
            </button>
            <button type="button" className="button button-quiet" onClick={() => copy(bibtex(open), 'BibTeX')}>
              BibTeX
            </button>
            {frame && (
              <button
                type="button"
                className="button button-quiet"
                title="For pages that this server lets frame it: parley serve --embed"
                onClick={() =>
                  copy(frameOf(open.address, frame.path, `${open.page}, ${open.record}`, frame.height), 'Frame')
                }
              >
                Copy a frame
              </button>
            )}
            <output aria-live="polite">{told}</output>
          </span>
        </span>
      )}
    </span>
  )
}
