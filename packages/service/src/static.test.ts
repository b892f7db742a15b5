import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { fixtureRecord } from './fixture/record.ts'
import { serve } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-static-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'web/assets'), { recursive: true })
writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>the page</title>')
writeFileSync(join(folder, 'web/assets/main-1a2b3c.js'), 'export {}'.repeat(200))
writeFileSync(join(folder, 'web/.hidden'), 'hidden')
writeFileSync(join(folder, 'secret.txt'), 'secret')

const app = createApp({ record: fixtureRecord(), version: '0', webDir: join(folder, 'web') })
const ask = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers })

test.each(['/', '/agreements/ag-1', '/reports/r-1?finding=at-1', '/index.html'])(
  '%s is the page, asked for anew',
  async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('the page')
  },
)

test('a file with a hash in its name is kept for ever, and sent small', async () => {
  const response = await ask('/assets/main-1a2b3c.js', { 'accept-encoding': 'gzip, br' })
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(200)
})

test.each(['/assets/gone-000.js', '/api/gone'])('%s is not found, and not the page', async (path) => {
  const response = await ask(path)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/.hidden', '/assets/../../secret.txt'])(
  '%s leads nowhere outside',
  async (path) => {
    const text = await (await ask(path)).text()
    expect(text).not.toBe('secret')
    expect(text).not.toBe('hidden')
  },
)

test('serves on loopback, tells where, and says so when the port is taken', async () => {
  const serving = await serve({ app, port: 0 })
  try {
    expect(serving.url).toBe(`http://127.0.0.1:${serving.port}`)
    expect((await fetch(`${serving.url}/api/status`)).status).toBe(200)
    await expect(serve({ app, port: serving.port })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/is taken/),
    })
  } finally {
    await serving.close()
  }
})
