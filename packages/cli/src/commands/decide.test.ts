import { join } from 'node:path'
import { openStore } from '@parley/record'
import { expect, test } from 'vitest'
import { makeReading, makeReport, on, said } from '../../../record/src/testing.ts'
import { inside, tempFolder } from '../testing.ts'

async function made(): Promise<{ db: string; id: string }> {
  const db = join(tempFolder(), 'talks.parley')
  const report = makeReport('Ilya Berg said the truce holds. Maria Holm nodded.', {
    name: 'a',
    published: on('2024-05-10'),
  })
  const statement = said(report, 'Ilya Berg', 'said', 'the truce holds')
  const store = openStore(db)
  await store.addReport(report, makeReading(report, [statement]))
  await store.close()
  return { db, id: statement.id }
}

test('a wrong speaker is corrected, seen in the log, and the correction undone', async () => {
  const { db, id } = await made()
  const by = ['--by', 'A. Reader', '--db', db]
  const corrected = await inside([
    'decide',
    'correct',
    id,
    '--set',
    'actor=Maria Holm',
    '--reason',
    'she',
    ...by,
    '--id',
    'd-1',
  ])
  expect(corrected).toMatchObject({ exit: 0, err: '' })
  expect(corrected.out).toBe(
    'd-1: correct recorded at revision 2\n  “Ilya Berg … said … the truce holds”\n    actor: Ilya Berg → Maria Holm\n',
  )
  const statements = async () => JSON.parse((await inside(['show', 'statements', '--json', '--db', db])).out).items
  expect((await statements())[0].actors).toEqual(['Maria Holm'])
  const again = await inside([
    'decide',
    'correct',
    id,
    '--set',
    'actor=Maria Holm',
    '--reason',
    'she',
    ...by,
    '--id',
    'd-1',
  ])
  expect(again.out).toMatch(/^d-1: correct was recorded already at revision 2/)
  expect((await inside(['show', 'corrections', '--db', db])).out).toMatch(/A\. Reader/)
  expect((await inside(['decide', 'undo', 'd-1', '--reason', 'no, he', ...by])).exit).toBe(0)
  expect((await statements())[0].actors).toEqual(['Ilya Berg'])
})

test('a finding is added by words of the report', async () => {
  const { db } = await made()
  const fields = [
    '--set',
    'type=CONSULT',
    '--set',
    'actors=["Maria Holm"]',
    '--set',
    'status=occurred',
    '--set',
    'mode=nod',
  ]
  const how = ['--kind', 'event', '--words', 'Maria Holm nodded', '--by', 'A. Reader', '--reason', 'missed', '--db', db]
  const { exit, err } = await inside(['decide', 'add', 'a', ...fields, ...how])
  expect([exit, err]).toEqual([0, ''])
  const { items } = JSON.parse((await inside(['show', 'events', '--json', '--db', db])).out)
  expect(items[0].fields).toMatchObject({ mode: 'nod', actors: ['Maria Holm'], status: 'occurred' })
})

test.each([
  [['acept', 'at-0123456789abcdef'], /no verdict "acept"; did you mean "accept"\?/],
  [['reject', 'at-0123456789abcdef'], /"reject" needs a reason/],
  [['accept', 'a.txt'], /"a.txt" is no finding's identifier/],
  [['accept', 'at-0123456789abcdef'], /no finding "at-0123456789abcdef" in this view/],
  [['correct', 'at-0123456789abcdef', '--reason', 'x', '--set', 'actor'], /names no field/],
])('%j is refused in one line', async (args, message) => {
  const { db } = await made()
  const { exit, err } = await inside(['decide', ...args, '--by', 'A. Reader', '--db', db])
  expect(exit).toBe(2)
  expect(err).toMatch(message)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a record that is not there is not made by ruling on it', async () => {
  const { exit, err } = await inside([
    'decide',
    'accept',
    'at-0123456789abcdef',
    '--by',
    'A',
    '--db',
    join(tempFolder(), 'no.parley'),
  ])
  expect(exit).toBe(2)
  expect(err).toMatch(/no record is here/)
})
