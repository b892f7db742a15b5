import { expect, test } from 'vitest'
import { analyse } from '../../language/index.ts'
import { sceneOf } from './scene.ts'
import { subjectOf } from './subject.ts'

test('a verb shares the subject of the one that it is joined to in the tree, not of the nearest', async () => {
  const text = 'Niger maintains that it is open to talks if Chad agrees to come but insists that the port stays shut.'
  const scene = sceneOf(await analyse(text))
  const insists = scene.groups[0]!.find((g) => g.lemma === 'insist')!
  const subject = subjectOf(scene, insists)!
  expect(scene.tokens[subject.first]!.text).toBe('Niger')
})
