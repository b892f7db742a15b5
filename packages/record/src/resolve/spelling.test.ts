import { expect, test } from 'vitest'
import { personName, personWithin, samePerson } from './people.ts'
import { distance, sameSpelling } from './spelling.ts'

const same = (a: string, b: string) => samePerson(personName(a)!, personName(b)!)

test('romanised otherwise, or a letter amiss', () => {
  expect(same('Volodymyr Zelenskyy', 'Volodymyr Zelensky')).toBe(true)
  expect(same('Andrii Sybiha', 'Andriy Sybiga')).toBe(true)
  expect(same('Abdel Fattah al-Burhan', 'Abdel Fatah al-Burhan')).toBe(true)
  expect(same('J. Healey', 'John Healey')).toBe(true)
})

test('alike, but not the same', () => {
  expect(same('Ann Bell', 'Ann Ball')).toBe(false)
  expect(same('John Smith', 'Joan Smith')).toBe(false)
  expect(same('Sergei Ivanov', 'Viktor Ivanov')).toBe(false)
  expect(same('Andriy Bilous', 'Andrei Belous')).toBe(false)
  expect(sameSpelling('Bush', 'Rush')).toBe(false)
})

test('neighbours in wrong order are one slip', () => {
  expect([
    distance('sybhia', 'sybiha'),
    distance('abc', 'abc'),
    distance('abc', 'xyz'),
    distance('a', 'abcdef'),
  ]).toEqual([1, 0, 3, 4])
})

test.each([
  ['UK defence secretary John Healey', 'John Healey'],
  ['the minister, Andrii Sybiha', 'Andrii Sybiha'],
  ['Abiy Ahmed, the prime minister', 'Abiy Ahmed'],
  ['Ursula von der Leyen', 'Ursula von der Leyen'],
  ['aides to John Healey', null],
  ['the Ukrainian Foreign Minister', null],
  ['officials', null],
])('the person within "%s"', (words, expected) => {
  expect(personWithin(words)?.full ?? null).toBe(expected)
})
