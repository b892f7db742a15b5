import { PLACES } from './pages.ts'

/** Every key that the application hears, for the help sheet and the docs. */
export const SHORTCUTS: readonly [keys: string, does: string][] = [
  ...PLACES.map(({ key, label }): [string, string] => [`g ${key}`, label]),
  ['/', 'Search the words'],
  ['j  k', 'Next, previous in a list'],
  ['Enter', 'Open what is focused'],
  ['[  ]', 'A day earlier, later'],
  ['0', 'The latest day'],
  ['t', 'The tree of the sentence that a finding stands in'],
  ['+  -', 'On the timeline: zoom in, out'],
  ['a  c  r', 'In review: accept, correct, reject'],
  ['m  u  z', 'In review: mark for one with another, unsure of the two, take back'],
  ['Esc', 'Close, clear what is chosen'],
  ['?', 'This sheet'],
]
