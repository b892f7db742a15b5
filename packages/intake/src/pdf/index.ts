import { inflateSync } from 'node:zlib'
import { ParleyError, type Span } from '@parley/schema'
import { bare, clean } from '../html/identity.ts'
import { bomb, broken } from '../limits.ts'
import type { Given } from '../report.ts'
import { inOrder } from './columns.ts'
import { linesOfRuns, type Run } from './lines.ts'
import { marginLines, type PdfPage } from './margins.ts'
import { joined, paragraphsOf } from './paragraphs.ts'

/** Pages that are read of one document; a longer one is a book. */
const MOST_PAGES = 2000
/** The most that one stream of a PDF may unpack to. */
const MOST_UNPACKED = 100_000_000
/** No stream shorter than this can unpack to more than that. */
const HARMLESS = MOST_UNPACKED / 1100

/** Looks at a document's larger packed streams, whether any is a bomb, before anything opens them. */
function survey(bytes: Uint8Array, file: string): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = all.indexOf('stream'); at >= 0; at = all.indexOf('stream', at + 6)) {
    if (all.toString('latin1', at - 3, at) === 'end') continue
    const start = at + 6 + (all[at + 6] === 0x0d ? 2 : 1)
    const end = all.indexOf('endstream', start)
    if ((end < 0 ? all.length : end) - start < HARMLESS) continue
    if (!/FlateDecode/.test(all.toString('latin1', Math.max(0, at - 500), at))) continue
    try {
      inflateSync(all.subarray(start, end < 0 ? undefined : end), { maxOutputLength: MOST_UNPACKED })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw bomb(file, bytes.length, MOST_UNPACKED)
    }
  }
}

type Item = { str?: string; transform?: number[]; width?: number; height?: number }

async function pagesOf(bytes: Uint8Array, file: string): Promise<{ pages: PdfPage[]; info: Record<string, unknown> }> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    maxImageSize: 1,
    enableXfa: false,
  }).catch((error: Error) => {
    if (/password/i.test(`${error.name} ${error.message}`))
      throw broken(file, 'the PDF needs a password', 'save it without one')
    throw broken(file, `the PDF is damaged (${error.message.slice(0, 80)})`, 'get the file again', error)
  })
  try {
    const info = await document.getMetadata().then(
      (found) => found.info as Record<string, unknown>,
      () => ({}),
    )
    if (document.numPages > MOST_PAGES)
      throw new ParleyError(
        'too-large',
        `the PDF has ${document.numPages} pages, and may have ${MOST_PAGES}`,
        'split it',
        { file },
      )
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const runs = (items as Item[]).flatMap(({ str, transform, width: wide, height: tall }): Run[] => {
        if (!str || !transform) return []
        // Text that stands upright along the margin is a stamp; it would tear the lines apart.
        if (Math.abs(transform[1]!) > Math.abs(transform[0]!)) return []
        const size = Math.hypot(transform[2]!, transform[3]!) || tall || 1
        return [
          { text: str.replaceAll('\u0000', ''), x: transform[4]!, y: transform[5]!, width: wide ?? 0, height: size },
        ]
      })
      pages.push({ width, height, lines: linesOfRuns(runs) })
      page.cleanup()
    }
    return { pages, info }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** The paragraphs of all pages, one that runs on over a page's end made whole, each with whether it stands in a margin. */
function flow(pages: readonly PdfPage[]): { text: string; margin: boolean; height: number }[] {
  const margins = marginLines(pages)
  const found: { text: string; margin: boolean; height: number }[] = []
  for (const page of pages) {
    const own = page.lines.filter((line) => !margins.has(line))
    const paragraphs = inOrder(own).flatMap(paragraphsOf)
    const last = found.findLast(({ margin }) => !margin)
    const [first] = paragraphs
    if (last && first && !/[.!?:;]["”’)]?$/u.test(last.text) && /^\p{Ll}/u.test(first.text)) {
      last.text = joined(last.text, first.text)
      paragraphs.shift()
    }
    for (const line of page.lines)
      if (margins.has(line)) found.push({ text: line.text, margin: true, height: line.height })
    for (const { text, height } of paragraphs) found.push({ text, margin: false, height })
  }
  return found
}

const JUNK =
  /^(microsoft word|untitled|document\d*|layout \d+|slide \d+|powerpoint)|\.(docx?|indd|pdf|qxd|rtf|odt|pub)$/i

/** A PDF as a report: columns in reading order, words made whole; headers, footers and page numbers as furniture. */
export async function readPdf(
  bytes: Uint8Array,
  given: { name: string; file: string; url?: string | null },
): Promise<Given[]> {
  const { name, file, url = null } = given
  survey(bytes, file)
  const { pages, info } = await pagesOf(bytes, file)
  const parts = flow(pages)
  const furniture: Span[] = []
  let text = ''
  for (const { text: part, margin } of parts) {
    if (text) text += '\n\n'
    const start = text.length
    text += part
    if (margin) furniture.push([start, text.length])
  }
  if (!/[\p{L}\p{N}]{2}/u.test(text)) {
    const remedy = 'run it through text recognition (OCR) first'
    throw new ParleyError('empty', 'the PDF holds no text: its pages are pictures', remedy, { file })
  }
  const stated = clean(typeof info.Title === 'string' ? info.Title : null)
  const body = parts.filter(({ margin }) => !margin)
  const opening = bare(
    body
      .slice(0, 12)
      .map((part) => part.text)
      .join(' '),
  )
  const tallest = Math.max(...body.slice(0, 8).map(({ height }) => height))
  const large = body.slice(0, 8).find(({ height, text }) => height === tallest && text.length < 200)
  const usual = [...body].map(({ height }) => height).sort((a, b) => a - b)[Math.floor(body.length / 2)] ?? 0
  const title =
    stated && !JUNK.test(stated) && opening.includes(bare(stated))
      ? stated
      : large && large.height > 1.15 * usual
        ? large.text
        : null
  const author = clean(typeof info.Author === 'string' ? info.Author : null)
  return [
    {
      ...{ name, text: text.toWellFormed(), encoding: 'utf-8', title, url, outlet: null, published: null, furniture },
      author: author?.includes(' ') ? author : null,
    },
  ]
}
