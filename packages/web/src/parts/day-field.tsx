import { DayInput } from './day-input.tsx'

type Props = { label: string; value: string | undefined; onChange: (value: string | undefined) => void }

/** A day with its label above it, as filters have it. */
export function DayField({ label, value, onChange }: Props) {
  return (
    <div className={value ? 'field field-set' : 'field'}>
      <span aria-hidden="true">{label}</span>
      <DayInput label={label} value={value ?? null} onDay={(day) => onChange(day ?? undefined)} />
    </div>
  )
}
