// Nothing from ../shared stands in the project: no run of eleven words of a report, a gold file or a corpus.

import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasShared, SHARED, WITHOUT_SHARED } from './shared.ts'

const RUN = 11
// yardstick/speech-acts names attributions of a corpus by that corpus's own identifiers, which hold words of titles.
const TEXT = /\.(md|txt|jsonl|json|ya?ml|tsx?|mjs|py|css|html)$/

function* runs(text: string): Generator<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (let i = 0; i + RUN <= words.length; i++) {
    const slice = words.slice(i, i + RUN)
    // A run of codes, field names and figures says nothing: only prose counts.
    if (!slice.includes('null') && slice.filter((w) => w.length > 2 && /\p{L}/u.test(w)).length >= 7)
      yield slice.join(' ')
  }
}

test.skipIf(!hasShared)('no eleven words in a row come from reports or corpora of others', () => {
  const ours = new Map<string, string>()
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter((f) => TEXT.test(f) && !/package-lock|world\/data|engine\/model|speech-acts\/polnear/.test(f))
  for (const file of files) for (const run of runs(readFileSync(file, 'utf8'))) ours.set(run, file)
  const theirs = [
    ...globSync(`${SHARED}/seeds/*.txt`),
    ...globSync(`${SHARED}/gold/*.yaml`),
    ...globSync(`${SHARED}/corpora/{polnear,plover,reading}/*.jsonl`),
  ]
  const copied: string[] = []
  for (const file of theirs) {
    for (const run of runs(readFileSync(file, 'utf8')))
      if (ours.has(run)) copied.push(`${ours.get(run)}: ${run} (${file})`)
  }
  expect([...new Set(copied)]).toEqual([])
})

test.runIf(!hasShared)('the check for copied text', ({ skip }) => skip(WITHOUT_SHARED))
