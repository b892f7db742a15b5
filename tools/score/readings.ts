import { basename } from 'node:path'
import { read } from '@parley/engine'
import { readInputs } from '@parley/intake'
import { resolve } from '@parley/record'
import { type Dossier, flat, KIND_NAMES, KINDS } from '@parley/schema'

export type Extracted = Record<string, unknown> & { report: string; text: string }

/** What `parley extract` prints for some paths: one object per report, in the order of reading. */
export async function extracted(paths: string[], dossier: Dossier | null): Promise<Extracted[]> {
  const lines: Extracted[] = []
  for await (const { report, error } of readInputs(paths)) {
    if (!report) throw error
    const reading = resolve(await read(report), report, dossier)
    const kinds = Object.fromEntries(
      KIND_NAMES.map((kind) => [KINDS[kind].plural, reading.findings.filter((f) => f.kind === kind).map(flat)]),
    )
    const { published, furniture } = reading
    lines.push({ report: basename(report.name), text: report.text, published, furniture, ...kinds })
  }
  return lines
}
