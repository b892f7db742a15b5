import type { Store } from '@parley/record'
import { ParleyError } from '@parley/schema'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { type Access, authenticate, cookieName } from './access/authenticate.ts'
import { guarded } from './access/guarded.ts'
import { latestDossier } from './access/latest-dossier.ts'
import { RATES, type Rates, rateLimit } from './access/rate.ts'
import { sameSite } from './access/same-site.ts'
import type { Accounts } from './accounts/index.ts'
import { type Analyse, analyses } from './analyse.ts'
import { type Deps, router } from './api.ts'
import { openCuration, type ReadInput } from './curate.ts'
import { openDesk } from './desk.ts'
import { fresh } from './fresh.ts'
import { securityHeaders } from './headers.ts'
import { healthRoute } from './health.ts'
import { checkHost } from './host.ts'
import { type Log, logged } from './log.ts'
import { mcpRoute } from './mcp/index.ts'
import { openApiOf } from './openapi.ts'
import { pagesAsJson } from './page-json.ts'
import { problem, problemOf } from './problem.ts'
import type { RecordQueries } from './record.ts'
import { actorRoutes } from './routes/actors.ts'
import { agreementRoutes } from './routes/agreements.ts'
import { allegationRoutes } from './routes/allegations.ts'
import { changeRoutes } from './routes/changes.ts'
import { codebookRoutes } from './routes/codebook.ts'
import { commitmentRoutes } from './routes/commitments.ts'
import { contradictionRoutes } from './routes/contradictions.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { curateRoutes } from './routes/curate.ts'
import { eventRoutes } from './routes/events.ts'
import { figureRoutes } from './routes/figures.ts'
import { findingRoutes } from './routes/findings.ts'
import { originRoutes } from './routes/origins.ts'
import { positionRoutes } from './routes/positions.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewRoutes } from './routes/review.ts'
import { searchRoutes } from './routes/search.ts'
import { sentenceRoutes } from './routes/sentences.ts'
import { sessionRoutes } from './routes/session.ts'
import { sourceRoutes } from './routes/sources.ts'
import { statementRoutes } from './routes/statements.ts'
import { statusRoutes } from './routes/status.ts'
import { timelineRoutes } from './routes/timeline.ts'
import { versionRoutes } from './routes/versions.ts'
import { staticFiles } from './static.ts'

export type AppOptions = {
  record: RecordQueries
  version: string
  /** Folder of the built web application; without it the API alone is served. */
  webDir?: string
  /** Host names to answer under besides those of loopback. */
  allowedHosts?: readonly string[]
  /** Origins whose pages may frame the drawings under `/embed/`. */
  embed?: readonly string[]
  /** The language engine, for the trees of sentences; without it those answer 501. */
  analyse?: Analyse
  /** Where decisions and dossiers are appended; without it the record is only read. */
  write?: Pick<Store, 'addDecisions' | 'revision' | 'addDossier' | 'reshelve'>
  /** Reads what is sent to be read, into the same store; without it that answers 501. */
  readInput?: ReadInput
  /** Who may do what; without it all come from this machine, and may do all. */
  accounts?: Accounts
  /** The author of decisions where there are no accounts. */
  author?: string
  /** With accounts: whether those who are not signed in may read what is marked TLP:CLEAR. */
  open?: boolean
  /** Whether a proxy before this server speaks TLS and tells the addresses of its clients. */
  proxied?: boolean
  rates?: Rates
  now?: () => Date
  /** What happened, a line each; nothing is told where it is not given. */
  log?: Log
}

/** More than any decision holds. */
const LARGEST = 1024 * 1024
/** What is sent to be read may be larger: a file of 24 MB is 32 MB in base64. */
const LARGEST_INPUT = 33 * 1024 * 1024

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const tooLarge = (most: string) => (): never => {
  throw new ParleyError('too-large', `this request is larger than ${most}`, 'send it in parts')
}

/**
 * The server: the API under `/api`, the web application everywhere else. Pure of the network: `serve` binds it. The
 * record is changed by decisions, and by the reports and dossiers that those who may send. Every error is `application/problem+json` (RFC 9457).
 */
export function createApp(options: AppOptions) {
  const { record: whole, version, webDir, allowedHosts = [], analyse, write, accounts, author = 'local' } = options
  const { readInput = null, embed = [] } = options
  const { open = false, proxied = false, rates = RATES, now = () => new Date(), log = () => {} } = options
  const record = guarded(whole)
  const access: Access = {
    ...{ accounts: accounts ?? null, author, open, proxied, now },
    dossier: latestDossier(whole),
  }
  const desk = write ? openDesk({ record, write, now }) : null
  const curation = write ? openCuration({ record: whole, write, readInput }) : null
  const deps: Deps = { record, version, analyses: analyse ? analyses(analyse) : null, desk, curation, access }
  const app = router()
  app.onError((error, c) => problemOf(c, error, log))
  app.notFound((c) => problem(c, new ParleyError('not-found', `Nothing is at ${c.req.path}`, 'see /api/openapi.json')))
  app.use(logged(log))
  app.use(securityHeaders(embed))
  app.use(checkHost(allowedHosts))
  app.get('/health', healthRoute(whole, version))
  for (const path of ['/api/*', '/mcp']) {
    app.use(path, authenticate(access), sameSite)
    if (accounts) app.use(path, rateLimit(access, rates))
    const small = bodyLimit({ maxSize: LARGEST, onError: tooLarge('1 MB') })
    const large = bodyLimit({ maxSize: LARGEST_INPUT, onError: tooLarge('33 MB, which is a file of 24 MB') })
    app.use(path, (c, next) => (c.req.path === '/api/inputs' ? large(c, next) : small(c, next)))
  }
  app.use('/api/*', compress())
  app.use('/api/*', fresh({ record: whole, version }))
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
    versionRoutes,
    reviewRoutes,
    originRoutes,
    contradictionRoutes,
    positionRoutes,
    commitmentRoutes,
    figureRoutes,
    allegationRoutes,
    sourceRoutes,
    timelineRoutes,
    sessionRoutes,
    codebookRoutes,
    curateRoutes,
  ]) {
    app.route('/', routes(deps))
  }
  app.post('/mcp', mcpRoute({ record, desk, version }))
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    ...{ type: 'apiKey', in: 'cookie', name: cookieName(access) },
    description: 'A session, by signing in. Its changes carry its token as x-csrf-token.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    ...{ type: 'http', scheme: 'bearer' },
    description: 'An API token. Where the server asks nobody who they are, neither is needed.',
  })
  const contract = once(() =>
    openApiOf(app, {
      ...{ title: 'Parley', version },
      description: 'The record of a peace process: who said what, what binds whom, and the words it stands on.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    }),
  )
  app.get('/api/openapi.json', (c) => c.json(contract()))
  app.all('*', (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.req.path.startsWith('/api/') ? c.notFound() : next()
    const refused = problem(
      c,
      new ParleyError('usage', `${c.req.method} is not answered here`, 'the record is changed by decisions alone'),
      405,
    )
    refused.headers.set('allow', 'GET, HEAD')
    return refused
  })
  app.get(
    '*',
    pagesAsJson((request, env) => app.fetch(request, env as object)),
  )
  if (webDir) app.use(staticFiles(webDir))
  return app
}

export type App = ReturnType<typeof createApp>
