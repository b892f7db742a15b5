import { expect, test } from 'vitest'
import { sceneOf, type Told } from '../fold/told.ts'
import { makeReading, makeReport, on } from '../testing.ts'
import { linkage, originGroups, originsOf } from './index.ts'

const BODY =
  'Gunmen seized the post office of Brim in Ostia on Monday, police said.\nThey left after 40 minutes with stamps worth 900 crowns.\nInspector Lena Ruud called the raid of Brim a puzzle and asked the public for photographs.'

const told = (day: string, outlet: string, text: string): Told => {
  const report = makeReport(text, { outlet, published: on(day) })
  return { report, reading: makeReading(report, []), day, revision: 1, words: 30 }
}
const all = [
  told('2024-05-01', 'Wire', BODY),
  told('2024-05-03', 'Gazette', `${BODY}\nMore to come.`),
  told('2024-05-04', 'Herald', 'Rain fell on the hills of Sarn for the third day in a row.'),
]

test('views added one after the other, in any order, tell the same as one made at once', () => {
  const kept = linkage()
  originsOf(sceneOf([all[1]!], null), kept)
  originsOf(sceneOf([all[2]!, all[1]!], null), kept)
  const late = originGroups(originsOf(sceneOf(all, null), kept))
  expect(late).toEqual(originGroups(originsOf(sceneOf(all, null))))
  expect(late.map((g) => [g.reports.length, g.outlets, g.relation])).toEqual([
    [2, 2, 'verbatim'],
    [1, 1, 'none'],
  ])
  expect(late[0]!.id).toBe(all[0]!.report.id)
})

test('an earlier view knows nothing of reports that came later', () => {
  const kept = linkage()
  originsOf(sceneOf(all, null), kept)
  expect(originGroups(originsOf(sceneOf([all[1]!], null), kept))).toMatchObject([
    { relation: 'none', links: [], near: [] },
  ])
})
