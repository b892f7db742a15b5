import { memo } from 'react'

/** The ways in which a day is known, and what a stack and the parts of a bar mean. */
export const Legend = memo(function Legend() {
  return (
    <ul className="timeline-legend" aria-label="Signs">
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <rect className="sign-body" x="2" y="1" width="14" height="12" rx="2" />
        </svg>
        on this day
      </li>
      <li className="sign-unsure">
        <svg width="34" height="14" aria-hidden="true">
          <rect className="sign-body" x="1" y="1" width="32" height="12" />
        </svg>
        on one of these days
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <rect className="sign-tail" x="0" y="5.500" width="14" height="3" />
          <circle className="sign-told" cx="18" cy="7" r="4" />
        </svg>
        told on this day, its own day not told
      </li>
      <li className="sign-open">
        <svg width="18" height="14" aria-hidden="true">
          <rect className="sign-body" x="2" y="1" width="14" height="12" rx="2" />
        </svg>
        planned, threatened or cancelled
      </li>
      <li>
        <svg width="22" height="18" aria-hidden="true">
          <rect className="sign-sheet" x="6" y="1" width="10" height="11" rx="2" />
          <rect className="sign-sheet" x="3.5" y="3.5" width="10" height="11" rx="2" />
          <rect className="sign-body" x="1" y="6" width="10" height="11" rx="2" />
        </svg>
        a sheet for each origin that tells it
      </li>
      <li>
        <svg width="14" height="18" aria-hidden="true">
          <path className="lane-solid" d="M1 10h11v7h-11z" />
          <path className="lane-single" d="M1 4h11v6h-11z" />
          <path className="lane-open" d="M1 1h11v3h-11z" />
        </svg>
        counted: two or more origins, one, did not happen
      </li>
    </ul>
  )
})
