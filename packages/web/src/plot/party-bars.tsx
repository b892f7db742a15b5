import type { ComponentProps } from 'react'
import { partyColour, partyName } from '../lib/party.ts'
import { Bars } from './bars.tsx'

/** The bars of an agreement's windows with the names of the parties beside them. */
export function PartyBars(props: ComponentProps<typeof Bars>) {
  return (
    <>
      <ul className="row-parties" aria-hidden="true">
        {props.agreement.windows.map((w) => (
          <li
            key={`${w.party} ${w.from} ${w.to}`}
            style={{ color: partyColour(props.hues, w.party) }}
            title={partyName(w.party)}
            data-picture=""
          >
            {partyName(w.party)}
          </li>
        ))}
      </ul>
      <div className="row-plot">
        <Bars {...props} />
      </div>
    </>
  )
}
