import { useQuery } from '@tanstack/react-query'
import { reportDays } from '../agreements/order.ts'
import { reportsQuery } from '../api/queries.ts'
import { Axis } from '../plot/axis.tsx'
import { middleOf, scaleOf, ticks } from '../plot/scale.ts'
import { useWidth } from '../plot/width.ts'
import { useAsOf, useView } from '../shell/view.ts'

/** The day that one looks from, as a slider over the days of the reports. */
export function DaySlider() {
  const { asOf, setDay, first, last } = useAsOf()
  const { at } = useView()
  const reports = useQuery(reportsQuery({ at }))
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const scale = scaleOf([], { from: first, to: last }, asOf)
  return (
    <div className="day-slider" ref={ref}>
      {scale && asOf && (
        <Axis
          scale={scale}
          marks={ticks(scale, width, middleOf(scale, asOf))}
          asOf={asOf}
          reports={reportDays(reports.data?.items ?? [])}
          onDay={setDay}
        />
      )}
    </div>
  )
}
