import type { PdfLine } from './lines.ts'

export type PdfPage = { width: number; height: number; lines: PdfLine[] }

/** The share of a page at its top and its bottom in which headers and footers stand. */
const ZONE = 0.12
const NUMBER =
  /^[\s–—-]*(page|p\.|seite|página|стр\.?|страница|- )?\s*(\d{1,4}|[ivxlc]{1,7})(\s*(\/|of|von|de|из)\s*\d{1,4})?[\s–—-]*$/iu

const key = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** Which lines of each page are its header, its footer or its number: those at its edges that other pages have too, and bare numbers. */
export function marginLines(pages: readonly PdfPage[]): Set<PdfLine> {
  const atEdge = ({ lines, height }: PdfPage) => lines.filter(({ y }) => y > (1 - ZONE) * height || y < ZONE * height)
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const text of new Set(atEdge(page).map((line) => key(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  const found = new Set<PdfLine>()
  for (const page of pages) {
    const edge = atEdge(page)
    const outer = [...edge].sort((a, b) => a.y - b.y)
    for (const line of edge) {
      if ((counts.get(key(line.text)) ?? 0) >= least) found.add(line)
      else if (NUMBER.test(line.text) && (line === outer[0] || line === outer.at(-1))) found.add(line)
    }
  }
  return found
}
