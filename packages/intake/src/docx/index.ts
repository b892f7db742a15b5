import { ParleyError } from '@parley/schema'
import mammoth from 'mammoth'
import { blocksOf } from '../html/blocks.ts'
import { compose } from '../html/compose.ts'
import { clean } from '../html/identity.ts'
import { parsePage } from '../html/parse.ts'
import { broken, MAX_DOCUMENT, tooLargeDocument } from '../limits.ts'
import type { Given } from '../report.ts'
import { gather } from '../unpack/stream.ts'
import { zipEntries } from '../unpack/zip.ts'

/** Unpacks everything once, within limits, so that what reads it afterwards cannot be made to swell. */
async function survey(bytes: Uint8Array, file: string): Promise<{ core: string; word: boolean }> {
  let [all, core, word] = [0, '', false]
  for await (const entry of zipEntries(bytes, file)) {
    const held = await gather(entry.bytes(), 4 * MAX_DOCUMENT, () =>
      tooLargeDocument(file, 'the document', 4 * MAX_DOCUMENT),
    )
    all += held.length
    if (all > 4 * MAX_DOCUMENT) throw tooLargeDocument(file, 'the document', 4 * MAX_DOCUMENT)
    if (entry.name === 'docProps/core.xml' && held.length < 1e6) core = Buffer.from(held).toString('utf8')
    if (entry.name === 'word/document.xml') {
      word = true
      if (Buffer.from(held.subarray(0, 10_000)).includes('<!DOCTYPE'))
        throw broken(file, 'the document declares entities of its own, which no Office program does', 'do not open it')
    }
  }
  return { core, word }
}

const property = (core: string, name: string): string | null =>
  clean(new RegExp(`<${name}[^>]{0,200}>([^<]{1,500})</${name}>`).exec(core)?.[1])

/** A Word document as a report: paragraphs, headings, lists and tables in their order; its own title and author. */
export async function readDocx(
  bytes: Uint8Array,
  given: { name: string; file: string; url?: string | null },
): Promise<Given[]> {
  const { name, file, url = null } = given
  const { core, word } = await survey(bytes, file)
  if (!word) throw broken(file, 'no Word document: it holds no text of one', 'save it as .docx, or as plain text')
  let html: string
  try {
    const none = mammoth.images.imgElement(async () => ({ src: '' }))
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: none })).value
  } catch (error) {
    throw broken(
      file,
      `the document is damaged (${String((error as Error).message ?? error).slice(0, 80)})`,
      'save it again',
      error,
    )
  }
  const { body } = parsePage(html, file)
  const blocks = body ? blocksOf(body) : []
  const { text } = compose(blocks, new Map())
  if (!text.trim())
    throw new ParleyError(
      'empty',
      'the document holds no text',
      'if it holds pictures of text, run it through text recognition first',
      { file },
    )
  const heading = blocks.find(({ tag }) => tag === 'h1')?.text ?? null
  const title = property(core, 'dc:title') ?? heading
  return [
    {
      ...{ name, text, encoding: 'utf-8', title, url, outlet: null, published: null },
      author: property(core, 'dc:creator'),
      furniture: [],
    },
  ]
}
