import { describe, expect, test } from 'vitest'
import { analyses } from './analyse.ts'
import { createApp } from './app.ts'
import { fixtureAnalyse } from './fixture/analyse.ts'
import { textOf } from './fixture/build.ts'
import { fixtureRecord } from './fixture/record.ts'

const record = fixtureRecord()
const app = createApp({ record, version: '0', analyse: fixtureAnalyse() })
const ask = async (path: string, server = app) => {
  const response = await server.request(`http://localhost/api/reports/${path}`)
  return { status: response.status, body: await response.json() }
}
const { id, text } = textOf(5)

describe('a sentence of a report', () => {
  test('is the one that stands at the offset, numbered within itself', async () => {
    const { status, body } = await ask(`${id}/sentence?offset=${text.indexOf('binds')}`)
    expect(status).toBe(200)
    expect(text.slice(...(body.span as [number, number]))).toMatch(/^Aldermark considers .* 7 June\.$/)
    expect(body.tokens.map((t: { text: string }) => t.text)).toHaveLength(23)
    for (const { start, end, text: words } of body.tokens) expect(text.slice(start, end)).toBe(words)
    const [aldermark, considers] = body.tokens
    expect(aldermark).toMatchObject({ i: 0, head: 1, rel: 'nsubj', upos: 'PROPN' })
    expect(considers).toMatchObject({ i: 1, head: -1, rel: 'root', lemma: 'consider' })
    expect(body.names.map((n: { first: number }) => body.tokens[n.first].text)).toEqual(['Aldermark', 'Costrina'])
  })

  test('leads to the one before and after, to the ends', async () => {
    const walk: number[] = []
    let at: number | null = 0
    while (at !== null) {
      const { body } = await ask(`${id}/sentence?offset=${at}`)
      walk.push(body.n)
      expect(body.previous === null).toBe(body.n === 1)
      at = body.next
      if (at === null) expect(body.n).toBe(body.total)
    }
    expect(walk).toEqual(walk.map((_, i) => i + 1))
  })

  test.each([
    ['in furniture', `${textOf(4).id}/sentence?offset=3`, 404, 'not-found'],
    ['beyond the text', `${id}/sentence?offset=999999`, 404, 'not-found'],
    ['of no report', 'r-none/sentence?offset=0', 404, 'not-found'],
    ['nowhere', `${id}/sentence`, 400, 'usage'],
    ['at no number', `${id}/sentence?offset=-1`, 400, 'usage'],
  ])('%s there is none', async (_, path, status, code) => {
    expect(await ask(path)).toMatchObject({ status, body: { status, code } })
  })

  test('a server without an engine says so', async () => {
    const bare = createApp({ record, version: '0' })
    expect(await ask(`${id}/sentence?offset=0`, bare)).toMatchObject({ status: 501, body: { code: 'no-engine' } })
  })
})

describe('analyses', () => {
  const counted = () => {
    const seen: string[] = []
    const run = analyses((words, options) => {
      seen.push(words)
      return words === 'bad' ? Promise.reject(new Error('bad')) : fixtureAnalyse()(words, options)
    })
    return { seen, of: (words: string) => run({ hash: words, text: words, furniture: [] }) }
  }

  test('are made once, and the oldest forgotten', async () => {
    const { seen, of } = counted()
    for (const words of ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'i', 'a', 'b']) await of(words)
    expect(seen.join('')).toBe('abcdefghib')
  })

  test('that failed are tried again', async () => {
    const { seen, of } = counted()
    await expect(of('bad')).rejects.toThrow('bad')
    await expect(of('bad')).rejects.toThrow('bad')
    expect(seen).toEqual(['bad', 'bad'])
  })
})
