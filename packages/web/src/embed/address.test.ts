import { expect, test } from 'vitest'
import { frameOf, isFramed } from './address.ts'

test('a frame keeps the day, the revision and what was chosen, and no quotation mark ends it', () => {
  const frame = frameOf(
    'https://talks.example/timeline?span=2025-03-18..2025-04-30&as-of=2025-04-18&at=18',
    '/embed/timeline',
    'Timeline, "the talks" <2025>',
    420,
  )
  expect(frame).toContain(
    'src="https://talks.example/embed/timeline?span=2025-03-18..2025-04-30&amp;as-of=2025-04-18&amp;at=18"',
  )
  expect(frame).toContain('title="Timeline, &quot;the talks&quot; &lt;2025&gt;"')
  expect(frame).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"')
  expect(frame.match(/"/g)).toHaveLength(14)
})

test('in a published copy the path stands behind its #', () => {
  const frame = frameOf('https://a.example/talks/#/timeline?as-of=2025-04-18&at=18', '/embed/timeline', 'T', 420)
  expect(frame).toContain('src="https://a.example/talks/#/embed/timeline?as-of=2025-04-18&amp;at=18"')
})

test('only what is made for frames is framed', () => {
  expect([isFramed('/embed/timeline'), isFramed('/timeline'), isFramed('/embedded')]).toEqual([true, false, false])
})
