import type { ParleyError } from '@parley/schema'
import { ParleyError as Refusal } from '@parley/schema'
import { decode } from '../decode/index.ts'
import { readFeedItems } from '../feeds/reports.ts'
import { formatOf } from '../formats/index.ts'
import { decodePage } from '../html/charset.ts'
import { readPage } from '../html/index.ts'
import type { Given } from '../report.ts'

/** A document as bytes, with what it is read as and what is known of it. */
export type Job = {
  kind: 'html' | 'pdf' | 'docx' | 'eml' | 'feed'
  bytes: Uint8Array
  name: string
  file: string
  url: string | null
  charset: string | null
}

/** What a document gives: reports, and what of it could not be read. */
export type Done = { givens: Given[]; errors: ParleyError[] }

async function mail(job: Job): Promise<Done> {
  const { readMail } = await import('../mail/eml.ts')
  const { report, attachments } = await readMail(job.bytes, job)
  const done: Done = { givens: report ? [report] : [], errors: [] }
  for (const { name, bytes } of attachments) {
    const kind = formatOf(name, bytes.subarray(0, 1024))
    const inner = { ...job, name: `${job.name}#${name}`, file: `${job.file}#${name}`, bytes }
    try {
      if (kind === 'html' || kind === 'pdf' || kind === 'docx')
        done.givens.push(...(await run({ ...inner, kind })).givens)
      else if (kind === 'text' && /\.(txt|md)$/i.test(name)) {
        const { text, encoding } = decode(bytes, inner.file)
        done.givens.push({
          ...{ name: inner.name, text, encoding, title: null, outlet: null, url: null },
          published: report?.published ?? null,
        })
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      done.errors.push(error)
    }
  }
  return done
}

/** Takes a document apart. Throws ParleyError where it cannot be read. */
export async function run(job: Job): Promise<Done> {
  const { kind, bytes, file, charset } = job
  if (kind === 'html') {
    const { text, encoding } = decodePage(bytes, charset, file)
    return { givens: readPage(text, { ...job, encoding }), errors: [] }
  }
  if (kind === 'pdf') return { givens: await (await import('../pdf/index.ts')).readPdf(bytes, job), errors: [] }
  if (kind === 'docx') return { givens: await (await import('../docx/index.ts')).readDocx(bytes, job), errors: [] }
  if (kind === 'feed') return { givens: readFeedItems(decodePage(bytes, charset, file).text, job), errors: [] }
  return mail(job)
}
