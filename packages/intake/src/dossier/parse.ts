import { Dossier, dossierFaults, dossierPlace, ParleyError } from '@parley/schema'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { keysAt } from './keys.ts'
import { nearest } from './nearest.ts'

type Document = ReturnType<typeof parseDocument>
type Issue = z.core.$ZodIssue
type Complaint = { line: number | undefined; message: string; remedy: string }

/** The line of the value at a path, or of the nearest thing round it that the file has. */
function lineAt(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length ? document.getIn(path.slice(0, length), true) : document.contents
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
  }
  return undefined
}

function lineOfKey(document: Document, counter: LineCounter, path: readonly PropertyKey[], key: string) {
  const map = path.length ? document.getIn(path, true) : document.contents
  if (isMap(map)) {
    for (const { key: node } of map.items) {
      if (isScalar(node) && String(node.value) === key && node.range) return counter.linePos(node.range[0]).line
    }
  }
  return lineAt(document, counter, path)
}

function complaint(issue: Issue, document: Document, counter: LineCounter): Complaint {
  const where = dossierPlace(issue.path)
  const line = lineAt(document, counter, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!
    const known = keysAt(Dossier, issue.path)
    const meant = nearest(key, known)
    return {
      line: lineOfKey(document, counter, issue.path, key),
      message: `unknown key "${key}"${where ? ` in ${where}` : ''}`,
      remedy: meant ? `did you mean "${meant}"?` : `known keys: ${known.join(', ')}`,
    }
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const value = document.getIn(issue.path)
    const meant = typeof value === 'string' ? nearest(value, values) : null
    const remedy = meant ? `did you mean "${meant}"?` : `one of: ${values.join(', ')}`
    return { line, message: `${where} cannot be ${JSON.stringify(value ?? null)}`, remedy }
  }
  const missing = issue.code === 'invalid_type' && document.getIn(issue.path) === undefined
  if (missing) return { line, message: `${where || 'the dossier'} is missing`, remedy: 'add it' }
  return { line, message: `${where || 'the dossier'}: ${issue.message}`, remedy: 'see docs/dossier.md' }
}

/** What the schema cannot see, with what was probably meant. */
function checks(dossier: Dossier): { path: PropertyKey[]; message: string; remedy: string }[] {
  const names = dossier.actors.map(({ name }) => name)
  return dossierFaults(dossier).map(({ unknown, ...fault }) => {
    const meant = unknown === undefined ? null : nearest(unknown, names)
    return meant ? { ...fault, remedy: `did you mean "${meant}"?` } : fault
  })
}

/**
 * Reads a dossier file (YAML, or JSON, which is YAML too). Throws ParleyError 'bad-dossier' that names file and line, what
 * is wrong and what was probably meant; where several things are, the first, and how many more.
 */
export function parseDossier(text: string, file: string): Dossier {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const fail = (all: Complaint[]): never => {
    const [first] = all as [Complaint]
    const more = all.length > 1 ? ` (and ${all.length - 1} more)` : ''
    throw new ParleyError('bad-dossier', `${first.message}${more}`, first.remedy, { file, line: first.line })
  }
  if (document.errors.length) {
    fail(
      document.errors.map(({ pos, message }) => ({
        line: counter.linePos(pos[0]).line,
        message: message.replace(/\s+/g, ' '),
        remedy: 'mend the YAML at this line',
      })),
    )
  }
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    fail([{ line: 1, message: (error as Error).message.replace(/\s+/g, ' '), remedy: 'mend the YAML' }])
  }
  const result = Dossier.safeParse(value)
  if (!result.success) fail(result.error.issues.map((issue) => complaint(issue, document, counter)))
  const dossier = result.data as Dossier
  const wrong = checks(dossier)
  if (wrong.length) fail(wrong.map(({ path, ...rest }) => ({ line: lineAt(document, counter, path), ...rest })))
  return dossier
}
