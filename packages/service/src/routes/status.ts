import { KIND_NAMES, KINDS, Page, Revision, Status } from '@parley/schema'
import { z } from 'zod'
import { type Deps, get, router } from '../api.ts'
import { PageQuery, pageOf, ViewQuery, viewOf } from '../query.ts'

const Kind = z
  .object({
    kind: z.string(),
    plural: z.string(),
    title: z.string(),
    description: z.string(),
    columns: z.array(z.string()),
  })
  .meta({ id: 'Kind' })

/** What a kind of finding is called and which fields its table shows first. */
export type Kind = z.infer<typeof Kind>

const kinds: Kind[] = KIND_NAMES.map((name) => {
  const { kind, plural, title, description, columns } = KINDS[name]
  return { kind, plural, title, description, columns: [...columns] }
})

/** The record at a glance, its kinds of findings, and its log. */
export const statusRoutes = ({ record, version }: Deps) =>
  router()
    .openapi(
      get({ path: '/api/status', id: 'status', summary: 'The record at a glance', query: ViewQuery, answer: Status }),
      async (c) => c.json({ ...(await record.status(viewOf(c.req.valid('query')))), version }, 200),
    )
    .openapi(
      get({
        path: '/api/kinds',
        id: 'kinds',
        summary: 'The kinds of findings',
        query: z.object({}),
        answer: Page(Kind),
      }),
      (c) => c.json({ items: kinds, total: kinds.length, next: null }, 200),
    )
    .openapi(
      get({
        path: '/api/revisions',
        id: 'revisions',
        summary: 'The log: what was recorded when',
        query: PageQuery,
        answer: Page(Revision),
      }),
      async (c) => c.json(await record.revisions(pageOf(c.req.valid('query'))), 200),
    )
