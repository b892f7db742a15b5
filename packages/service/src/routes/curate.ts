import { DossierAnswer, DossierAsk, InputAnswer, InputAsk, ParleyError } from '@parley/schema'
import { type Deps, get, post, router } from '../api.ts'
import { ViewQuery, viewOf } from '../query.ts'

/** Where reports are added and the dossier is changed, by those who may. */
export const curateRoutes = ({ record, curation }: Deps) => {
  const open = () => {
    if (!curation) throw new ParleyError('read-only', 'this server only shows its record', 'start one that may write')
    return curation
  }
  return router()
    .openapi(
      post({
        path: '/api/inputs',
        id: 'addInput',
        summary: 'Read a file, a text or an address into the record, and tell what came of each report in it',
        body: InputAsk,
        answer: InputAnswer,
        right: 'curate',
        fails: [501],
      }),
      async (c) => c.json(await open().read(c.req.valid('json')), 200),
    )
    .openapi(
      get({
        path: '/api/dossier',
        id: 'dossier',
        summary: 'The dossier: parties, people, spellings, issues, agreements to watch, sources',
        query: ViewQuery,
        answer: DossierAnswer,
        right: 'curate',
      }),
      async (c) => {
        const held = await record.dossier(viewOf(c.req.valid('query')))
        return c.json(held ?? { revision: 0, dossier: null }, 200)
      },
    )
    .openapi(
      post({
        path: '/api/dossier',
        method: 'put',
        id: 'changeDossier',
        summary: 'Store a whole dossier as a new version; the log keeps those before it',
        body: DossierAsk,
        answer: DossierAnswer,
        right: 'curate',
        fails: [422],
      }),
      async (c) => {
        const { dossier, revision } = c.req.valid('json')
        return c.json(await open().change(dossier, revision), 200)
      },
    )
}
