// The docs name every page, every parameter of an address and every key.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  boardSearch,
  commitmentSearch,
  contradictionSearch,
  correctionSearch,
  eventSearch,
  figureSearch,
  filterSearch,
  positionSearch,
  reportSearch,
  reviewSearch,
  searchSearch,
  timelineSearch,
  viewSearch,
} from './lib/search.ts'
import { SHORTCUTS } from './shell/shortcuts.ts'

const docs = readFileSync('docs/web.md', 'utf8')
const router = readFileSync('packages/web/src/router.tsx', 'utf8')

test.each([...router.matchAll(/path: '([^']+)'/g)].map((m) => m[1]!))('the page %s', (path) => {
  expect(docs).toContain(`\`${path}\``)
})

const day = '2025-04-18'
const all = {
  ...viewSearch({ 'as-of': day, at: '1' }),
  ...boardSearch({ window: 'ag-1:A', zoom: 'month', since: 'visit' }),
  ...filterSearch({ q: 'q', actor: 'a', issue: 'i', outlet: 'o', report: 'r', from: day, to: day }),
  ...timelineSearch({ span: '2025-03-18..2025-04-30', lanes: 'talks', item: 'ev-1' }),
  ...positionSearch({ actor: 'a', issue: 'i', a: 'a', b: 'b', who: 'all' }),
  ...eventSearch({ sort: 'talks', place: '50.45,30.52' }),
  ...commitmentSearch({ actor: 'a', stage: 'announced' }),
  ...contradictionSearch({ actor: 'a', type: 'number', verdict: 'all' }),
  ...figureSearch({ quantity: 'attacks' }),
  ...reviewSearch({ kind: 'event', rule: 'r', report: 'r', why: 'doubtful' }),
  ...correctionSearch({ state: 'holds' }),
  ...searchSearch({ kind: 'event' }),
  ...reportSearch({ finding: 'at-1', words: '1-2', kinds: 'event', furniture: 'shown', sentence: '5' }),
}

test.each(Object.keys(all))('the parameter %s', (name) => expect(docs).toMatch(new RegExp(`\`${name}\``)))

test.each(SHORTCUTS.map(([keys]) => keys))('the keys %s', (keys) => {
  const written = keys.startsWith('g ') ? [keys] : keys.split(/\s+/)
  for (const key of written) expect(docs).toContain(`\`${key}\``)
})
