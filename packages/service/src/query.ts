import { z } from '@hono/zod-openapi'
import { stretch } from '@parley/record'
import { isDay, type View } from '@parley/schema'
import type { Days } from './days.ts'
import type { Filter, PageAsk, Paged } from './record.ts'

const day = z
  .string()
  .refine(isDay, 'a day of the calendar, such as 2025-04-18')
  .openapi({ type: 'string', format: 'date', example: '2025-04-18' })

// Numbers arrive as text. They are declared as integers by hand: what z.coerce emits is not what is accepted.
export const whole = (min: number, max: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'a whole number')
    .transform(Number)
    .refine((n) => n >= min && n <= max, `a whole number from ${min} to ${max}`)
    .openapi({ type: 'integer', minimum: min, maximum: max, description })

const text = (description: string) => z.string().max(500).optional().openapi({ description })

/** From where one looks at the record; every route has these. */
export const ViewQuery = z.object({
  'as-of': day.optional().openapi({ description: 'only reports that can be from this day or before' }),
  at: whole(0, Number.MAX_SAFE_INTEGER, 'only what the log held at this revision').optional(),
  dossier: text('the process that one looks at, by the identifier of its dossier; the latest dossier if not told'),
})

export const PageQuery = z.object({
  limit: whole(1, 500, 'how many at most; 100 if not told').optional(),
  cursor: text('`next` of the page before'),
})

/** For lists that a page of the application shows whole: a page holds as much as most records have. */
export const LongPageQuery = PageQuery.extend({
  limit: whole(1, 5000, 'how many at most; 5000 if not told').optional(),
})

export const FilterQuery = z.object({
  actor: text('name of an actor, as the record calls it'),
  issue: text('id of an issue'),
  report: text('id or name of a report'),
  outlet: text('name of an outlet'),
  from: day.optional().openapi({ description: 'reports from this day or later' }),
  to: day.optional().openapi({ description: 'reports from this day or before' }),
  q: text('words to look for'),
})

/** The view of a query: null where it leaves something open. */
export const viewOf = (query: z.output<typeof ViewQuery>): View => ({
  asOf: query['as-of'] ?? null,
  at: query.at ?? null,
  ...(query.dossier && { dossier: query.dossier }),
})

export const pageOf = (query: z.output<typeof PageQuery>): PageAsk => ({
  limit: query.limit ?? 100,
  cursor: query.cursor || null,
})

/** One stretch of a list that is at hand whole, by its cursor; 5000 where nothing was asked for. */
export const cut = <T>(all: readonly T[], idOf: (item: T) => string, ask: z.output<typeof LongPageQuery>): Paged<T> =>
  stretch(all, idOf, { limit: ask.limit ?? 5000, cursor: ask.cursor || null }, 5000)

/** The days of a query: null where it leaves an end open. */
export const daysOf = (query: { from?: string | undefined; to?: string | undefined }): Days => ({
  from: query.from ?? null,
  to: query.to ?? null,
})

export const filterOf = (query: z.output<typeof FilterQuery>): Filter => ({
  actor: query.actor || null,
  issue: query.issue || null,
  report: query.report || null,
  outlet: query.outlet || null,
  from: query.from ?? null,
  to: query.to ?? null,
  q: query.q?.trim() || null,
})
