import type { Dossier, DossierActor } from '@parley/schema'

export type SectionName = 'actors' | 'issues' | 'agreements' | 'sources'

/** A field of a row: a text, several with semicolons, one of some codes, or one of the actors. */
export type Column = {
  field: string
  label: string
  as: 'text' | 'list' | 'code' | 'actor'
  codes?: readonly string[]
  required?: true
}

export type Section = {
  name: SectionName
  title: string
  why: string
  one: string
  columns: readonly Column[]
  fresh: () => Record<string, unknown>
}

const KINDS: readonly DossierActor['kind'][] = ['state', 'government', 'person', 'body', 'outlet', 'group']
const ROLES: readonly DossierActor['role'][] = [
  ...(['party', 'mediator', 'guarantor', 'monitor', 'donor', 'host', 'other'] as const),
]
const AGREEMENTS: readonly Dossier['agreements'][number]['kind'][] = [
  ...(['ceasefire', 'peace plan', 'security guarantee', 'finance', 'trade', 'declaration', 'membership'] as const),
]
const SOURCES: readonly Dossier['sources'][number]['kind'][] = [
  ...(['agency', 'outlet', 'government', 'organisation', 'mission'] as const),
]

/** What of a dossier is edited in rows. Fields that have no column here are kept as they are. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'actors',
    title: 'Parties and people',
    why: 'Who takes part, in which role, for whom they speak, and every spelling under which reports name them. Offices and members stand behind the button of a row.',
    one: 'actor',
    columns: [
      { field: 'name', label: 'Name', as: 'text', required: true },
      { field: 'kind', label: 'Kind', as: 'code', codes: KINDS },
      { field: 'role', label: 'Role', as: 'code', codes: ROLES },
      { field: 'of', label: 'Speaks for', as: 'actor' },
      { field: 'aliases', label: 'Other spellings', as: 'list' },
    ],
    fresh: () => ({ name: '', kind: 'person', role: 'other', members: [], offices: [], aliases: [] }),
  },
  {
    name: 'issues',
    title: 'Issues',
    why: 'What is negotiated, the words by which reports speak of it, and its codes in the PA-X Peace Agreements Database.',
    one: 'issue',
    columns: [
      { field: 'label', label: 'Name', as: 'text', required: true },
      { field: 'id', label: 'Short name', as: 'text', required: true },
      { field: 'words', label: 'Words in reports', as: 'list' },
      { field: 'pax', label: 'PA-X codes', as: 'list' },
    ],
    fresh: () => ({ id: '', label: '', pax: [], words: [] }),
  },
  {
    name: 'agreements',
    title: 'Agreements to watch',
    why: 'Agreements that reports speak of under many names.',
    one: 'agreement',
    columns: [
      { field: 'name', label: 'Name', as: 'text', required: true },
      { field: 'kind', label: 'Kind', as: 'code', codes: AGREEMENTS },
      { field: 'parties', label: 'Parties', as: 'list' },
      { field: 'words', label: 'Words in reports', as: 'list' },
    ],
    fresh: () => ({ name: '', kind: 'ceasefire', parties: [], words: [] }),
  },
  {
    name: 'sources',
    title: 'Sources',
    why: 'Outlets and agencies, and for whom they speak where they do: voices of one party count once.',
    one: 'source',
    columns: [
      { field: 'name', label: 'Name', as: 'text', required: true },
      { field: 'kind', label: 'Kind', as: 'code', codes: SOURCES },
      { field: 'speaksFor', label: 'Speaks for', as: 'actor' },
    ],
    fresh: () => ({ name: '', kind: 'outlet', speaksFor: null }),
  },
]

/** What is written in a field, as the dossier holds it. */
export function fieldValue({ as, field }: Pick<Column, 'as' | 'field'>, text: string): unknown {
  if (as === 'list')
    return text
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean)
  if (as === 'actor' && text === '') return field === 'of' ? undefined : null
  return text.trim()
}

export const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value ?? ''))

const HEAD = /\b(?:dossier\.)?(dossier|title|description|timezone|tlp|embargo|period|reports)(?:\.(from|to))?\b[^:]*: /

/** A field of the form: of the head, or of a row of a section. */
export type Place = { section: string; row: number; field: string }

/** Where in a form an error of the server lies: "dossier.actors.0.name" and "actors[1].name" are both the first actor's name. */
export function placeOf(message: string): Place | null {
  const schema = /\b(actors|issues|agreements|sources)\.(\d+)\.(\w+)/.exec(message)
  if (schema) return { section: schema[1]!, row: Number(schema[2]), field: schema[3]! }
  const checked = /\b(actors|issues|agreements|sources)\[(\d+)\]\.(\w+)/.exec(message)
  if (checked) return { section: checked[1]!, row: Number(checked[2]) - 1, field: checked[3]! }
  if (/^the period |^there is no day /.test(message)) return { section: 'head', row: 0, field: 'from' }
  const head = HEAD.exec(message)
  return head ? { section: 'head', row: 0, field: head[2] ?? (head[1] === 'period' ? 'from' : head[1]!) } : null
}

/** An identifier from a title: lower-case letters, digits and hyphens. */
export const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'talks'
