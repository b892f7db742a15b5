import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { AgreementsPage } from './agreements/page.tsx'
import { EDITION } from './api/edition.ts'
import {
  boardSearch,
  commitmentSearch,
  contradictionSearch,
  correctionSearch,
  eventSearch,
  figureSearch,
  filterSearch,
  parseSearch,
  positionSearch,
  reportSearch,
  reviewSearch,
  searchSearch,
  stringifySearch,
  timelineSearch,
  viewSearch,
} from './lib/search.ts'
import { Empty, Failure } from './parts/state.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({
  component: Shell,
  validateSearch: viewSearch,
  search: { middlewares: [retainSearchParams(['as-of', 'at', 'from', 'to'])] },
  notFoundComponent: () => (
    <Empty page title="There is no such page">
      The address leads nowhere in this application.
    </Empty>
  ),
  errorComponent: ({ error }) => <Failure page error={error} />,
})

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: boardSearch,
  component: AgreementsPage,
})

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$id',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./agreement/page.tsx'), 'AgreementPage'),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('./timeline/page.tsx'), 'TimelinePage'),
})

const embeddedTimeline = createRoute({
  getParentRoute: () => root,
  path: '/embed/timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('./embed/timeline.tsx'), 'EmbeddedTimeline'),
})

const embeddedAgreement = createRoute({
  getParentRoute: () => root,
  path: '/embed/agreement/$id',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./embed/agreement.tsx'), 'EmbeddedAgreement'),
})

const positions = createRoute({
  getParentRoute: () => root,
  path: '/positions',
  validateSearch: positionSearch,
  component: lazyRouteComponent(() => import('./positions/page.tsx'), 'PositionsPage'),
})

const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: eventSearch,
  component: lazyRouteComponent(() => import('./events/page.tsx'), 'EventsPage'),
})

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  component: lazyRouteComponent(() => import('./events/one.tsx'), 'EventPage'),
})

const commitments = createRoute({
  getParentRoute: () => root,
  path: '/commitments',
  validateSearch: commitmentSearch,
  component: lazyRouteComponent(() => import('./commitments/page.tsx'), 'CommitmentsPage'),
})

const contradictions = createRoute({
  getParentRoute: () => root,
  path: '/contradictions',
  validateSearch: contradictionSearch,
  component: lazyRouteComponent(() => import('./contradictions/page.tsx'), 'ContradictionsPage'),
})

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./figures/page.tsx'), 'FiguresPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources/page.tsx'), 'SourcesPage'),
})

const aligned = createRoute({
  getParentRoute: () => root,
  path: '/sources/$a/$b',
  component: lazyRouteComponent(() => import('./sources/aligned.tsx'), 'AlignedPage'),
})

const statements = createRoute({
  getParentRoute: () => root,
  path: '/statements',
  validateSearch: filterSearch,
  component: lazyRouteComponent(() => import('./statements/page.tsx'), 'StatementsPage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./lists/reports.tsx'), 'ReportsPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./report/page.tsx'), 'ReportPage'),
})

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  component: lazyRouteComponent(() => import('./lists/actors.tsx'), 'ActorsPage'),
})

const actor = createRoute({
  getParentRoute: () => root,
  path: '/actors/$id',
  component: lazyRouteComponent(() => import('./actor/page.tsx'), 'ActorPage'),
})

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings/$kind',
  validateSearch: filterSearch,
  component: lazyRouteComponent(() => import('./lists/findings.tsx'), 'FindingsPage'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./review/page.tsx'), 'ReviewPage'),
})

const corrections = createRoute({
  getParentRoute: () => root,
  path: '/corrections',
  validateSearch: correctionSearch,
  component: lazyRouteComponent(() => import('./corrections/page.tsx'), 'CorrectionsPage'),
})

const reliability = createRoute({
  getParentRoute: () => root,
  path: '/reliability',
  component: lazyRouteComponent(() => import('./reliability/page.tsx'), 'ReliabilityPage'),
})

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(() => import('./search/page.tsx'), 'SearchPage'),
})

const add = createRoute({
  getParentRoute: () => root,
  path: '/add',
  component: lazyRouteComponent(() => import('./add/page.tsx'), 'AddPage'),
})

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossier',
  component: lazyRouteComponent(() => import('./dossier/page.tsx'), 'DossierPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/page.tsx'), 'AccountPage'),
})

const codebook = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  component: lazyRouteComponent(() => import('./codebook/page.tsx'), 'CodebookPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    agreements,
    agreement,
    timeline,
    embeddedTimeline,
    embeddedAgreement,
    positions,
    events,
    event,
    commitments,
    contradictions,
    figures,
    sources,
    aligned,
    statements,
    reports,
    report,
    actors,
    actor,
    findings,
    review,
    corrections,
    reliability,
    search,
    add,
    dossier,
    codebook,
    account,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: false,
  // A site of files answers one address: what is looked at stands behind its #.
  ...(EDITION && { history: createHashHistory() }),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
