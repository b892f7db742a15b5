import { ParleyError } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeAs } from '../testing.ts'
import { decode } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const refusal = (bytes: Uint8Array): ParleyError => {
  try {
    decode(bytes, 'a.txt')
  } catch (error) {
    if (error instanceof ParleyError) return error
    throw error
  }
  throw new Error('was not refused')
}

test('UTF-8 with and without byte order mark; the mark is no text', () => {
  expect(decode(utf8('Ceasefire – “now”'), 'a.txt')).toEqual({ text: 'Ceasefire – “now”', encoding: 'utf-8' })
  expect(decode(utf8('\ufeffCeasefire'), 'a.txt').text).toBe('Ceasefire')
})

test('line ends stay whole', () => {
  expect(decode(utf8('one\r\ntwo\rthree\n'), 'a.txt').text).toBe('one\r\ntwo\rthree\n')
})

test('UTF-16 of both orders with its mark', () => {
  const little = Buffer.from('\ufeffПеремирие', 'utf16le')
  expect(decode(little, 'a.txt')).toEqual({ text: 'Перемирие', encoding: 'utf-16le' })
  expect(decode(Buffer.from(little).swap16(), 'a.txt')).toEqual({ text: 'Перемирие', encoding: 'utf-16be' })
})

test('UTF-16 without a mark, or broken, is refused with the byte named', () => {
  expect(String(refusal(Buffer.from('The talks began', 'utf16le')))).toMatch(/a\.txt:1: byte 0x00 at offset 1 .*UTF-16/)
  const lone = Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00])
  expect(refusal(lone).message).toBe('byte 0x00 at offset 4 begins half of a UTF-16 pair')
  expect(refusal(Buffer.from([0xff, 0xfe, 0x41])).code).toBe('encoding')
})

const russian = 'Министр заявил, что стороны договорились прекратить огонь на тридцать дней и продолжить переговоры.'
const ukrainian = 'Міністр заявив, що сторони домовилися про припинення вогню на тридцять днів і продовжать переговори.'
const polish =
  'Minister spraw zagranicznych powiedział, że strony uzgodniły zawieszenie broni na trzydzieści dni. Rozmowy będą kontynuowane w poniedziałek.'
const english = 'The envoy said that both sides had agreed to stop for thirty days – “it’s a start”, he told reporters.'

test.each([
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['koi8-u', ukrainian],
  ['iso-8859-5', russian],
  ['windows-1250', polish],
  ['iso-8859-2', polish],
  ['windows-1252', english],
])('%s is recognised', (encoding, text) => {
  expect(decode(encodeAs(text, encoding), 'a.txt')).toEqual({ text, encoding })
})

test('bytes that no encoding explains are refused, the first one named with its offset and line', () => {
  const error = refusal(Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63, 0x81, 0x64, 0xfe]))
  expect(error.code).toBe('encoding')
  expect(String(error)).toMatch(/^a\.txt:2: byte 0xFF at offset 3 .*; save the file as UTF-8$/)
})

test('UTF-8 with one broken byte is refused and not taken for another encoding', () => {
  const bytes = Buffer.concat([utf8(`${russian}\n`), Buffer.from([0xe2, 0x28]), utf8(russian)])
  expect(refusal(bytes).message).toContain(`byte 0xE2 at offset ${utf8(`${russian}\n`).length} is not UTF-8`)
})

test('empty and binary files are told by name', () => {
  expect(refusal(utf8(' \n')).code).toBe('empty')
  expect(refusal(utf8('%PDF-1.7 …')).message).toBe('is a PDF document, not text')
  expect(refusal(Buffer.from([1, 2, 3, 0, 5])).code).toBe('binary')
})

test('any bytes give a text without zeros or a ParleyError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        expect(decode(bytes, 'a.txt').text).not.toContain('\u0000')
      } catch (error) {
        expect(error).toBeInstanceOf(ParleyError)
      }
    }),
  )
})

test('any text comes back from its UTF-8 bytes as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(text.trim() !== '' && !text.includes('\u0000') && text.isWellFormed() && !/^\ufeff|^%PDF/.test(text))
      fc.pre(!/[\u0001-\u001f]/.test(text))
      expect(decode(utf8(text), 'a.txt').text).toBe(text)
    }),
  )
})
