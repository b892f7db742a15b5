import { type AllegationAnswer, type Day, type Dossier, quote } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct, latestFirst } from '../fold/order.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { indexOf } from '../resolve/dossier-index.ts'
import { folded } from '../resolve/words.ts'
import type { Tester } from '../scope/index.ts'
import { components } from '../sources/components.ts'
import { corroboration, type OriginOf } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import { answersTo, denialsBySide } from './answers.ts'
import { type Charge, cannotBeOne, charge, SAME_CHARGE, score } from './gather.ts'
import { gradeOf, type Standing, statusOf } from './status.ts'

/** Who tells a charge in its report: the accuser; else whoever speaks the words; else the report itself. */
function tellers({ told, finding }: Charge): string[] {
  const { accuser } = finding.value
  return accuser?.name ? [accuser.name] : voicesOf(told, finding)
}

function standingOf(charges: readonly Charge[], dossier: Dossier | null): Standing {
  const roles = charges.flatMap((c) => tellers(c).map((name) => indexOf(dossier).byName(name)?.role ?? null))
  const own = charges.filter((c) => !tellers(c).length)
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
    party: charges.some((c) => tellers(c).length > 0),
  }
}

type With = {
  scene: Scene
  originOf: OriginOf
  test: Tester
  day: Day | null
  denials: ReadonlyMap<string, Item<'attribution'>[]>
}

const FORCE_WORDS =
  /\b(?:attack|strik|struck|shell|bomb|fir(?:e|ed|ing)|launch|hit|shot|kill|raid|assault|target|drone|missile|rocket|artiller|advance|storm|ambush)/iu

function answer(cluster: readonly Charge[], { scene, originOf, test, day, denials }: With): AllegationAnswer {
  const { dossier } = scene
  const earliest = [...cluster].sort(
    (a, b) => byText(a.told.day ?? '9999', b.told.day ?? '9999') || byText(a.finding.id, b.finding.id),
  )
  const values = earliest.map((c) => c.finding.value)
  const first = <T>(pick: (v: (typeof values)[number]) => T | null | undefined): T | null => {
    for (const value of values) {
      const found = pick(value)
      if (found) return found
    }
    return null
  }
  const days = earliest.flatMap((c) => c.told.day ?? [])
  const voices = earliest.map((c) => ({ told: c.told, by: tellers(c) }))
  const told = corroboration(voices, originOf, dossier)
  const answers = answersTo(earliest, denials, dossier)
  // Of several ways to tell it, the fullest says most.
  const act = [...values].sort((a, b) => b.act.length - a.act.length || byText(a.act, b.act))[0]!.act
  const words = earliest.map((c) => `${c.words} ${quote(c.told.report.text, c.finding.value.evidence)}`).join(' ')
  const date = first((v) => v.date?.value)
  const accused = first((v) => v.accused?.name)
  const accuser = first((v) => v.accuser?.name)
  const deed = {
    ...{ words: `${act} ${words}`, target: first((v) => v.target), place: first((v) => v.place?.name), date },
    ...{ by: accused ? [accused] : [], to: accuser ? [accuser] : [], agreement: first((v) => v.agreement) },
    violent: FORCE_WORDS.test(words) || !!first((v) => v.weapon),
  }
  return {
    id: earliest[0]!.finding.id,
    findings: cluster.map((c) => c.finding.id).sort(byText),
    ...{ accuser, accused, act, date },
    ...{ weapon: first((v) => v.weapon), target: deed.target, place: deed.place },
    harm: earliest.flatMap((c) =>
      c.finding.value.harm ? [{ value: c.finding.value.harm, evidence: evidence(c.told, c.finding) }] : [],
    ),
    ...statusOf(answers, told, days[0] ?? null, day),
    answers,
    grade: gradeOf(standingOf(earliest, dossier), told, answers),
    scope: test(deed),
    corroboration: told,
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
    evidence: earliest.map((c) => evidence(c.told, c.finding)),
  }
}

/** The dossiers of alleged violations, the latest first; `day` is the day one looks from. */
export function allegationsOf(scene: Scene, originOf: OriginOf, test: Tester, day: Day | null): AllegationAnswer[] {
  const all = findingsOf(scene, 'violation').map((item) => charge(item, scene.dossier))
  const clusters = components(all, {
    id: (c) => c.finding.id,
    keys: (c) => [`${c.accusedSide} ${c.finding.value.agreement ?? ''}`, `${c.accusedSide} ${c.days?.from ?? ''}`],
    score,
    least: SAME_CHARGE,
    cannot: cannotBeOne,
  })
  const denials = denialsBySide(scene)
  return clusters
    .map((cluster) => answer(cluster, { scene, originOf, test, day, denials }))
    .sort((a, b) => latestFirst(a.lastDay, b.lastDay) || byText(a.id, b.id))
}
