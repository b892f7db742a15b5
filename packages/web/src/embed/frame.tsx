import '../styles/embed.css'
import { type MouseEvent, type ReactNode, useEffect } from 'react'
import { EDITION } from '../api/edition.ts'
import { longDay, plural } from '../lib/day.ts'
import { useCited } from '../parts/cite.tsx'
import { useAsOf, useStatus, useWhole } from '../shell/view.ts'

/** In a frame a link opens a tab of its own: the page around it stays where it is, and nobody acts on the record from within it. */
function leave(event: MouseEvent<HTMLElement>) {
  const link = (event.target as Element).closest('a[href]')
  if (!link) return
  event.preventDefault()
  event.stopPropagation()
  window.open((link as HTMLAnchorElement).href, '_blank', 'noopener')
}

/** What stands in another page's frame: its name, its day and revision, and the way to the whole. `page` is the path of the whole page. */
export function Frame({ title, page, children }: { title: string; page: string; children: ReactNode }) {
  const cited = useCited()
  const { asOf } = useAsOf()
  const status = useStatus()
  const whole = useWhole()
  const record = whole.data?.dossier?.title
  useEffect(() => {
    document.title = [title, record].filter(Boolean).join(' · ')
  }, [title, record])
  const address = () => {
    const [base, path = base] = cited().address.split('#')
    const search = path!.slice(path!.indexOf('?'))
    return EDITION ? `${base}#${page}${search}` : `${page}${search}`
  }
  return (
    <article className="embed" onClickCapture={leave}>
      <header className="embed-head">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p className="num">
          {record && <bdi>{record}</bdi>}
          {asOf && <>, as of {longDay(asOf)}</>}
          {status.data && <>, revision {status.data.revision}</>}
        </p>
      </header>
      {children}
      <footer className="embed-foot">
        {status.data && <span className="num">Read by machine from {plural(status.data.reports, 'report')}. </span>}
        <a href={address()}>
          Every word it stands on, in Parley<span className="hidden"> (opens a new tab)</span>
        </a>
      </footer>
    </article>
  )
}
