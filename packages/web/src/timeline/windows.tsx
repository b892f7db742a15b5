import type { AgreementAnswer } from '@parley/schema'
import { dayNumber, dayRange } from '../lib/day.ts'
import { partyColour, partyName } from '../lib/party.ts'
import { at, type Stretch } from './stretch.ts'

const ROW = 17
type Line = {
  window: AgreementAnswer['windows'][number]
  from: number
  to: number
  openFrom: boolean
  openTo: boolean
  party: string
}

const time = (day: string | null, end: boolean): number | null => (day === null ? null : dayNumber(day) + (end ? 1 : 0))

/** Agreements with a day within the stretch, each with its windows. */
export function windowsIn(
  agreements: readonly AgreementAnswer[],
  stretch: Stretch,
): { name: AgreementAnswer; lines: Line[] }[] {
  return agreements
    .flatMap((agreement) => {
      const lines = agreement.windows
        .filter((w) => w.from !== null || w.to !== null)
        .map((w) => ({
          window: w,
          party: w.party,
          from: time(w.from, false) ?? stretch.from,
          to: time(w.to, true) ?? stretch.to,
          openFrom: w.from === null,
          openTo: w.to === null,
        }))
        .filter((w) => w.from < stretch.to && w.to > stretch.from)
      return lines.length > 0 ? [{ name: agreement, lines }] : []
    })
    .sort((a, b) => Math.min(...a.lines.map((l) => l.from)) - Math.min(...b.lines.map((l) => l.from)))
}

type Group = ReturnType<typeof windowsIn>[number]

const tallOf = ({ lines }: Group): number => 18 + lines.length * ROW + 6

/** As many bands as the lane may have: more push all else off the page. */
const BANDS = 24
/** How many agreements are tried, until they find room on the bands. */
const TRIED = [192, 96, 48]

/** Those that most reports tell, in the order in which they came. */
function foremost(groups: readonly Group[], n: number): Group[] {
  const kept = new Set(groups.toSorted((a, b) => b.name.reports - a.name.reports).slice(0, n))
  return groups.filter((group) => kept.has(group))
}

/**
 * Agreements with a place for each. Where they are more than can be seen at once, those that most reports tell have one; `hidden` counts
 * the others.
 */
export function bandsOf(groups: readonly Group[], stretch: Stretch, width: number) {
  let laid: ReturnType<typeof layBands> | null = null
  for (const n of TRIED) {
    laid = layBands(foremost(groups, n), stretch, width)
    if (laid.bands <= BANDS) break
    laid = null
  }
  laid ??= layBands(foremost(groups, BANDS), stretch, width)
  return { ...laid, hidden: groups.length - laid.placed.length }
}

/** Agreements on as few bands as they need: one that ends before another begins leaves its band to it. */
function layBands(groups: readonly Group[], stretch: Stretch, width: number) {
  const x = (t: number) => Math.min(width, Math.max(0, at(stretch, t) * width))
  const bands: { free: number; tall: number; top: number }[] = []
  const placed = groups.map((group) => {
    const start = Math.min(...group.lines.map((l) => x(l.from)))
    const wide = group.name.name.length * 7.2
    // A name near the right edge ends there instead of beginning there.
    const late = start + wide > width
    const left = late ? Math.min(start, width - wide) : start
    const end = Math.max(...group.lines.map((l) => x(l.to)), left + wide) + 16
    let band = bands.find((b) => b.free <= left)
    if (!band) {
      band = { free: 0, tall: 0, top: 0 }
      bands.push(band)
    }
    band.free = end
    band.tall = Math.max(band.tall, tallOf(group))
    return { group, band, start, late }
  })
  let top = 4
  for (const band of bands) {
    band.top = top
    top += band.tall
  }
  return { placed, bands: bands.length, height: Math.max(24, top) }
}

/** Windows as spans in the colours of their parties, with the contested stretch hatched across them. */
export function Windows({
  laid: { placed, height, hidden },
  stretch,
  width,
  hues,
}: {
  laid: ReturnType<typeof bandsOf>
  stretch: Stretch
  width: number
  hues: Map<string, number>
}) {
  const x = (t: number) => Math.min(width, Math.max(0, at(stretch, t) * width))
  return (
    <svg
      className="lane lane-agreements"
      width={width}
      height={height}
      role="img"
      aria-label={`${told(placed.map((p) => p.group))}${hidden > 0 ? `; and ${hidden} more` : ''}`}
    >
      {placed.map(({ group: { name, lines }, band: { top }, start, late }) => {
        return (
          <g key={name.id}>
            <text className="lane-name" x={late ? width : start} y={top + 12} textAnchor={late ? 'end' : 'start'}>
              {name.name}
            </text>
            {lines.map((l, i) => (
              <g
                key={`${l.party} ${l.from}`}
                style={{ color: partyColour(hues, l.party) }}
                data-window={`${name.id}:${l.party}`}
              >
                <title>{`${name.name}, ${partyName(l.party)}: ${dayRange(l.window.from, l.window.to, true)}`}</title>
                <rect
                  className={name.clock.length > 0 ? 'window-bar' : 'window-bar window-proposed'}
                  x={x(l.from)}
                  y={top + 18 + i * ROW}
                  width={Math.max(3, x(l.to) - x(l.from))}
                  height={12}
                />
                {x(l.to) - x(l.from) > partyName(l.party).length * 6.6 + 10 && name.clock.length > 0 && (
                  <text className="window-party" x={x(l.from) + 5} y={top + 28 + i * ROW}>
                    {partyName(l.party)}
                  </text>
                )}
              </g>
            ))}
            {name.contested.map((c) => {
              const [from, to] = [x(time(c.from, false) ?? stretch.from), x(time(c.to, true) ?? stretch.to)]
              return to > from ? (
                <rect
                  key={`${c.from}`}
                  className="contested"
                  x={from}
                  y={top + 16}
                  width={to - from}
                  height={lines.length * ROW}
                />
              ) : null
            })}
          </g>
        )
      })}
    </svg>
  )
}

const told = (groups: readonly Group[]): string =>
  `Agreements: ${groups.map(({ name, lines }) => `${name.name} for ${lines.map((l) => partyName(l.party)).join(', ')}`).join('; ') || 'none with a day'}`
