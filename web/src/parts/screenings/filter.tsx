interface ScreeningFilterProps {
  waiting: boolean
  counts: { all: number; waiting: number } | undefined
  onChange: (waiting: boolean) => void
}

/** Which records the list shows. */
export function ScreeningFilter({ waiting, counts, onChange }: ScreeningFilterProps) {
  const choices = [
    { only: true, label: 'Waiting', count: counts?.waiting },
    { only: false, label: 'All', count: counts?.all },
  ]
  return (
    <search className="filters">
      <fieldset className="segments">
        <legend className="visually-hidden">Which records</legend>
        {choices.map(({ only, label, count }) => (
          <label key={label}>
            <input type="radio" name="show" checked={waiting === only} onChange={() => onChange(only)} />
            <span>
              {label}
              {count !== undefined && <span className="count">{count.toLocaleString('en')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </search>
  )
}
