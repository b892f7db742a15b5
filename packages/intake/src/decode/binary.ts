const SIGNS: readonly [string, readonly number[]][] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]

/** What a file is that is not text, in words ("a PDF document", "a binary file"); null for what can be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const sign = SIGNS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (sign) return sign[0]
  if (bytes.includes(0)) return 'a binary file (it holds zero bytes)'
  let control = 0
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c) control++
  return control > bytes.length / 50 ? 'a binary file (it is full of control characters)' : null
}
