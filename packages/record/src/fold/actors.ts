import type { ActorAnswer, DossierActor, Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { indexOf } from '../resolve/dossier-index.ts'
import { mentionsIn, PLACE_SLOTS } from '../resolve/mentions.ts'
import { byText } from './order.ts'
import type { People, Person } from './people/index.ts'
import type { Scene } from './told.ts'

/** What reports tell of one name. */
export type Gathered = {
  known: Mention['known']
  group: boolean
  spellings: ReadonlyMap<string, number>
  statements: number
  findings: number
  reports: number
}

type Gathering = Pick<Gathered, 'known' | 'group'> & {
  spellings: Map<string, number>
  statements: Set<string>
  findings: Set<string>
  reports: Set<string>
}

export const RANK = { dossier: 0, world: 1, report: 2 } as const
/** Mentions whose words are a spelling of a name. */
export const SPELT = new Set<Mention['via']>(['name', 'title', 'list'])

const PRONOUN =
  /^(?:i|we|us|you|he|him|she|her|it|they|them|this|that|these|those|who|which|itself|himself|herself|themselves|both|neither|one)$/iu

/** A pronoun that the reading could not follow names nobody. */
export const isUnknown = ({ name, known }: Mention): boolean => known === 'report' && PRONOUN.test(name)

/** Offices by the dossier, with their terms, and by the words of reports, with the days of those that give them. */
function officesOf(actor: DossierActor | undefined, person: Person | undefined): NonNullable<ActorAnswer['offices']> {
  const held = (actor?.offices ?? []).map(({ title, from, to }) => ({ title, from, to, known: 'dossier' as const }))
  const told = new Map<string, { title: string; from: string | null; to: string | null; known: 'report' }>()
  for (const { offices, day } of person?.members ?? []) {
    for (const { role, of } of offices) {
      const title = `${role} (${of})`
      const one = told.get(title) ?? { title, from: day, to: day, known: 'report' as const }
      if (day && (!one.from || day < one.from)) one.from = day
      if (day && (!one.to || day > one.to)) one.to = day
      told.set(title, one)
    }
  }
  return [...held, ...[...told.values()].sort((a, b) => byText(a.from ?? '', b.from ?? '') || byText(a.title, b.title))]
}

/** Everybody whom findings name, with every spelling; those named most come first. Places are no actors. */
export function actors(scene: Scene, people?: People): ActorAnswer[] {
  const all = new Map<string, Gathering>()
  const index = indexOf(scene.dossier)
  for (const { report, reading } of scene.told) {
    for (const finding of reading.findings) {
      for (const { mention, slot } of mentionsIn(finding.value)) {
        if (PLACE_SLOTS.has(slot) || !mention.name || isUnknown(mention)) continue
        const one: Gathering = all.get(mention.name) ?? {
          ...{ known: mention.known, group: mention.group, spellings: new Map() },
          ...{ statements: new Set(), findings: new Set(), reports: new Set() },
        }
        all.set(mention.name, one)
        if (RANK[mention.known] < RANK[one.known]) one.known = mention.known
        if (mention.text && SPELT.has(mention.via))
          one.spellings.set(mention.text, (one.spellings.get(mention.text) ?? 0) + 1)
        if (finding.kind === 'attribution' && slot === 'actor') one.statements.add(finding.id)
        one.findings.add(finding.id)
        one.reports.add(report.id)
      }
    }
  }
  const persons = new Map(people?.all.map((p) => [p.name, p]))
  return [...all]
    .map(([name, { statements, findings, reports, ...rest }]) =>
      actorAnswer(
        name,
        { ...rest, statements: statements.size, findings: findings.size, reports: reports.size },
        index.byName(name),
        persons.get(name),
      ),
    )
    .sort(byWeight)
}

/** Those named most come first. */
export const byWeight = (
  a: Pick<ActorAnswer, 'findings' | 'name'>,
  b: Pick<ActorAnswer, 'findings' | 'name'>,
): number => b.findings - a.findings || byText(a.name, b.name)

/** One actor, from what was gathered of its name, the dossier, world data, and who it is across reports. */
export function actorAnswer(
  name: string,
  g: Gathered,
  actor: DossierActor | undefined,
  person: Person | undefined,
): ActorAnswer {
  const found = actor ? undefined : lookup(name)[0]
  const kind = found && found.kind !== 'platform' ? found.kind : g.group ? 'group' : null
  return {
    id: name,
    name,
    kind: actor?.kind ?? kind ?? (person && person.kind !== 'word' ? person.kind : null),
    role: actor?.role ?? null,
    of: actor?.of ?? (found && found.of !== name ? found.of : null) ?? null,
    known: g.known,
    spellings: [...g.spellings].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([s]) => s),
    statements: g.statements,
    findings: g.findings,
    reports: g.reports,
    offices: officesOf(actor, person),
    joins: person?.joins ?? [],
  }
}
