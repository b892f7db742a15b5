import type { Rule } from '../rule.ts'
import { type Candidate, draftOf } from './draft.ts'
import { type Scene, sceneOf } from './phrases/scene.ts'

/** A rule for attributions from what recognises its candidates in a scene. */
export function attributionRule(
  name: string,
  version: number,
  find: (scene: Scene) => Omit<Candidate, 'rule'>[],
): Rule<'attribution'> {
  const id = `attributions/${name}`
  return {
    id,
    version,
    read(analysis) {
      const scene = sceneOf(analysis)
      return find(scene).flatMap((candidate) => draftOf(scene, { ...candidate, rule: id }) ?? [])
    },
  }
}
