import type { SentenceAnswer } from '@parley/schema'
import { memo, useMemo } from 'react'
import { type Layout, layout, type Measure, type PlacedArc } from './layout.ts'

/** How far levels lie apart; deep trees are drawn closer, so that words and arcs stay on one screen. */
const stepOf = (levels: number) => Math.max(17, Math.min(25, Math.round(210 / levels)))
const ROUND = 9
const TOP = 16

type Props = {
  sentence: SentenceAnswer
  measure: Measure
  selected: number | null
  /** The words of the chosen finding, and its kind. */
  lit: { spans: readonly (readonly [number, number])[]; kind: string } | null
  onSelect: (word: number) => void
}

/** From the head up, along, and down to the word. */
function path({ from, to }: PlacedArc, base: number, top: number): string {
  const turn = Math.sign(to - from) * Math.min(ROUND, Math.abs(to - from) / 2)
  return `M${from},${base} V${top + ROUND} Q${from},${top} ${from + turn},${top} H${to - turn} Q${to},${top} ${to},${top + ROUND} V${base - 3}`
}

const arrow = (x: number, y: number) => `M${x - 3.2},${y - 6.5} L${x},${y} L${x + 3.2},${y - 6.5} Z`

/** The sentence as words on a line with their tags, and an arc from every word's head to the word. Only to look at. */
export const Drawing = memo(({ sentence, measure, selected, lit, onSelect }: Props) => {
  const { tokens, names, parsed } = sentence
  const placed: Layout = useMemo(() => layout(tokens, parsed, measure), [tokens, parsed, measure])
  const { words, arcs, roots, levels, width } = placed
  const step = stepOf(levels)
  const top = (arc: PlacedArc) => base - arc.level * step
  const base = parsed ? TOP + (levels + 1) * step - 6 : 6
  const line = base + 19
  const height = line + (names.length > 0 ? 46 : 26)
  const near = (arc: PlacedArc) =>
    arc.word === selected ? 'arc arc-own' : arc.head === selected ? 'arc arc-below' : 'arc'
  const isLit = (i: number) => lit?.spans.some(([a, b]) => tokens[i]!.start < b && tokens[i]!.end > a)
  return (
    <svg
      className={selected === null ? 'tree-drawing' : 'tree-drawing tree-drawing-selected'}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {words.map(
        ({ i, x, width: w }) =>
          isLit(i) && (
            <rect
              key={i}
              className={`tree-lit kind-${lit!.kind}`}
              x={x - w / 2 - 4}
              y={line - 16}
              width={w + 8}
              height={22}
            />
          ),
      )}
      {roots.map(({ word, x }) => (
        <g key={word} className={word === selected ? 'arc arc-own' : 'arc'}>
          <path className="arc-line" d={`M${x},${TOP} V${base - 3}`} />
          <path className="arc-tip" d={arrow(x, base)} />
          <text className="arc-label" x={x} y={TOP - 3}>
            root
          </text>
        </g>
      ))}
      {arcs.map((arc) => (
        <g key={arc.word} className={near(arc)} data-arc={`${arc.head}-${arc.word}`}>
          <path className="arc-line" d={path(arc, base, top(arc))} />
          <path className="arc-tip" d={arrow(arc.to, base)} />
        </g>
      ))}
      {/* Labels lie over all lines, on a ground of their own. */}
      {arcs.map((arc) => (
        <g key={arc.word} className={near(arc)}>
          <text className="arc-label" x={arc.label} y={top(arc) + 4}>
            {arc.rel}
          </text>
        </g>
      ))}
      {names.map(({ first, last, type }) => {
        const [a, b] = [words[first], words[last - 1]]
        return (
          a &&
          b && (
            <g key={first} className="tree-name">
              <path d={`M${a.x - a.width / 2},${line + 24} v4 H${b.x + b.width / 2} v-4`} />
              <text x={(a.x + b.x) / 2} y={line + 42}>
                {type === 'organisation' && last - first === 1 ? 'org.' : type}
              </text>
            </g>
          )
        )
      })}
      {words.map(({ i, text, x, width: w }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; keys go from word to word
        <g key={i} className={i === selected ? 'tree-word tree-word-now' : 'tree-word'} onClick={() => onSelect(i)}>
          <rect x={x - w / 2 - 6} y={line - 19} width={w + 12} height={40} />
          <text className="tree-text" x={x} y={line}>
            {text}
          </text>
          <text className="tree-tag" x={x} y={line + 17}>
            {tokens[i]!.upos}
          </text>
        </g>
      ))}
    </svg>
  )
})
Drawing.displayName = 'Drawing'
