import type { Store } from '@parley/record'
import {
  type Dossier,
  type DossierAnswer,
  dossierFaults,
  type InputAsk,
  type InputResult,
  ParleyError,
} from '@parley/schema'
import type { RecordQueries } from './record.ts'

/** Reads one input into the record, as `parley read` does. It is given and not imported: the service knows no engine. */
export type ReadInput = (ask: InputAsk) => Promise<InputResult[]>

export type Curation = {
  /** What came of each report in an input. One input is read at a time. */
  read(ask: InputAsk): Promise<{ items: InputResult[]; revision: number }>
  /** Puts a dossier in the place of the one of a revision. @throws ParleyError 'conflict' where another came since */
  change(dossier: Dossier, revision: number): Promise<DossierAnswer>
}

export type CurateOptions = {
  /** the whole record, whoever asks: what is kept from somebody they must not overwrite unseen */
  record: RecordQueries
  write: Pick<Store, 'revision' | 'addDossier' | 'reshelve'>
  readInput: ReadInput | null
}

/** Where reports are added and the dossier is changed. */
export function openCuration({ record, write, readInput }: CurateOptions): Curation {
  // One after the other: reading takes a processor whole, and two changes of a dossier must not pass each other.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act)
    last = next.catch(() => {})
    return next
  }
  return {
    async read(ask) {
      if (!readInput)
        throw new ParleyError(
          'no-engine',
          'this server was started without the language engine, which reads reports',
          'use "parley read"',
        )
      const items = await inTurn(() => readInput(ask))
      return { items, revision: await write.revision() }
    },
    change: (dossier, revision) =>
      inTurn(async () => {
        const held = await record.dossier({ asOf: null, at: null })
        if ((held?.revision ?? 0) !== revision)
          throw new ParleyError('conflict', 'somebody changed the dossier since you opened it', 'load it again')
        const [fault] = dossierFaults(dossier)
        if (fault) throw new ParleyError('bad-dossier', fault.message, fault.remedy)
        const now = await write.addDossier(dossier)
        await write.reshelve()
        return { revision: now, dossier }
      }),
  }
}
