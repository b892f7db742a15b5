import { ParleyError, type Span } from '@parley/schema'
import PostalMime from 'postal-mime'
import { dayIn } from '../html/dates/day.ts'
import { readFragment } from '../html/fragment.ts'
import { clean } from '../html/identity.ts'
import { broken } from '../limits.ts'
import type { Given } from '../report.ts'

export type Attachment = { name: string; bytes: Uint8Array }

/** What names a newsletter or an alert, in its headers. */
const bulk = (headers: readonly { key: string; value: string }[]): string | null => {
  const value = (key: string) => headers.find((each) => each.key === key)?.value
  if (!value('list-id') && !value('list-unsubscribe') && !/bulk|list/i.test(value('precedence') ?? '')) return null
  return (
    clean(
      value('list-id')
        ?.replace(/<[^>]*>/, '')
        .replace(/^["\s]+|["\s]+$/g, ''),
    ) ?? ''
  )
}

/** Lines under "-- " are the sender's signature. */
function signature(text: string): Span[] {
  const at = /(?:^|\n)-- ?\r?\n/.exec(text)
  if (!at || text.length - at.index > 2000) return []
  const start = at.index + (text[at.index] === '\n' ? 1 : 0)
  const end = start + text.slice(start).trimEnd().length
  return end > start ? [[start, end]] : []
}

/**
 * A mail as a report, and the documents attached to it. The plain text is taken where there is one, else the HTML; the subject is the title,
 * the day of its Date header the day. A mailing list or newsletter is its own outlet; other mail has none.
 * Throws ParleyError 'broken-file' for bytes that are no mail.
 */
export async function readMail(
  bytes: Uint8Array,
  given: { name: string; file: string },
): Promise<{ report: Given | null; attachments: Attachment[] }> {
  const { name, file } = given
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 20,
      maxHeadersSize: 1_000_000,
      attachmentEncoding: 'arraybuffer',
    })
  } catch (error) {
    throw broken(
      file,
      `no mail that can be read (${String((error as Error).message ?? error).slice(0, 80)})`,
      'save it again from the mail program',
      error,
    )
  }
  if (!mail.from && !mail.subject && !mail.date && !mail.headers.some(({ key }) => key === 'received' || key === 'to'))
    throw broken(file, 'no mail: it has neither sender nor subject nor date', 'check what the file is')
  const attachments = mail.attachments
    .filter(({ disposition, filename }) => disposition !== 'inline' && filename)
    .map(({ filename, content }) => ({
      name: filename!.replace(/[/\\\u0000-\u001f]/g, '_').slice(0, 200),
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    }))
  const title = clean(mail.subject)
  const author = clean(mail.from?.name) ?? clean(mail.from?.address)
  const list = bulk(mail.headers)
  const day = mail.date ? dayIn(mail.date) : null
  const plain = (mail.text ?? '').replaceAll('\u0000', '').replace(/\r\n?/g, '\n').toWellFormed()
  const html = mail.html ? readFragment(mail.html, file, title) : null
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  // Many mailings put next to nothing into their plain part: "view this in your browser".
  const usePlain = plain.trim() !== '' && !(html && words(html.text) > 3 * words(plain))
  const text = usePlain ? plain.trim() : (html?.text ?? '')
  const report: Given | null = text.trim()
    ? {
        ...{ name, text, encoding: 'utf-8', title, author, url: null },
        outlet: list === null ? null : list || clean(mail.from?.name),
        published: day
          ? { from: day, to: day, stated: true, evidence: [], clue: 'Date header of the mail', inferred: [] }
          : null,
        ...(usePlain
          ? signature(text).length
            ? { furniture: signature(text) }
            : {}
          : { furniture: html!.furniture, captions: html!.captions }),
      }
    : null
  if (!report && !attachments.length) throw new ParleyError('empty', 'the mail holds no text', 'leave it out', { file })
  return { report, attachments }
}
