import { type AllegationAnswer, type Day, type Dossier, quote } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct, latestFirst } from '../fold/order.ts'
import type { Scene } from '../fold/told.ts'
import { indexOf } from '../resolve/dossier-index.ts'
import { folded } from '../resolve/words.ts'
import type { Tester } from '../scope/index.ts'
import type { Deed } from '../scope/test.ts'
import { corroboration, type OriginOf } from '../sources/corroborate.ts'
import { answersTo } from './answers.ts'
import { clustered, earliestFirst } from './cluster.ts'
import { denialsBySide, repliesTo } from './denied.ts'
import { type Charge, chargesOf } from './gather.ts'
import { gradeOf, type Standing, statusOf } from './status.ts'

function standingOf(charges: readonly Charge[], dossier: Dossier | null): Standing {
  const roles = charges.flatMap((c) => c.tellers.map((name) => indexOf(dossier).byName(name)?.role ?? null))
  const own = charges.filter((c) => !c.tellers.length)
  const kinds = own.flatMap(
    (c) => dossier?.sources.find((s) => folded(s.name) === folded(c.told.report.outlet ?? ''))?.kind ?? [],
  )
  return {
    monitored:
      roles.includes('monitor') ||
      charges.some((c) => c.told.report.type === 'monitoring report') ||
      kinds.includes('mission'),
    ownReporting: own.length > 0,
    kinds: distinct(kinds),
    party: charges.some((c) => c.tellers.length > 0),
  }
}

/** What an allegation is told by, beside its charges. */
export type Beside = {
  dossier: Dossier | null
  originOf: OriginOf
  test: Tester
  /** the day one looks from */
  day: Day | null
}

const FORCE_WORDS =
  /\b(?:attack|strik|struck|shell|bomb|fir(?:e|ed|ing)|launch|hit|shot|kill|raid|assault|target|drone|missile|rocket|artiller|advance|storm|ambush)/iu

/** What a charge of several reports says that was done, for testing it against agreements. */
export function deedOfCharges(cluster: readonly Charge[]): Deed {
  const earliest = [...cluster].sort(earliestFirst)
  const values = earliest.map((c) => c.finding.value)
  const first = firstIn(values)
  const words = earliest.map((c) => `${c.words} ${quote(c.told.report.text, c.finding.value.evidence)}`).join(' ')
  const accused = first((v) => v.accused?.name)
  const accuser = first((v) => v.accuser?.name)
  return {
    ...{ words: `${fullest(values)} ${words}`, target: first((v) => v.target), place: first((v) => v.place?.name) },
    ...{ date: first((v) => v.date?.value), agreement: first((v) => v.agreement) },
    ...{ by: accused ? [accused] : [], to: accuser ? [accuser] : [] },
    violent: FORCE_WORDS.test(words) || !!first((v) => v.weapon),
  }
}

type Value = Charge['finding']['value']

/** Of several ways to tell it, the fullest says most. */
const fullest = (values: readonly Value[]): string =>
  [...values].sort((a, b) => b.act.length - a.act.length || byText(a.act, b.act))[0]!.act

const firstIn =
  (values: readonly Value[]) =>
  <T>(pick: (v: Value) => T | null | undefined): T | null => {
    for (const value of values) {
      const found = pick(value)
      if (found) return found
    }
    return null
  }

/** The dossier of one allegation: its charges, and what was answered to them. */
export function allegation(
  cluster: readonly Charge[],
  answers: AllegationAnswer['answers'],
  { dossier, originOf, test, day }: Beside,
): AllegationAnswer {
  const earliest = [...cluster].sort(earliestFirst)
  const values = earliest.map((c) => c.finding.value)
  const first = firstIn(values)
  const days = earliest.flatMap((c) => c.told.day ?? [])
  const voices = earliest.map((c) => ({ told: c.told, by: c.tellers }))
  const told = corroboration(voices, originOf, dossier)
  const deed = deedOfCharges(earliest)
  return {
    id: earliest[0]!.finding.id,
    findings: cluster.map((c) => c.finding.id).sort(byText),
    ...{ accuser: first((v) => v.accuser?.name), accused: first((v) => v.accused?.name) },
    ...{ act: fullest(values), date: deed.date },
    ...{ weapon: first((v) => v.weapon), target: deed.target, place: deed.place },
    harm: earliest.flatMap((c) =>
      c.finding.value.harm ? [{ value: c.finding.value.harm, evidence: evidence(c.told, c.finding) }] : [],
    ),
    ...statusOf(answers, told, days[0] ?? null, day),
    answers,
    grade: gradeOf(standingOf(earliest, dossier), told, answers),
    ...test(deed),
    corroboration: told,
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
    evidence: earliest.map((c) => evidence(c.told, c.finding)),
  }
}

/** The latest told first. */
export const latestCharged = (
  a: Pick<AllegationAnswer, 'lastDay' | 'id'>,
  b: Pick<AllegationAnswer, 'lastDay' | 'id'>,
): number => latestFirst(a.lastDay, b.lastDay) || byText(a.id, b.id)

/** The dossiers of alleged violations, the latest first; `day` is the day one looks from. */
export function allegationsOf(scene: Scene, originOf: OriginOf, test: Tester, day: Day | null): AllegationAnswer[] {
  const { dossier } = scene
  const denials = denialsBySide(scene)
  return clustered(chargesOf(scene))
    .map((cluster) => {
      const charges = [...cluster].sort(earliestFirst)
      const theirs = denials.get(charges[0]!.accusedSide ?? '') ?? []
      const answers = answersTo(charges, theirs, (c, d) => repliesTo(c, d, dossier))
      return allegation(charges, answers, { dossier, originOf, test, day })
    })
    .sort(latestCharged)
}
