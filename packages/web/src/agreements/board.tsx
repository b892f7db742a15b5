import type { AgreementAnswer, Interval } from '@parley/schema'
import type { Zoom } from '../lib/search.ts'
import { useSome } from '../parts/some.tsx'
import { Axis } from '../plot/axis.tsx'
import { middleOf, scaleOf, ticks, usualZoom } from '../plot/scale.ts'
import { useWidth } from '../plot/width.ts'
import { AgreementRow } from './row.tsx'

type Props = {
  agreements: readonly AgreementAnswer[]
  /** The agreements of the whole record: the axis stays put while the day moves. */
  everything: readonly AgreementAnswer[]
  hues: Map<string, number>
  reports: ReadonlyMap<string, number>
  reach: Interval
  asOf: string
  zoom: Zoom | undefined
  open: { id: string; party: string } | null
  onDay: (day: string) => void
  onOpen: (id: string, party: string | null) => void
  onZoom: (zoom: Zoom) => void
}

/** As many rows as are drawn at first: few records hold more agreements, and one reads the latest. */
const STEP = 40

const ZOOMS: readonly [Zoom, string][] = [
  ['all', 'All'],
  ['quarter', 'Quarter'],
  ['month', 'Month'],
]

/** All dated agreements on one axis, with the day one looks from drawn through them. */
export function Board(props: Props) {
  const { agreements, everything, hues, reports, reach, asOf, zoom, open, onDay, onOpen, onZoom } = props
  const [ref, width] = useWidth<HTMLDivElement>()
  const place = open ? agreements.findIndex((a) => a.findings.includes(open.id)) : -1
  const [rows, more] = useSome(agreements, STEP, place + 1)
  const whole = scaleOf(everything, reach, asOf, 'all')
  const shown = zoom ?? (whole ? usualZoom(whole, asOf) : 'all')
  const scale = scaleOf(everything, reach, asOf, shown)
  if (!scale) return null
  const marks = ticks(scale, width, middleOf(scale, asOf))
  return (
    <section className="board" aria-labelledby="board-title">
      <div className="board-axis">
        <div className="board-axis-head">
          <h2 id="board-title">What binds whom, and when</h2>
          <fieldset className="zoom">
            <legend className="hidden">How much of the time axis</legend>
            {ZOOMS.map(([value, label]) => (
              <label key={label}>
                <input type="radio" name="zoom" checked={shown === value} onChange={() => onZoom(value)} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <div className="board-axis-plot" ref={ref}>
          <Axis scale={scale} marks={marks} asOf={asOf} reports={reports} onDay={onDay} />
        </div>
      </div>
      {rows.map((agreement) => (
        <AgreementRow
          key={agreement.id}
          agreement={agreement}
          scale={scale}
          marks={marks}
          width={width}
          asOf={asOf}
          hues={hues}
          open={open && agreement.findings.includes(open.id) ? open.party : null}
          onOpen={(party) => onOpen(agreement.id, party)}
        />
      ))}
      {more}
    </section>
  )
}
