import { type ActorAnswer, ParleyError } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { PageAsk, Paged } from '../../api.ts'
import { actorAnswer } from '../../fold/actors.ts'
import { indexOf } from '../../resolve/dossier-index.ts'
import { wordsOf } from '../../search/words.ts'
import type { Tables } from '../../store/tables.ts'
import { Lately } from '../lately.ts'
import type { At } from '../view.ts'
import { actorMemory, type Counted } from './memory.ts'

/** Views whose actors are kept counted. */
const KEPT = 4

/** The actors of a large record, from what is followed in memory. */
export function actorsOnShelf(db: Kysely<Tables>) {
  const memory = actorMemory(db)
  const views = new Lately<Awaited<ReturnType<typeof memory.viewed>>>(KEPT)
  const open = async (v: At) => {
    await memory.ready(v)
    return views.get(v.key, () => memory.viewed(v))
  }
  type View = Awaited<ReturnType<typeof open>>

  function answers(v: At, view: View, wanted: readonly Counted[]): ActorAnswer[] {
    const index = indexOf(v.dossier)
    return memory
      .gathered(wanted, view.inView)
      .map((g, i) => actorAnswer(wanted[i]!.name, g, index.byName(wanted[i]!.name), wanted[i]!.person ?? undefined))
  }

  return {
    /** One page of actors, those named most first; `q` keeps those of whose names or spellings each word begins a word. */
    async page(v: At, { limit, cursor }: PageAsk, q: string | null, most: number): Promise<Paged<ActorAnswer>> {
      const view = await open(v)
      const words = wordsOf(q)
      const all = words.length ? view.all.filter((c) => memory.hasWords(c, words)) : view.all
      const size = Math.min(most, Math.max(1, Math.floor(limit ?? most) || most))
      const after = cursor ? Buffer.from(cursor, 'base64url').toString('utf8') : null
      const start = after === null ? 0 : all.findIndex((c) => c.name === after) + 1
      if (after !== null && !start)
        throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      const wanted = all.slice(start, start + size)
      const more = start + size < all.length
      return {
        items: answers(v, view, wanted),
        total: all.length,
        next: more ? Buffer.from(wanted.at(-1)!.name, 'utf8').toString('base64url') : null,
      }
    },
    /** An actor by one of some names, the first that somebody has; null where nobody has. */
    async actor(v: At, names: readonly (string | null)[]): Promise<ActorAnswer | null> {
      const view = await open(v)
      for (const name of names) {
        const found = name && view.byName.get(name)
        if (found) return answers(v, view, [found])[0]!
      }
      return null
    },
  }
}
