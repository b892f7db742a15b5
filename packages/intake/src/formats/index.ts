/** What a file is read as. */
export type Format =
  | 'text'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'eml'
  | 'mbox'
  | 'feed'
  | 'jsonl'
  | 'csv'
  | 'warc'
  | 'wacz'
  | 'zip'
  | 'gz'
  | 'zst'

const NAMES: readonly [RegExp, Format][] = [
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.(csv|tsv)$/i, 'csv'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.pdf$/i, 'pdf'],
  [/\.docx$/i, 'docx'],
  [/\.eml$/i, 'eml'],
  [/\.(mbox|mbx)$/i, 'mbox'],
  [/\.(rss|atom|feed)$/i, 'feed'],
  [/\.warc(\.gz)?$/i, 'warc'],
  [/\.wacz$/i, 'wacz'],
  [/\.zip$/i, 'zip'],
  [/\.gz$/i, 'gz'],
  [/\.zst$/i, 'zst'],
  [/\.(txt|text|md)$/i, 'text'],
]

/** The format that a file's name tells; null where it tells none. */
export const formatOfName = (name: string): Format | null => NAMES.find(([form]) => form.test(name))?.[1] ?? null

/** True for files that are taken from a folder or an archive: those whose names tell what they are. */
export const isKnown = (name: string): boolean => formatOfName(name) !== null || /\.xml$/i.test(name)

export const KNOWN_NAMES =
  '.txt, .text, .md, .html, .pdf, .docx, .eml, .mbox, .jsonl, .ndjson, .csv, .tsv, .rss, .atom, .xml, .warc, .wacz, .zip, .gz or .zst'

const begins = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign)

/** The format that a file's first bytes tell for sure; null where they could be anything. */
export function formatOfBytes(bytes: Uint8Array): Format | null {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (begins(bytes, 0x1f, 0x8b)) return 'gz'
  if (begins(bytes, 0x28, 0xb5, 0x2f, 0xfd)) return 'zst'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).toString('latin1')
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (head.slice(0, 1024).includes('%PDF-') && !/^[<{[]/.test(text)) return 'pdf'
  if (/^WARC\/[01]\.\d+\r?\n/.test(text)) return 'warc'
  if (/^<!doctype html|^<html[\s>]/i.test(text)) return 'html'
  if (/^From \S+@?\S* .{0,60}\d{4}\r?\n/.test(text)) return 'mbox'
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(rss|feed|rdf:RDF)[\s>]/i.test(text)) return 'feed'
  if (/^(<\?xml[^>]*>\s*)(<!doctype html|<html)/i.test(text)) return 'html'
  return null
}

/**
 * What a file is, by its name and its first bytes. The bytes win where they tell for sure: a page saved as ".pdf" is a page. A plain
 * text stays one, though it should begin like a mailbox.
 */
export function formatOf(name: string, head: Uint8Array): Format {
  const [named, held] = [formatOfName(name), formatOfBytes(head)]
  if (named === 'warc' && held === 'gz') return 'warc'
  if ((named === 'docx' || named === 'wacz') && held === 'zip') return named
  if (named === 'jsonl' || named === 'csv') return held === 'gz' || held === 'zst' || held === 'zip' ? held : named
  if (named === 'text' && (held === 'mbox' || held === 'feed' || held === 'warc')) return 'text'
  if (held) return held
  if (/\.xml$/i.test(name)) return 'feed'
  return named ?? 'text'
}

/** A name without the ending of its packing: "a.html.gz" holds "a.html". */
export const unpackedName = (name: string): string => name.replace(/\.(gz|zst)$/i, '')
