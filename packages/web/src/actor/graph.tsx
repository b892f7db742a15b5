import { useNavigate } from '@tanstack/react-router'
import { plural } from '../lib/day.ts'
import { circle, type Link } from './meetings.ts'

const R = 150
const WIDE = 620
const HIGH = 2 * R + 60

/** Who met whom: a line for each pair, the thicker the oftener. The table beside it tells the same. */
export function Graph({ links, first, most = 14 }: { links: readonly Link[]; first?: string; most?: number }) {
  const nodes = circle(links, most, first)
  const places = new Map(nodes.map((node) => [node.name, node]))
  const shown = links.filter(({ a, b }) => places.has(a) && places.has(b))
  const top = Math.max(1, ...shown.map((l) => l.n))
  const navigate = useNavigate()
  if (nodes.length < 2) return null
  const x = (n: number) => WIDE / 2 + n * R
  const y = (n: number) => HIGH / 2 + n * R
  return (
    <svg
      className="graph"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={`Meetings: ${shown.map((l) => `${l.a} and ${l.b} ${l.n}`).join('; ')}`}
    >
      {shown.map(({ a, b, n }) => {
        const [from, to] = [places.get(a)!, places.get(b)!]
        const own = first === undefined || a === first || b === first
        return (
          <path
            key={`${a} ${b}`}
            className={own ? 'graph-link' : 'graph-link graph-link-other'}
            d={`M${x(from.x)},${y(from.y)}Q${x(0)},${y(0)} ${x(to.x)},${y(to.y)}`}
            strokeWidth={1 + (5 * n) / top}
          >
            <title>{`${a} and ${b}: ${plural(n, 'meeting')}`}</title>
          </path>
        )
      })}
      {nodes.map((node) => {
        const right = node.x > 0.15
        const left = node.x < -0.15
        const lift = node.y < -0.9 ? -12 : node.y > 0.9 ? 20 : 4
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it has the same as links
          <g
            key={node.name}
            className={node.name === first ? 'graph-node graph-node-first' : 'graph-node'}
            onClick={() => navigate({ to: '/actors/$id', params: { id: node.name } })}
          >
            <circle cx={x(node.x)} cy={y(node.y)} r={4 + Math.min(8, node.n)} />
            <text
              x={x(node.x) + (right ? 16 : left ? -16 : 0)}
              y={y(node.y) + lift}
              textAnchor={right ? 'start' : left ? 'end' : 'middle'}
            >
              {node.name.length > 24 ? `${node.name.slice(0, 23)}…` : node.name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
