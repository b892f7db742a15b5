type Props<T extends string> = {
  label: string
  value: T | undefined
  options: readonly { value: T; label: string; count?: number }[]
  all?: string
  onChange: (value: T | undefined) => void
}

/** One choice of a few, in a row; the first means all. */
export function Pills<T extends string>({ label, value, options, all = 'All', onChange }: Props<T>) {
  return (
    <fieldset className="pill-row">
      <legend className="hidden">{label}</legend>
      <button type="button" className="pill" aria-pressed={value === undefined} onClick={() => onChange(undefined)}>
        {all}
      </button>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="pill"
          aria-pressed={value === option.value}
          onClick={() => onChange(value === option.value ? undefined : option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className="num pill-count">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
