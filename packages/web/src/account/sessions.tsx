import { useQuery, useQueryClient } from '@tanstack/react-query'
import { sessionsQuery } from '../api/account.ts'
import { send } from '../api/client.ts'
import { longDay } from '../lib/day.ts'
import { Failure } from '../parts/state.tsx'
import { Table } from '../parts/table.tsx'

const instant = (at: string): string => `${longDay(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`

/** Where one is signed in; each of these can be ended. */
export function Sessions({ csrf }: { csrf: string | null }) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(sessionsQuery())
  const end = async (id: string) => {
    await send(`sessions/${encodeURIComponent(id)}`, undefined, csrf, crypto.randomUUID(), 'DELETE')
    await client.invalidateQueries()
  }
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return null
  return (
    <Table
      title="Where you are signed in"
      heading="sessions"
      rows={data.items}
      keyOf={(s) => s.id}
      columns={[
        { head: 'Since', cell: (s) => <span className="num">{instant(s.begun)}</span> },
        { head: 'Last used', cell: (s) => <span className="num">{instant(s.used)}</span> },
        { head: 'Ends', cell: (s) => <span className="num">{instant(s.ends)}</span> },
        {
          head: 'What to do',
          cell: (s) =>
            s.current ? (
              <span className="muted">this one</span>
            ) : (
              <button
                type="button"
                className="button button-quiet"
                aria-label={`End it: the session of ${instant(s.begun)}`}
                onClick={() => void end(s.id)}
              >
                End it
              </button>
            ),
        },
      ]}
    />
  )
}
