import type { ReactNode, RefObject } from 'react'
import { Icon } from './as-of.tsx'
import { SHORTCUTS } from './shortcuts.ts'

/** The help sheet. A native dialog: it keeps the focus and closes on Escape by itself. */
export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <form method="dialog" className="help-head">
        <h2 id="help-title">Keys and signs</h2>
        <button type="submit" className="icon-button" aria-label="Close">
          <Icon d="m4 4 8 8M12 4l-8 8" />
        </button>
      </form>
      <div className="help-body">
        <dl className="keys">
          {SHORTCUTS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                {keys.split(/\s+/).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <dl className="legend">
          <LegendRow title="A party's window, up to the day you look from, and after it">
            <rect x="0" y="4" width="38" height="12" />
            <rect className="bar-ahead" x="38" y="4" width="26" height="12" />
          </LegendRow>
          <LegendRow title="It may end on any of these days">
            <rect x="0" y="4" width="34" height="12" />
            <rect x="34" y="4" width="30" height="12" mask="url(#fade-out)" />
          </LegendRow>
          <LegendRow title="No end was told">
            <rect x="0" y="4" width="64" height="12" />
            <path className="bar-chevron" d="M51,6.5 l4,3.5 l-4,3.5 M56,6.5 l4,3.5 l-4,3.5" />
          </LegendRow>
          <LegendRow title="Lapsed">
            <g className="bar-lapsed">
              <rect x="0" y="4" width="64" height="12" />
            </g>
          </LegendRow>
          <LegendRow title="Proposed, not agreed">
            <g className="bar-proposed">
              <rect x="0.5" y="4.5" width="63" height="11" />
            </g>
          </LegendRow>
          <LegendRow title="Contested: by one account it binds, by another it does not">
            <rect className="contested" x="0" y="1" width="64" height="18" />
          </LegendRow>
          <LegendRow title="A day on which there are reports">
            <line className="axis-report" x1="8" x2="8" y1="18" y2="8" />
            <line className="axis-report" x1="12" x2="12" y1="18" y2="13" />
            <line className="axis-report" x1="40" x2="40" y1="18" y2="11" />
          </LegendRow>
        </dl>
      </div>
    </dialog>
  )
}

function LegendRow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <svg className="legend-sign" width="64" height="20" aria-hidden="true">
          {children}
        </svg>
      </dt>
      <dd>{title}</dd>
    </div>
  )
}
