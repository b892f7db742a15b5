import { expect, test } from 'vitest'
import { bibtex, citation } from './citation.ts'

const cited = {
  page: 'Positions',
  record: 'Talks on the river Varn',
  asOf: '2031-06-01',
  revision: 9,
  address: 'http://localhost/positions?as-of=2031-06-01&at=9',
  seen: '2031-06-03',
}

test('a citation tells the day and the revision', () => {
  expect(citation(cited)).toBe(
    'Positions. In: Talks on the river Varn, as of 1 June 2031, revision 9. Parley, http://localhost/positions?as-of=2031-06-01&at=9, seen on 3 June 2031.',
  )
  expect(citation({ ...cited, asOf: null, revision: null })).toContain('In: Talks on the river Varn. Parley')
})

test('BibTeX that a title cannot break out of', () => {
  const text = bibtex({ ...cited, page: 'A } , author = {X' })
  expect(text.startsWith('@misc{parley-20310601-9,\n')).toBe(true)
  expect(text).toContain('title = {{A  , author = X}}')
  expect(text).toContain('urldate = {2031-06-03}')
})
