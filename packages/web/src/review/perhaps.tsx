import { useQuery } from '@tanstack/react-query'
import { findingQuery } from '../api/queries.ts'
import { findingWords } from '../lib/finding-words.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { useView } from '../shell/view.ts'

/** As many as one person looks at in one go. */
const SHOWN = 3

type Props = {
  others: readonly string[]
  busy: boolean
  onRule: (verdict: 'same' | 'different', other: string) => void
}

/** Findings that name somebody who may be the same as this one: ruled on where they stand, in the words of both. */
export function Perhaps({ others, busy, onRule }: Props) {
  if (others.length === 0) return null
  return (
    <section className="perhaps" aria-label="Perhaps the same">
      <h3>Perhaps the same</h3>
      <ul>
        {others.slice(0, SHOWN).map((id) => (
          <Other key={id} id={id} busy={busy} onRule={onRule} />
        ))}
      </ul>
    </section>
  )
}

function Other({ id, busy, onRule }: { id: string } & Pick<Props, 'busy' | 'onRule'>) {
  const { data } = useQuery(findingQuery(useView(), id))
  if (!data) return null
  return (
    <li>
      <p>
        <strong>
          <bdi>{findingWords(data)}</bdi>
        </strong>{' '}
        <Words>{data.evidence.quote}</Words> <SourceLink evidence={data.evidence} />
      </p>
      <span className="perhaps-does">
        <button type="button" className="button" disabled={busy} onClick={() => onRule('same', id)}>
          The same
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => onRule('different', id)}>
          Different
        </button>
      </span>
    </li>
  )
}
