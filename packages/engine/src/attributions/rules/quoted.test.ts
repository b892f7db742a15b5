import { expect, test } from 'vitest'
import { lines } from '../fixture.ts'

test.each([
  [
    'after the quotation',
    '“The road to Mekelle is open,” said Getachew Reda, the envoy of Tigray.',
    ['Getachew Reda, the envoy of Tigray | said | “The road to Mekelle is open,”'],
  ],
  [
    'speaker before the verb',
    '"The guns are silent," the mediator said on Sunday.',
    ['the mediator | said | "The guns are silent,"'],
  ],
  [
    'one attribution over two quotations',
    '“We signed,” she said. “Now we must keep it.”',
    ['she | said | “We signed,” … “Now we must keep it.”'],
  ],
  ['a question', '“Who will monitor it?” Petro asked.', ['Petro | asked | “Who will monitor it?”']],
  [
    'before the quotation',
    'Gustavo Petro said: “Peace with the rebels is near.”',
    ['Gustavo Petro | said: | “Peace with the rebels is near.”'],
  ],
  [
    'a strange verb',
    '“The corridor stays closed,” bellowed Colonel Osman Digna.',
    ['Colonel Osman Digna | bellowed | “The corridor stays closed,”'],
  ],
  [
    'mixed',
    'The army said the raid was “a grave breach” of the truce.',
    ['The army | said | the raid was “a grave breach” of the truce'],
  ],
  [
    'over paragraphs',
    'Juan Pérez said: “We came to talk.\n“We did not come to surrender.”',
    ['Juan Pérez | said: | “We came to talk. … “We did not come to surrender.”'],
  ],
  [
    'through a medium',
    'Al-Burhan said on the “Evening Hour” programme, “We never agreed to this.”',
    ['Al-Burhan | said | “We never agreed to this.”'],
  ],
  [
    'a speaker in the sentence before',
    'The commander rejected the plan. “Nobody asked us about the line of contact.”',
    ['The commander | rejected | the plan', 'The commander | rejected | “Nobody asked us about the line of contact.”'],
  ],
  [
    'signed behind a dash',
    '“My sons never saw the sea from Gaza again.” ― Samira Haddad\n“We only want the road to open,” she wrote.',
    [
      'Samira Haddad | ― | “My sons never saw the sea from Gaza again.”',
      'she | wrote | “We only want the road to open,”',
    ],
  ],
])('%s', async (_, text, expected) => expect(await lines(text)).toEqual(expected))

test('a dash that only goes on signs nothing', async () => {
  const found = await lines('He called it “a very bad day for Juba” — Kiir had left the talks.')
  expect(found.map((l) => l.split(' | ')[1])).not.toContain('—')
})
