import { expect, test } from 'vitest'
import { visitBefore } from './visit.ts'

const store = () => {
  const map = new Map<string, string>()
  return { getItem: (k: string) => map.get(k) ?? null, setItem: (k: string, v: string) => void map.set(k, v) }
}

test('the first visit has none before it; the next knows it, however often its tab comes back', () => {
  const kept = store()
  const first = { revision: 3, day: '2031-05-01' }
  expect(visitBefore(first, { kept, tab: store() })).toBeNull()
  const tab = store()
  expect(visitBefore({ revision: 5, day: '2031-05-02' }, { kept, tab })).toEqual(first)
  expect(visitBefore({ revision: 6, day: '2031-05-02' }, { kept, tab })).toEqual(first)
})

test('what somebody else wrote there is no visit', () => {
  const kept = store()
  kept.setItem('parley-visit', '{"revision":"x"}')
  expect(visitBefore({ revision: 1, day: '2031-05-01' }, { kept, tab: store() })).toBeNull()
})

test('a browser that keeps nothing breaks nothing', () => {
  const shut = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {},
  }
  expect(visitBefore({ revision: 1, day: '2031-05-01' }, { kept: shut, tab: shut })).toBeNull()
})
