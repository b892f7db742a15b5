import type {
  AgreementAnswer,
  AllegationAnswer,
  CommitmentAnswer,
  FigureSeries,
  SilenceAnswer,
  SourcesAnswer,
} from '@parley/schema'
import { byText } from '../fold/order.ts'
import { findingsOf, type Scene } from '../fold/told.ts'
import { partyOf, sideOf } from '../resolve/state-of.ts'
import { silentStretches } from '../sources/index.ts'

type Things = {
  allegations: readonly AllegationAnswer[]
  commitments: readonly CommitmentAnswer[]
  figures: readonly FigureSeries[]
  sources: SourcesAnswer
}

type OneSided = SilenceAnswer['oneSided'][number]

/** Somebody of whom so many reports speak, and who speaks in none. */
export const unheardOf = (actor: string, namedBy: number): SilenceAnswer['unheard'][number] => ({
  ...{ actor, statements: 0, namedBy, why: `named in ${namedBy} report${namedBy === 1 ? '' : 's'}, quoted in none` },
})
type Unheard = SilenceAnswer['unheard'][number]
export const mostNamed = (a: Unheard, b: Unheard): number => b.namedBy - a.namedBy || byText(a.actor, b.actor)

/** Parties of whom the reports speak and who do not speak in them: those of the dossier; without one, parties to an agreement. */
function unheard(scene: Scene, agreements: readonly AgreementAnswer[]): SilenceAnswer['unheard'] {
  const { dossier } = scene
  const parties = new Set(
    dossier
      ? dossier.actors.filter((a) => a.role === 'party').map((a) => sideOf(a.name, dossier))
      : agreements.flatMap((a) => a.parties),
  )
  const [spoke, named] = [new Map<string, number>(), new Map<string, Set<string>>()]
  for (const { finding } of findingsOf(scene, 'attribution'))
    for (const side of new Set(finding.value.actor.map((m) => partyOf(m.name, dossier))))
      spoke.set(side, (spoke.get(side) ?? 0) + 1)
  const name = (side: string, report: string) => named.set(side, (named.get(side) ?? new Set()).add(report))
  for (const { told, finding } of findingsOf(scene, 'event'))
    for (const m of [...finding.value.actors, ...finding.value.recipients])
      name(sideOf(m.name, dossier), told.report.id)
  for (const a of agreements)
    for (const p of a.parties) for (const e of a.statuses.flatMap((s) => s.evidence)) name(p, e.report)
  return [...parties]
    .map((actor) => ({ actor, statements: spoke.get(actor) ?? 0, namedBy: named.get(actor)?.size ?? 0 }))
    .filter((p) => p.statements === 0 && p.namedBy > 0)
    .map(({ actor, namedBy }) => unheardOf(actor, namedBy))
    .sort(mostNamed)
}

/** What the record does not hold: answers nobody gave, days nobody covers, facts that rest on one side, parties nobody heard. */
export const silenceOf = (scene: Scene, things: Things & { agreements: readonly AgreementAnswer[] }): SilenceAnswer =>
  silent(things, unheard(scene, things.agreements))

/** The same, of those things that one looks at. */
export function silent(things: Things, unheard: SilenceAnswer['unheard']): SilenceAnswer {
  const { allegations, commitments, figures, sources } = things
  const open = allegations.filter((a) => a.unansweredDays !== null || a.status === 'unanswered')
  const oneSided: OneSided[] = [
    ...allegations
      .filter((a) => a.corroboration.oneSided)
      .map(
        (a): OneSided => ({
          kind: 'allegation',
          id: a.id,
          label: a.act,
          side: a.corroboration.sides[0]!,
          evidence: a.evidence[0]!,
        }),
      ),
    ...figures.flatMap((s) =>
      s.points
        .filter((p) => p.corroboration.oneSided)
        .map(
          (p): OneSided => ({
            kind: 'figure',
            id: p.id,
            label: `${s.quantity}: ${p.written}`,
            side: p.corroboration.sides[0]!,
            evidence: p.evidence[0]!,
          }),
        ),
    ),
    ...commitments
      .filter((c) => c.corroboration.oneSided && c.stage === 'delivered')
      .map(
        (c): OneSided => ({
          kind: 'commitment',
          id: c.id,
          label: c.what,
          side: c.corroboration.sides[0]!,
          evidence: c.evidence[0]!,
        }),
      ),
  ]
  return {
    unanswered: open
      .map((a) => ({
        ...{ allegation: a.id, accused: a.accused, accuser: a.accuser, act: a.act, since: a.firstDay },
        ...{ days: a.unansweredDays, evidence: a.evidence[0]! },
      }))
      .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || byText(a.allegation, b.allegation)),
    days: silentStretches(sources.days.map((d) => d.day)),
    oneSided,
    unheard,
  }
}
