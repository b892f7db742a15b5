import { createApp, serve } from '@parley/service'
import { fixtureRecord } from '@parley/service/fixture/record.ts'

const s = await serve({
  app: createApp({
    record: fixtureRecord(Number(process.argv[3] ?? 1)),
    version: '0.1.0',
    webDir: 'packages/web/dist',
  }),
  port: Number(process.argv[2] ?? 4801),
})
console.log(s.url)
