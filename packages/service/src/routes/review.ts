import { z } from '@hono/zod-openapi'
import {
  CodingSample,
  DecisionAnswer,
  DecisionAsk,
  KIND_NAMES,
  type KindName,
  KnownReason,
  Page,
  ParleyError,
  REASONS_TO_REVIEW,
  ReliabilityAnswer,
  ReviewQueue,
} from '@parley/schema'
import { current } from '../access/principal.ts'
import { type Deps, get, post, router } from '../api.ts'
import { cut, FilterQuery, filterOf, LongPageQuery, PageQuery, pageOf, ViewQuery, viewOf, whole } from '../query.ts'

const Kind = z.enum(KIND_NAMES as [KindName, ...KindName[]]).optional()

const QueueQuery = ViewQuery.extend(FilterQuery.shape)
  .extend(PageQuery.shape)
  .extend({
    kind: Kind.openapi({ description: 'findings of this kind alone' }),
    rule: z.string().max(200).optional().openapi({ description: 'findings of this rule alone' }),
    why: z.enum(REASONS_TO_REVIEW).optional().openapi({ description: 'what waits for this reason' }),
  })

const SampleQuery = ViewQuery.extend(PageQuery.shape).extend({
  kind: Kind.openapi({ description: 'units of this kind alone' }),
  size: whole(1, 1000, 'how large the sample is; 50 if not told. A larger one holds the smaller').optional(),
})

const Key = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'up to 200 visible ASCII characters')
    .optional()
    .openapi({ description: 'your own name for this request: sent again, it decides nothing twice' }),
})

/** Where people look at what the engine read, and rule on it. */
export const reviewRoutes = ({ record, desk }: Deps) =>
  router()
    .openapi(
      get({
        path: '/api/review',
        id: 'review',
        summary: 'What waits for a person, what matters most first, each with why it is there',
        query: QueueQuery,
        answer: ReviewQueue,
      }),
      async (c) => {
        const query = c.req.valid('query')
        const filter = {
          ...filterOf(query),
          kind: query.kind ?? null,
          rule: query.rule || null,
          why: query.why ?? null,
        }
        return c.json(await record.review(viewOf(query), filter, pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/review/reasons',
        id: 'reasons',
        summary: 'The reasons that you gave before, the latest of each kind of correction',
        query: ViewQuery.extend(LongPageQuery.shape),
        answer: Page(KnownReason),
        right: 'add',
      }),
      async (c) => {
        const query = c.req.valid('query')
        const all = await record.reasons(viewOf(query), current().name ?? '')
        return c.json(
          cut(all, (r) => JSON.stringify([r.verdict, r.kind, r.fields]), query),
          200,
        )
      },
    )
    .openapi(
      get({
        path: '/api/coding',
        id: 'coding',
        summary: 'What you have still to code of a sample that is the same for all, blind to what others saw',
        query: SampleQuery,
        answer: CodingSample,
        right: 'code',
      }),
      async (c) => {
        const query = c.req.valid('query')
        const ask = { kind: query.kind ?? null, size: query.size ?? null }
        return c.json(await record.coding(viewOf(query), current().name ?? '', ask, pageOf(query)), 200)
      },
    )
    .openapi(
      get({
        path: '/api/reliability',
        id: 'reliability',
        summary: 'Precision and recall of each rule from what people ruled, and how far blind coders agree',
        query: ViewQuery,
        answer: ReliabilityAnswer,
      }),
      async (c) => c.json(await record.reliability(viewOf(c.req.valid('query'))), 200),
    )
    .openapi(
      post({
        path: '/api/decisions',
        id: 'decide',
        summary: 'Rule on what was read: the one way in which the record is changed over the API',
        body: DecisionAsk,
        answer: DecisionAnswer,
        headers: Key,
        // Each verdict takes its own right, which the desk asks for.
        right: 'propose',
        fails: [404, 422],
      }),
      async (c) => {
        if (!desk) throw new ParleyError('read-only', 'this server only shows its record', 'start one that may write')
        const key = c.req.valid('header')['idempotency-key'] ?? null
        return c.json(await desk.decide(c.req.valid('json'), key), 200)
      },
    )
