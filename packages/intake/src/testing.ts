import type { Io } from './io.ts'

/** A world of files in memory, for tests: paths to text, bytes, or the code of an error. */
export function memoryIo(files: Record<string, string | Uint8Array | { code: string }>): Io {
  const bytes = (path: string): Uint8Array => {
    const held = files[path]
    if (held === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
    if (typeof held === 'string') return Buffer.from(held)
    if (held instanceof Uint8Array) return held
    throw Object.assign(new Error(path), held)
  }
  const inside = (path: string) => Object.keys(files).filter((file) => file.startsWith(`${path}/`))
  return {
    stat: async (path) =>
      inside(path).length ? { size: 0, directory: true } : { size: bytes(path).length, directory: false },
    list: async (path) => [...new Set(inside(path).map((file) => file.slice(path.length + 1).split('/')[0]!))],
    real: async (path) => path,
    read: async (path) => bytes(path),
    async *stream(path) {
      const all = bytes(path)
      const step = Math.max(7, Math.ceil(all.length / 5000))
      for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step)
    },
    async *range(path, from, to) {
      yield bytes(path).subarray(from, to)
    },
  }
}

/** Encodes with a single-byte encoding, which TextEncoder cannot. */
export function encodeAs(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (char) => table.get(char) ?? 0x3f)
}
