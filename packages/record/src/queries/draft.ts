import {
  type Anchor,
  canonical,
  type Decision,
  type Dossier,
  type Finding,
  KIND_NAMES,
  kindNamed,
  ParleyError,
  quote,
  type Ruling,
  type Span,
  sha256,
} from '@parley/schema'
import { findingFrom } from '../fold/decisions/added.ts'
import { anchorOf } from '../fold/decisions/anchor.ts'
import { blank, codesOf, fieldsOf, shaped, spanOf } from '../fold/decisions/shape.ts'
import type { Item, Told } from '../fold/told.ts'
import { typedName } from '../resolve/typed.ts'

/** What drafting looks at: findings by id, reports by id or name, decisions by id, actors' names. */
export type Desk = {
  dossier: Dossier | null
  item(id: string): Promise<Item> | Item
  report(idOrName: string): Promise<Told> | Told
  decision(id: string): Promise<{ undoneBy: string | null } | null> | { undoneBy: string | null } | null
}

const usage = (what: string, remedy: string) => new ParleyError('usage', what, remedy)

function checkFields(kind: Finding['kind'], change: Ruling['change'], told: Told, spans: readonly Span[], d: Desk) {
  const fields = fieldsOf(kind)
  for (const [field, value] of Object.entries(change)) {
    if (!fields.includes(field))
      throw usage(`a finding of kind ${kind} has no field "${field}"`, `it has ${fields.join(', ')}`)
    const around = { text: told.report.text, spans, nameOf: (typed: string) => typedName(typed, d.dossier) }
    if (shaped(kind, field, value, undefined, around) === undefined)
      throw usage(
        `${JSON.stringify(value)} does not fit the field ${field} of kind ${kind}`,
        codesOf(kind, field).length ? `it takes ${codesOf(kind, field).join(', ')}` : 'see the codebook',
      )
  }
}

async function anchorsOf(ruling: Ruling, desk: Desk): Promise<Anchor[]> {
  const anchors: Anchor[] = []
  for (const id of ruling.findings) {
    const { told, finding } = await desk.item(id)
    const anchor = anchorOf(finding, told.report.id, told.report.text)
    if (ruling.verdict === 'correct') checkFields(finding.kind, ruling.change, told, anchor.spans, desk)
    anchors.push(anchor)
  }
  return anchors
}

async function added(ruling: Ruling, desk: Desk): Promise<Anchor> {
  const kind = ruling.kind ? kindNamed(ruling.kind) : undefined
  if (!kind) throw usage(`there is no kind of finding "${ruling.kind ?? ''}"`, `one of: ${KIND_NAMES.join(', ')}`)
  if (!ruling.report) throw usage('nothing says in which report the words stand', 'name the report')
  const told = await desk.report(ruling.report)
  const { text, id: report } = told.report
  const near: Span[] = ruling.at === null ? [] : [[ruling.at, ruling.at]]
  if (ruling.spans.some(([from, to]) => from >= to || to > text.length))
    throw usage('a place lies outside the text', '')
  const quoted = ruling.words.map((words) => {
    const span = spanOf(words, text, near)
    if (!span) throw usage(`these words are not in the report: “${words}”`, 'quote it letter by letter')
    return span
  })
  const spans = [...ruling.spans, ...quoted].sort((a, b) => a[0] - b[0])
  if (!spans.length) throw usage('nothing says on which words the finding stands', 'quote words of the report')
  checkFields(kind, ruling.change, told, spans, desk)
  const nameOf = (typed: string) => typedName(typed, desk.dossier)
  const made = findingFrom({ report, kind, spans }, ruling.change, text, nameOf)
  if (!made) {
    const open = fieldsOf(kind).filter((f) => !(f in ruling.change) && blank(kind, f) === undefined)
    throw usage(`a finding of kind ${kind} needs more`, open.length ? `tell ${open.join(', ')}` : 'see the codebook')
  }
  const { key } = anchorOf(made, report, text)
  return { finding: made.id, report, kind, quote: quote(text, spans), spans, key }
}

/** Makes the lasting decision of a ruling; its identifier is the ruling's own, or a hash over all that it says. */
export async function draft(ruling: Ruling, at: string, desk: Desk): Promise<Decision> {
  const { verdict, names, undoes, by: author, reason } = ruling
  let on: Anchor[] = []
  if (verdict === 'undo') {
    const held = undoes ? await desk.decision(undoes) : null
    if (!held) throw new ParleyError('not-found', `no decision "${undoes ?? ''}" is here`, 'see the correction log')
    if (held.undoneBy) throw usage(`${undoes} was undone by ${held.undoneBy}`, 'undo that to let it hold again')
  } else if (verdict === 'add') on = [await added(ruling, desk)]
  else on = await anchorsOf(ruling, desk)
  const link = verdict === 'same' || verdict === 'different' || verdict === 'unsure'
  if (link && names.length < 2 && on.length < 2) throw usage(`"${verdict}" is said of two or more`, 'name them all')
  if (link && names.length && on.length) throw usage('findings and names do not go together', 'give one or the other')
  if (link && new Set(on.map((a) => a.kind)).size > 1)
    throw usage('these findings are of different kinds', 'things of one kind can be the same')
  if (!link && verdict !== 'undo' && !on.length)
    throw usage(`nothing says what "${verdict}" is about`, 'name a finding')
  const changed = Object.keys(ruling.change).length > 0
  if (verdict === 'correct' && !changed)
    throw usage('nothing says what is to be corrected', 'give a field and its value')
  const body = {
    ...{ verdict, on, change: changed ? ruling.change : null, undoes: verdict === 'undo' ? undoes : null },
    ...(link && names.length ? { names: names.map((n) => typedName(n, desk.dossier).name) } : {}),
    ...{ author, reason, at },
  }
  return { id: ruling.id ?? `d-${sha256(canonical(body)).slice(0, 16)}`, ...body }
}
