import { csv, type Rows } from '../lib/csv.ts'
import { save } from '../lib/save.ts'
import { useAsOf } from '../shell/view.ts'

type Props = {
  /** what the file is called, without its ending */
  name: string
  /** what is on screen as a table; made when asked for */
  table: () => Rows
  /** what is on screen as the API told it */
  json: () => unknown
}

/** What is on screen, as a file: the same rows, the day one looks from in the name. */
export function Export({ name, table, json }: Props) {
  const { asOf } = useAsOf()
  const file = `${name}${asOf ? `-as-of-${asOf}` : ''}`
  return (
    <span className="export">
      <button
        type="button"
        className="button"
        onClick={() => save(`${file}.csv`, 'text/csv;charset=utf-8', csv(table()))}
      >
        CSV
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save(`${file}.json`, 'application/json', `${JSON.stringify(json(), null, 2)}\n`)}
      >
        JSON
      </button>
    </span>
  )
}
