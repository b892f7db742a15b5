import type { ContradictionAnswer } from '@parley/schema'
import { expect, test } from 'vitest'
import { movedBetween } from './clashes.ts'

const clash = (id: string, verdict: ContradictionAnswer['verdict']) => ({ id, verdict }) as ContradictionAnswer

test('new conflicts, and those that were explained or are gone; what only seemed so is neither', () => {
  const before = [clash('a', 'conflict'), clash('b', 'conflict'), clash('c', 'conflict'), clash('s', 'only seemingly')]
  const now = [clash('a', 'conflict'), clash('b', 'only seemingly'), clash('s', 'conflict'), clash('t', 'cannot tell')]
  const { fresh, settled } = movedBetween(before, now)
  expect(fresh.map((c) => c.id)).toEqual(['s'])
  expect(settled).toEqual([clash('b', 'only seemingly'), clash('c', 'conflict')])
})
