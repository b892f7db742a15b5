import { expect, test } from 'vitest'
import { boardSearch, filterSearch, parseSearch, reportSearch, spansOf, stringifySearch, viewSearch } from './search.ts'

test('addresses stay plain, and come back as they went', () => {
  const search = { 'as-of': '2025-04-18', window: 'ag-1:North', q: '“grid” & more', n: undefined }
  const text = stringifySearch(search)
  expect(text).toBe('?as-of=2025-04-18&window=ag-1:North&q=%E2%80%9Cgrid%E2%80%9D+%26+more')
  expect(parseSearch(text)).toEqual({ 'as-of': '2025-04-18', window: 'ag-1:North', q: '“grid” & more' })
  expect(stringifySearch({})).toBe('')
})

test('what does not fit is left out', () => {
  expect(viewSearch({ 'as-of': '2025-02-30', at: '-1' })).toEqual({})
  expect(viewSearch({ 'as-of': '2025-02-28', at: '7' })).toEqual({ 'as-of': '2025-02-28', at: 7 })
  expect(boardSearch({ zoom: 'decade', window: 5 })).toEqual({})
  expect(filterSearch({ q: '', actor: 'North', from: 'May' })).toEqual({ actor: 'North' })
  expect(reportSearch({ finding: 'at-1', furniture: 'yes', words: '5' })).toEqual({ finding: 'at-1' })
  expect(spansOf(reportSearch({ words: '12-40,55-60' }).words)).toEqual([
    [12, 40],
    [55, 60],
  ])
})
