import type { AgreementAnswer } from '@parley/schema'
import { Axis } from '../plot/axis.tsx'
import { PartyBars } from '../plot/party-bars.tsx'
import { middleOf, scaleOf, ticks } from '../plot/scale.ts'
import { useWidth } from '../plot/width.ts'

type Props = {
  agreement: AgreementAnswer
  hues: Map<string, number>
  asOf: string
  reports: ReadonlyMap<string, number>
  open: string | null
  onDay: (day: string) => void
  onOpen: (party: string) => void
}

/** The windows of one agreement, on an axis of its own. */
export function AgreementPlot({ agreement, hues, asOf, reports, open, onDay, onOpen }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const { windows } = agreement
  const scale = scaleOf([agreement], { from: agreement.firstDay, to: agreement.lastDay }, asOf)
  if (!scale || !windows.some((w) => w.from || w.to)) return null
  const marks = ticks(scale, width, middleOf(scale, asOf))
  return (
    <section className="sheet-plot" aria-label="Windows">
      <div className="sheet-plot-axis" ref={ref}>
        <Axis scale={scale} marks={marks} asOf={asOf} reports={reports} onDay={onDay} />
      </div>
      <PartyBars {...{ agreement, scale, marks, width, asOf, hues, open, onOpen }} />
    </section>
  )
}
