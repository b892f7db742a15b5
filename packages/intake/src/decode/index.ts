import { ParleyError } from '@parley/schema'
import { binaryKind } from './binary.ts'
import { decodeLegacy } from './legacy.ts'
import { surveyUtf8 } from './utf8.ts'

export type Decoded = { text: string; encoding: string }

const lineOf = (bytes: Uint8Array, at: number): number => {
  let line = 1
  for (let i = 0; i < at; i++) if (bytes[i] === 0x0a) line++
  return line
}

function refuse(bytes: Uint8Array, at: number, file: string, why: string): ParleyError {
  const byte = `byte 0x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')} at offset ${at}`
  return new ParleyError('encoding', `${byte} ${why}`, 'save the file as UTF-8', { file, line: lineOf(bytes, at) })
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', file: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  if (bytes.length % 2) throw refuse(bytes, bytes.length - 1, file, 'is half a UTF-16 character')
  const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  for (let i = 0; i < raw.length; i++) {
    const at = encoding === 'utf-16le' ? [2 * i + 1, 2 * i] : [2 * i, 2 * i + 1]
    const unit = bytes[at[0]!]! * 256 + bytes[at[1]!]!
    if (raw.charCodeAt(i) !== unit) throw refuse(bytes, 2 * i, file, 'begins half of a UTF-16 pair')
  }
  return { text, encoding }
}

/** UTF-16 without its mark: every other byte is zero where the text is Western. */
const looksUtf16 = (bytes: Uint8Array): boolean => {
  const some = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [i, byte] of some.entries()) if (byte === 0) zeros[i % 2]!++
  return Math.max(...zeros) > some.length / 4 && Math.min(...zeros) < some.length / 50
}

/**
 * The text of a file's bytes: UTF-8 with or without byte order mark, UTF-16 with one, or a legacy encoding that is recognised
 * with confidence. The mark is no part of the text; line ends stay as they are. Throws ParleyError 'empty', 'binary' or 'encoding'
 * (naming the first byte that does not fit, its offset and its line).
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const decoded = decodeBytes(bytes, file)
  if (decoded.text.includes('\u0000')) {
    throw new ParleyError('binary', 'is a binary file (it holds zero characters)', 'give it as plain text', { file })
  }
  if (decoded.text.trim() === '') {
    throw new ParleyError('empty', 'the file is empty', 'remove it, or put the report into it', { file })
  }
  return decoded
}

function decodeBytes(bytes: Uint8Array, file: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', file)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', file)
  if (looksUtf16(bytes)) throw refuse(bytes, bytes.indexOf(0), file, 'looks like UTF-16 without its byte order mark')
  const kind = binaryKind(bytes)
  if (kind) throw new ParleyError('binary', `is ${kind}, not text`, 'save it as plain text first', { file })
  const { good, bad, first } = surveyUtf8(bytes)
  if (first < 0) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  if (good > 2 * bad) throw refuse(bytes, first, file, 'is not UTF-8, though the rest of the file is')
  const legacy = decodeLegacy(bytes)
  if (!legacy) throw refuse(bytes, first, file, 'is not UTF-8, and no other encoding can be told for sure')
  return legacy
}
