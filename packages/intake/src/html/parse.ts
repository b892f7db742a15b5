import { ParleyError } from '@parley/schema'
import { parseHTML } from 'linkedom'
import { fewerAttributes } from './attributes.ts'
import { strip } from './strip.ts'

/** A page of more elements, or of elements within elements so deep, was not made for people. */
export const MOST_ELEMENTS = 50_000
export const DEEPEST = 500
/** The longest source, in characters, without scripts, styles and drawings. */
export const LONGEST = 5_000_000

/** Elements that need no end, or end by themselves where the next one begins. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup'.split(
    ' ',
  ),
)

/** How many elements a source opens, and how deep they stand within each other: counted without building them. */
export function measure(html: string): { elements: number; depth: number } {
  let elements = 0
  let depth = 0
  let deepest = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]{0,40})/g)) {
    if (!close) elements++
    if (ENDLESS.has(name!.toLowerCase())) continue
    depth = Math.max(0, depth + (close ? -1 : 1))
    if (depth > deepest) deepest = depth
  }
  return { elements, depth: deepest }
}

/** Builds a page's tree; no script runs and nothing is loaded. Throws ParleyError 'too-large' for a page beyond the limits. */
export function parsePage(html: string, file: string): Document {
  const source = fewerAttributes(strip(html))
  const refuse = (what: string) =>
    new ParleyError('too-large', `the page ${what}`, 'save its text as a plain text file', { file })
  if (source.length > LONGEST)
    throw refuse(`has ${(source.length / 1e6).toFixed(0)} MB of text and tags, and may have ${LONGEST / 1e6}`)
  const { elements, depth } = measure(source)
  if (elements > MOST_ELEMENTS) throw refuse(`has ${elements} elements, and may have ${MOST_ELEMENTS}`)
  if (depth > DEEPEST) throw refuse(`nests its elements ${depth} deep, and may do so ${DEEPEST} deep`)
  return parseHTML(whole(source)).document as unknown as Document
}

/** linkedom takes the first element for the root, whatever stands there: a warning of the server's, a banner. */
function whole(source: string): string {
  const root = /<html[\s>]/i.exec(source)
  if (!root) return `<!doctype html><html><body>${source}</body></html>`
  return /<\w/.test(source.slice(0, root.index)) ? source.slice(root.index) : source
}
