import type { Corroboration } from '@parley/schema'
import { listed, plural } from '../lib/day.ts'

/** How widely a thing is told: copies of one story are one origin, and one side's voices don't bear each other out. */
export function Corroborated({ by }: { by: Corroboration }) {
  const { reports, outlets, origins, sides, oneSided } = by
  return (
    <p className="corroboration num">
      {plural(reports, 'report')}
      {outlets > 0 && ` · ${plural(outlets, 'outlet')}`} · {plural(origins, 'origin')}
      {oneSided && (
        <span className="one-sided">
          {sides.length > 0 ? `the word of ${listed(sides)} alone` : 'the word of one side alone'}
        </span>
      )}
    </p>
  )
}
