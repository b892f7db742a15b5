import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsOf, useStatus } from '../shell/view.ts'

/** The address of what is on screen, for ever: with the day and the revision that it was seen from. */
export function Cite() {
  const { pathname, searchStr } = useLocation()
  const status = useStatus()
  const { asOf } = useAsOf()
  const [told, setTold] = useState<string | null>(null)
  const cite = async () => {
    const search = new URLSearchParams(searchStr)
    if (asOf) search.set('as-of', asOf)
    if (status.data && !search.has('at')) search.set('at', String(status.data.revision))
    const address = `${window.location.origin}${pathname}?${search.toString().replaceAll('%3A', ':')}`
    try {
      await navigator.clipboard.writeText(address)
      setTold('Address copied')
    } catch {
      setTold(address)
    }
    setTimeout(() => setTold(null), 6000)
  }
  return (
    <span className="cite">
      <button type="button" className="button" onClick={cite} title="Copy a permanent address of this page">
        Cite
      </button>
      <output className="cite-told" aria-live="polite">
        {told}
      </output>
    </span>
  )
}
