import { pictureOf } from '../lib/picture.ts'
import { save } from '../lib/save.ts'
import { useCited } from './cite.tsx'

/** What is drawn, as a file to put elsewhere; it carries its title, its day and its permanent address. */
export function Picture({ name, of }: { name: string; of: string }) {
  const cited = useCited()
  const make = () => {
    const element = document.querySelector(of)
    if (!element) return
    const { page, record, asOf, address } = cited()
    save(
      `${name}${asOf ? `-as-of-${asOf}` : ''}.svg`,
      'image/svg+xml',
      pictureOf(element, `${page}, ${record}`, address),
    )
  }
  return (
    <button type="button" className="button" onClick={make} title="What is drawn, as a picture">
      SVG
    </button>
  )
}
