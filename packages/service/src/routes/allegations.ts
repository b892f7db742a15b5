import { AllegationAnswer, EventScope, Page } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { FilterQuery, filterOf, PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const { actor, report, outlet, from, to, q } = FilterQuery.shape

/** Alleged violations with their answers, and uses of force, each against every party's window and the clauses. */
export const allegationRoutes = ({ record }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/allegations',
        id: 'allegations',
        summary:
          'Dossiers of alleged violations: who accuses whom, what was answered, how widely it is told, in scope or not',
        query: ViewQuery.extend({ actor, report, outlet, from, to, q }).extend(PageQuery.shape),
        answer: Page(AllegationAnswer),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.allegations(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/allegations/{id}',
        id: 'allegation',
        summary: 'One dossier, by the address of any of its findings',
        params: Id,
        query: ViewQuery,
        answer: AllegationAnswer,
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(await record.allegation(viewOf(c.req.valid('query')), id), 200)
      },
    )
    .openapi(
      get({
        path: '/api/scope',
        id: 'scope',
        summary:
          "Uses of force, each tested against every party's window and the clauses of the agreements between them",
        query: ViewQuery.extend({ report, outlet, from, to, q }).extend(PageQuery.shape),
        answer: Page(EventScope),
      }),
      async (c) => {
        const query = c.req.valid('query')
        return c.json(await record.scope(viewOf(query), filterOf(query), pageOf(query)), 200)
      },
    )
