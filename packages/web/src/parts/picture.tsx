import { pictureOf } from '../lib/picture.ts'
import { pngOf } from '../lib/raster.ts'
import { save, saveBlob } from '../lib/save.ts'
import { useCited } from './cite.tsx'

/** What is drawn, as a file to put elsewhere; it carries its title, its day and its permanent address. */
export function Picture({ name, of }: { name: string; of: string }) {
  const cited = useCited()
  const make = () => {
    const element = document.querySelector(of)
    if (!element) return null
    const { page, record, asOf, address } = cited()
    return { file: `${name}${asOf ? `-as-of-${asOf}` : ''}`, svg: pictureOf(element, `${page}, ${record}`, address) }
  }
  const saveSvg = () => {
    const made = make()
    if (made) save(`${made.file}.svg`, 'image/svg+xml', made.svg)
  }
  const savePng = async () => {
    const made = make()
    if (made) saveBlob(`${made.file}.png`, await pngOf(made.svg))
  }
  return (
    <span className="export">
      <button type="button" className="button" onClick={saveSvg} title="What is drawn, as a picture of lines">
        SVG
      </button>
      <button type="button" className="button" onClick={savePng} title="What is drawn, as a picture of dots">
        PNG
      </button>
    </span>
  )
}
