import { expect, test } from 'vitest'
import { told } from './told.ts'

const of = (kind: string, label: string, quote: string) => told({ kind, label, evidence: { quote } })

test('an event is told in the words of the report, its kind below', () => {
  expect(of('event', 'Joren Hale statement', 'Hale wrote that silence is an answer')).toEqual({
    lead: 'Hale wrote that silence is an answer',
    below: null,
    note: 'Joren Hale statement',
  })
})

test('an event whose words name nobody at first is told by its label', () => {
  expect(of('event', 'Joren Hale statement', 'He wrote that silence is an answer')).toEqual({
    lead: 'Joren Hale statement',
    below: 'He wrote that silence is an answer',
    note: 'event',
  })
})

test('a statement is told by its label, whose clause goes on as it would be said', () => {
  expect(of('statement', 'Joren Hale said: that it lapsed', 'he … said … that it lapsed')).toMatchObject({
    lead: 'Joren Hale said that it lapsed',
    below: null,
  })
  expect(of('statement', 'Hale said: "that bridge: gone"', 'x').lead).toBe('Hale said: "that bridge: gone"')
  expect(of('statement', 'Hale wrote: the bridge: that is all', 'x').lead).toBe('Hale wrote: the bridge: that is all')
})

test('an allegation has its words below, unless its label holds them', () => {
  expect(of('violation', 'A accuses B: shelling', 'B shelled the ferry').below).toBe('B shelled the ferry')
  expect(of('violation', 'A accuses B: shelling', 'shelling').below).toBeNull()
})
