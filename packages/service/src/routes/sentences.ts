import { ParleyError, SentenceAnswer } from '@parley/schema'
import { type Deps, get, Id, router } from '../api.ts'
import { ViewQuery, viewOf, whole } from '../query.ts'
import { sentenceAt } from '../sentence.ts'

const Offset = { offset: whole(0, Number.MAX_SAFE_INTEGER, 'where the sentence stands: an index into the text') }

/** One sentence of a report as the language engine sees it. */
export const sentenceRoutes = ({ record, analyses }: Deps) =>
  router().openapi(
    get({
      path: '/api/reports/{id}/sentence',
      id: 'sentence',
      summary: 'A sentence of a report: its words, tags, relations and names',
      params: Id,
      query: ViewQuery.extend(Offset),
      answer: SentenceAnswer,
      fails: [422, 501],
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const query = c.req.valid('query')
      const report = await record.report(viewOf(query), id)
      if (!analyses) {
        throw new ParleyError(
          'no-engine',
          'This server has no language engine',
          'start it by parley serve, which brings one',
        )
      }
      const answer = sentenceAt(report, await analyses(report), query.offset)
      if (!answer) {
        const remedy = 'page furniture and what lies outside of the text have none'
        throw new ParleyError('not-found', `No sentence stands at ${query.offset}`, remedy)
      }
      return c.json(answer, 200)
    },
  )
