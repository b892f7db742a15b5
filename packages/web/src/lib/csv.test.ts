import { expect, test } from 'vitest'
import { cell, csv } from './csv.ts'

test('quotes, commas and lines within a cell', () => {
  expect(cell('a "b", c')).toBe('"a ""b"", c"')
  expect(cell('one\ntwo')).toBe('"one\ntwo"')
  expect(cell(null)).toBe('')
  expect(cell(['Ardal', 'Besh'])).toBe('"[""Ardal"",""Besh""]"')
})

test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', ' =cmd', '\t=x'])('no formula from %j', (text) => {
  expect(cell(text).replace(/^"/, '')).toMatch(/^'/)
})

test('a number stays a number, also below zero', () => expect(cell(-3)).toBe('-3'))

test('a table', () => expect(csv({ columns: ['a', 'b'], rows: [[1, 'x,y']] })).toBe('a,b\r\n1,"x,y"\r\n'))
