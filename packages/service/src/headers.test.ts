import { describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { fixtureRecord } from './fixture/record.ts'

const ORIGIN = 'https://news.example.org'
const headers = async (path: string, embed?: string[]) => {
  const app = createApp({ record: fixtureRecord(), version: '0', ...(embed && { embed }) })
  return (await app.request(`http://localhost${path}`)).headers
}
const ancestors = (all: Headers) => /frame-ancestors ([^;]*)/.exec(all.get('content-security-policy') ?? '')?.[1]

describe('frames', () => {
  test.each(['/', '/embed/timeline', '/api/status'])('none is allowed where nobody was named: %s', async (path) => {
    const all = await headers(path)
    expect(ancestors(all)).toBe("'none'")
    expect(all.get('x-frame-options')).toBe('DENY')
  })

  test('who was named may frame what is made for it', async () => {
    const all = await headers('/embed/timeline?as-of=2031-06-01', [ORIGIN, 'http://localhost:8000/'])
    expect(ancestors(all)).toBe(`${ORIGIN} http://localhost:8000`)
    expect(all.get('x-frame-options')).toBeNull()
    expect(all.get('content-security-policy')).toContain("script-src 'self'")
  })

  test.each(['/', '/review', '/embed', '/embed/../review', '/embed/%2e%2e/review', '/api/status', '/embed%2ftimeline'])(
    'and nothing else: %s',
    async (path) => {
      const all = await headers(path, [ORIGIN])
      expect(ancestors(all)).toBe("'none'")
      expect(all.get('x-frame-options')).toBe('DENY')
    },
  )

  test.each([
    '*',
    'news.example.org',
    'https://news.example.org/a',
    "https://a.example; script-src 'unsafe-inline'",
    'data:x',
  ])('what is no origin is refused: %s', (origin) => {
    expect(() => createApp({ record: fixtureRecord(), version: '0', embed: [origin] })).toThrow(/is no origin/)
  })
})
