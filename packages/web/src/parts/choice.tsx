type Props = {
  label: string
  value: string | undefined
  options: readonly (readonly [value: string, label: string])[]
  all?: string
  onChange: (value: string | undefined) => void
}

/** A list of choices, of which the first means all. What the address says stays, even where the list lacks it. */
export function Choice({ label, value, options, all = 'All', onChange }: Props) {
  const known = value === undefined || options.some(([v]) => v === value)
  return (
    <label className={value ? 'field field-set' : 'field'}>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{all}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(([v, text]) => (
          <option key={v} value={v}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
