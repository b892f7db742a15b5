import { ParleyError } from '@parley/schema'
import { compress } from 'hono/compress'
import { type Analyse, analyses } from './analyse.ts'
import { type Deps, router } from './api.ts'
import { fresh } from './fresh.ts'
import { securityHeaders } from './headers.ts'
import { checkHost } from './host.ts'
import { problem, problemOf } from './problem.ts'
import type { RecordQueries } from './record.ts'
import { actorRoutes } from './routes/actors.ts'
import { agreementRoutes } from './routes/agreements.ts'
import { changeRoutes } from './routes/changes.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { eventRoutes } from './routes/events.ts'
import { findingRoutes } from './routes/findings.ts'
import { reportRoutes } from './routes/reports.ts'
import { searchRoutes } from './routes/search.ts'
import { sentenceRoutes } from './routes/sentences.ts'
import { statementRoutes } from './routes/statements.ts'
import { statusRoutes } from './routes/status.ts'
import { allegationRoutes } from './routes/allegations.ts'
import { commitmentRoutes } from './routes/commitments.ts'
import { contradictionRoutes } from './routes/contradictions.ts'
import { figureRoutes } from './routes/figures.ts'
import { originRoutes } from './routes/origins.ts'
import { positionRoutes } from './routes/positions.ts'
import { sourceRoutes } from './routes/sources.ts'
import { staticFiles } from './static.ts'

export type AppOptions = {
  record: RecordQueries
  version: string
  /** Folder of the built web application; without it the API alone is served. */
  webDir?: string
  /** Host names to answer under besides those of loopback. */
  allowedHosts?: readonly string[]
  /** The language engine, for the trees of sentences; without it those answer 501. */
  analyse?: Analyse
}

/**
 * The read-only server: the API under `/api`, the web application everywhere else. Pure of the network: `serve` binds it.
 * Every error is `application/problem+json` (RFC 9457).
 */
export function createApp({ record, version, webDir, allowedHosts = [], analyse }: AppOptions) {
  const deps: Deps = { record, version, analyses: analyse ? analyses(analyse) : null }
  const app = router()
  app.onError((error, c) => problemOf(c, error))
  app.notFound((c) => problem(c, new ParleyError('not-found', `Nothing is at ${c.req.path}`, 'see /api/openapi.json')))
  app.use(securityHeaders)
  app.use(checkHost(allowedHosts))
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const refused = problem(
      c,
      new ParleyError('usage', `${c.req.method} is not answered`, 'the record is read-only'),
      405,
    )
    refused.headers.set('allow', 'GET, HEAD')
    return refused
  })
  app.use('/api/*', compress())
  app.use('/api/*', fresh(deps))
  for (const routes of [
    statusRoutes,
    reportRoutes,
    sentenceRoutes,
    findingRoutes,
    statementRoutes,
    searchRoutes,
    agreementRoutes,
    actorRoutes,
    correctionRoutes,
    changeRoutes,
    eventRoutes,
    originRoutes,
    contradictionRoutes,
    positionRoutes,
    commitmentRoutes,
    figureRoutes,
    allegationRoutes,
    sourceRoutes,
  ]) {
    app.route('/', routes(deps))
  }
  app.get('/api/openapi.json', (c) => c.json(openApi()))
  const openApi = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Parley',
        version,
        description: 'The record of a peace process: who said what, what binds whom, and the words it stands on.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/' }],
    })
  app.all('/api/*', (c) => c.notFound())
  if (webDir) app.use(staticFiles(webDir))
  return app
}

export type App = ReturnType<typeof createApp>
