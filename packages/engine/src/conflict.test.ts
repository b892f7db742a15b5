import { expect, test } from 'vitest'
import { aboutConflict } from './conflict.ts'
import { analyse } from './language/index.ts'

process.env.PARLEY_MODEL = 'none'
const about = async (text: string) => aboutConflict(await analyse(text, {}))

test('talks between communities are about a conflict without a word of war', async () => {
  const text = `The leaders of the two communities resumed negotiations on reunification on Tuesday, diplomats said. The United Nations hopes to
break the deadlock over guarantees and autonomy. The dispute over the border crossing points has raised tensions, and both sides blame each other for the stalemate.`
  expect(await about(text)).toBe(true)
})

test.each([
  `The clubs agreed on Friday to a truce over the transfer window. Negotiations between the two sides had reached a deadlock; the players
rejected the agreement and the league broke off talks, the coach said. A new meeting is planned before the season begins, and the dispute may escalate.`,
  `Ministers resumed negotiations on a free trade agreement on Tuesday. Diplomats said that the talks were in deadlock over tariffs, exports and
imports of beef. Both sides rejected a proposal on wages and emissions, and the summit may end without an accord.`,
  `The board rejected the takeover. Shareholders met on Monday to break the deadlock in the talks; both sides hired negotiators, and the merger
agreement may end in a dispute over the company's patents.`,
])('other bargaining is not: %s', async (text) => expect(await about(text)).toBe(false))
