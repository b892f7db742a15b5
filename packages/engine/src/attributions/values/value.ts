import type { ValueOf } from '@parley/schema'
import { lookup } from '@parley/world'
import { type Candidate, spanOf } from '../draft.ts'
import { namesIn, nameText, rangeText } from '../phrases/named.ts'
import type { Range } from '../phrases/nouns.ts'
import type { Scene } from '../phrases/scene.ts'
import { actOf } from './act.ts'
import { actorsOf } from './actor.ts'
import { formOf } from './form.ts'
import { hedged } from './hedge.ts'
import { mediumOf } from './medium.ts'
import { mentionOf } from './mention.ts'
import { saidOf } from './said.ts'

/** All fields of an attribution from what a rule recognised. `depth` is set when all drafts are known. */
export function fieldsOf(scene: Scene, candidate: Omit<Candidate, 'rule'>): ValueOf<'attribution'> {
  const { source, cue, content, group } = candidate
  const contents = content.map((r) => spanOf(scene, r))
  const named = source ?? candidate.speaker ?? null
  const actor = named ? actorsOf(scene, named) : []
  const form = formOf(scene, content)
  return {
    source: source ? [spanOf(scene, source)] : [],
    actor,
    cue: cue ? [spanOf(scene, cue)] : [],
    content: contents,
    form,
    act: actOf(scene, candidate),
    medium: notItself(mediumOf(scene, candidate), scene, source),
    addressee: candidate.addressee ? mentionOf(scene, candidate.addressee) : null,
    said: saidOf(scene, candidate),
    anonymous: named === null || actor.some((m) => m.anonymous),
    hedged: hedged(scene, candidate),
    negated: group?.negated ?? false,
    depth: 0,
  }
}

/** An outlet that is made answerable for words is not their medium as well. */
function notItself(medium: string | null, scene: Scene, source: Range | null): string | null {
  const outlet = medium !== null && source !== null && rangeText(scene, source).includes(medium)
  return outlet && namesIn(scene, source).some((n) => lookup(nameText(scene, n)).some((e) => e.kind === 'outlet'))
    ? null
    : medium
}
