import { Link } from '@tanstack/react-router'
import { DayInput } from '../parts/day-input.tsx'
import { Changes } from './changes.tsx'
import { useSince } from './since.ts'

type Props = { asked: string | undefined; onSince: (since: string | undefined) => void }

/** What is new beside the agreements, since the last visit or since a day that one chooses. */
export function Today({ asked, onSince }: Props) {
  const { since, value, choices } = useSince(asked)
  return (
    <aside className="developments changes" aria-labelledby="changes-title">
      <div className="changes-head">
        <h2 id="changes-title">Changed since</h2>
        <label className="changes-since">
          <span className="hidden">Compare with</span>
          <select value={value} onChange={(event) => onSince(event.currentTarget.value)}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
        <DayInput
          label="Changed since day"
          className="changes-day"
          value={since?.day ?? null}
          onDay={(day) => onSince(day ?? undefined)}
        />
      </div>
      {since && <Changes since={since} />}
      <p className="developments-more">
        <Link to="/timeline" search={{ from: since?.day ?? undefined }}>
          All of it on the timeline
        </Link>
      </p>
    </aside>
  )
}
