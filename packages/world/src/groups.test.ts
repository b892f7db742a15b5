import { expect, test } from 'vitest'
import { groupsNamed, membersOf } from './groups.ts'
import { STATES } from './index.ts'

test('a group is its members as of a day', () => {
  expect(membersOf('the Baltics')).toEqual(['Estonia', 'Latvia', 'Lithuania'])
  expect(membersOf('G7')).toHaveLength(7)
  expect([
    membersOf('NATO', '2022-06-01')?.includes('Finland'),
    membersOf('NATO', '2023-06-01')?.includes('Finland'),
  ]).toEqual([false, true])
  expect([membersOf('ECOWAS', '2024-01-01')?.includes('Mali'), membersOf('ECOWAS')?.includes('Mali')]).toEqual([
    true,
    false,
  ])
})

test('a name of two groups names the members of neither', () => {
  expect(groupsNamed('the Quad')).toHaveLength(2)
  expect([membersOf('the Quad'), membersOf('the committee')]).toEqual([null, null])
})

test('every member is a state that the world data knows', () => {
  for (const name of ['African Union', 'Arab League', 'IGAD', 'European Union', 'ASEAN', 'ECOWAS'])
    for (const member of membersOf(name)!) expect(STATES.has(member), member).toBe(true)
})
