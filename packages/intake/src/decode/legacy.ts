import { analyse } from 'chardet'

/** Bytes of KOI8 that are letters in its Ukrainian form and box lines in the Russian one. */
const UKRAINIAN = [0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd]

/** Enough to know an encoding by; chardet looks at every byte it is given. */
const SAMPLE = 65_536

/** A stretch round the first byte beyond ASCII, where the encoding shows. */
function sample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, first - SAMPLE / 4)
  return bytes.subarray(from, from + SAMPLE)
}

function label(name: string, bytes: Uint8Array): string {
  if (name === 'KOI8-R' && bytes.some((byte) => UKRAINIAN.includes(byte))) return 'koi8-u'
  return name.toLowerCase()
}

/**
 * Text in an encoding of the time before Unicode, recognised by the frequency of its letters (chardet, after ICU's detector);
 * null where no encoding stands out. "Stands out": confidence of 30 of 100 or more, and twice that of any other.
 */
export function decodeLegacy(bytes: Uint8Array): { text: string; encoding: string } | null {
  const found = analyse(sample(bytes)).filter(({ name }) => !/^(ASCII|UTF-)/.test(name))
  const [best, next] = found
  if (!best || best.confidence < 30 || (next && next.confidence * 2 > best.confidence)) return null
  try {
    const encoding = label(best.name, bytes)
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // Control characters of the upper half mean that the letters were another encoding's.
    if (/[\u0000\u0080-\u0084\u0086-\u009f]/.test(text)) return null
    return { text, encoding }
  } catch {
    return null
  }
}
