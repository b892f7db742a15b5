import type { Finding } from '@parley/schema'
import { memo, useEffect, useRef } from 'react'
import { capital } from '../lib/day.ts'
import { Words } from '../parts/quote.tsx'
import { label, quoteOf } from './label.ts'

type Props = {
  findings: readonly Finding[]
  text: string
  shownKinds: ReadonlySet<string> | null
  chosen: string | undefined
  hovered: string | null
  onKinds: (kind: string) => void
  onChoose: (finding: string | undefined) => void
  /** `follow`: the words should come into view, because the keyboard and not the pointer went there. */
  onHover: (finding: string | null, follow?: boolean) => void
}

/** What was read from the report, by kind, beside the words. A kind's heading shows or hides it in the text. */
export function Margin(props: Props) {
  const { findings, text, shownKinds, onKinds } = props
  // Attributions come last: they are many, and would hide the others.
  const kinds = [...Map.groupBy(findings, (f) => f.kind)].sort(
    ([a], [b]) => Number(a === 'attribution') - Number(b === 'attribution'),
  )
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!props.chosen) return
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"]')
    const box = list.current
    // Only the list is scrolled, never the page: the text goes to its words by itself.
    if (item && box && box.scrollHeight > box.clientHeight) box.scrollTop = item.offsetTop - box.clientHeight / 3
  }, [props.chosen])
  return (
    <div className="margin-list" ref={list}>
      {kinds.map(([kind, items]) => {
        const shown = shownKinds === null || shownKinds.has(kind)
        return (
          <section key={kind} className={`margin-kind kind-${kind}`} aria-labelledby={`kind-${kind}`}>
            <h3 id={`kind-${kind}`}>
              <button type="button" className="margin-kind-toggle" aria-pressed={shown} onClick={() => onKinds(kind)}>
                <span className="kind-sign" aria-hidden="true" />
                {capital(items.length === 1 ? kind : `${kind}s`)} <span className="num muted">{items.length}</span>
              </button>
            </h3>
            {shown && (
              <ul>
                {items.map((finding) => (
                  <Item
                    key={finding.id}
                    finding={finding}
                    text={text}
                    now={finding.id === props.chosen}
                    lit={finding.id === props.hovered}
                    onChoose={props.onChoose}
                    onHover={props.onHover}
                  />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}

type ItemProps = Pick<Props, 'text' | 'onChoose' | 'onHover'> & { finding: Finding; now: boolean; lit: boolean }

const Item = memo(({ finding, text, now, lit, onChoose, onHover }: ItemProps) => {
  const { id } = finding
  return (
    <li>
      <button
        type="button"
        className={lit ? 'margin-item margin-item-lit' : 'margin-item'}
        data-item=""
        data-finding={id}
        aria-current={now ? 'true' : undefined}
        onClick={() => onChoose(now ? undefined : id)}
        onMouseEnter={() => onHover(id)}
        onMouseLeave={() => onHover(null)}
        onFocus={(event) => onHover(id, event.currentTarget.matches(':focus-visible'))}
        onBlur={() => onHover(null)}
      >
        <span className="margin-label">
          <bdi>{label(finding, text)}</bdi>
        </span>
        <span className="margin-quote">
          <Words>{quoteOf(finding, text)}</Words>
        </span>
      </button>
    </li>
  )
})
Item.displayName = 'Item'
