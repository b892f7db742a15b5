import { ParleyError } from '@parley/schema'
import { decodeLegacy } from '../decode/legacy.ts'
import { surveyUtf8 } from '../decode/utf8.ts'

const decoderOf = (label: string | null): TextDecoder | null => {
  if (!label) return null
  try {
    return new TextDecoder(label.trim())
  } catch {
    return null
  }
}

/** What the first bytes of a page say of its encoding: <meta charset>, <meta http-equiv>, or the XML declaration. */
const declared = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    (/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head) ??
      /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(head))?.[1] ?? null
  )
}

/**
 * A page's text: by its byte order mark, else UTF-8 where every byte fits, else as the server (`label`) or the page declares, else a legacy
 * encoding that is recognised. Bytes that do not fit become the replacement character, as in a browser. Throws ParleyError
 * 'encoding' where so many do not fit that the words would be lost.
 */
export function decodePage(bytes: Uint8Array, label: string | null, file: string): { text: string; encoding: string } {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const utf8 = new TextDecoder('utf-8')
  if (mark) return { text: new TextDecoder(mark).decode(bytes).toWellFormed(), encoding: mark }
  const { first, good, bad } = surveyUtf8(bytes)
  const stated = decoderOf(label) ?? decoderOf(declared(bytes))
  if (first < 0 && !/^utf-16/.test(stated?.encoding ?? '') && !/^iso-2022|^hz/.test(stated?.encoding ?? '')) {
    return { text: utf8.decode(bytes).replaceAll('\u0000', '\ufffd'), encoding: 'utf-8' }
  }
  const legacy = stated && stated.encoding !== 'utf-8' ? null : good > 2 * bad ? null : decodeLegacy(bytes)
  const chosen = stated && stated.encoding !== 'utf-8' ? stated : utf8
  const { text, encoding } = legacy ?? { text: chosen.decode(bytes), encoding: chosen.encoding }
  let lost = 0
  for (const letter of text) if (letter === '\ufffd') lost++
  if (lost > 20 && lost > text.length / 50) {
    throw new ParleyError('encoding', `${lost} of its characters fit no encoding`, 'save the page as UTF-8', { file })
  }
  return { text: text.toWellFormed().replaceAll('\u0000', '\ufffd'), encoding }
}
