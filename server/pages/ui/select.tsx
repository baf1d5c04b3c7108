type Props<Value extends string> = {
  label: string
  value: Value
  options: readonly (readonly [value: Value, word: string])[]
  onChange: (value: Value) => void
}

/** The browser's own list: it works by keyboard and on phones as people know it. */
export const Select = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value as Value)}
    className="h-[30px] cursor-default rounded-2 bg-raised px-2 text-13 text-ink shadow-[inset_0_0_0_1px_var(--p-line-strong)] phone:h-11 phone:text-16"
  >
    {options.map(([one, word]) => (
      <option key={one} value={one}>
        {word}
      </option>
    ))}
  </select>
)
