import { ISSUES } from '@parley/schema'
import { expect, test } from 'vitest'
import { ISSUE_WORDS, issuesHere } from './issue-words.ts'

test('every issue that words name stands in the common list, with its PA-X code, and none is without words', () => {
  expect(ISSUE_WORDS.map(([issue]) => issue).sort()).toEqual(Object.keys(ISSUES).sort())
  for (const [issue] of ISSUE_WORDS) expect(ISSUES[issue]!.pax, issue).toMatch(/^[A-Z][A-Za-z ]+$/)
})

test.each([
  ['the fighters must leave the two towns', [], ['withdrawal']],
  ['a withdrawal of its troops and a vote on the disputed territory', [], ['withdrawal', 'territory']],
  ['to withdraw from the peace talks', [], ['negotiation-format']],
  ['the Peace Monitoring Commission met twice', [], []],
  ['it would broker a truce', [], ['ceasefire']],
  ['talks on a truce would begin', [], ['ceasefire']],
  ['talks would resume once the truce holds', [], ['negotiation-format']],
  ['the return of two thousand villagers', [], ['refugees']],
  ['a power-sharing cabinet', [], ['governance']],
  ['the envoy met leaders of the independence movement', [], ['negotiation-format']],
  ['an end to the guarantor system', [], ['security-guarantees']],
  ['the deployment of unarmed observers', [], ['monitoring']],
  ['its armed wing would disband', [], ['disarmament']],
  ['funding for an election', [], ['elections']],
  ['it rejected the latest proposal', ['The mediators proposed an embargo.'], ['sanctions']],
  ['the weather was fine', ['The mediators proposed an embargo.'], []],
])('%s', (words, before, issues) => expect(issuesHere(words, before, false)).toEqual(issues))
