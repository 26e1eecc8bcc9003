import type { RefObject } from 'react'
import type { CaseFilter } from '../../api/queries.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { SearchBox } from '../search-box.tsx'

interface CaseFiltersProps {
  filter: CaseFilter
  counts: { open: number; decided: number } | undefined
  searchBox: RefObject<HTMLInputElement | null>
  onChange: (change: Partial<CaseFilter>) => void
}

/** Which cases the list shows. */
export function CaseFilters({ filter, counts, searchBox, onChange }: CaseFiltersProps) {
  const statuses = [
    { status: 'open', label: 'Open', count: counts?.open },
    { status: 'decided', label: 'Decided', count: counts?.decided },
    { status: 'all', label: 'All', count: counts && counts.open + counts.decided },
  ] as const
  return (
    <search className="filters">
      <fieldset className="segments">
        <legend className="visually-hidden">Status</legend>
        {statuses.map(({ status, label, count }) => (
          <label key={status}>
            <input
              type="radio"
              name="status"
              checked={filter.status === status}
              onChange={() => onChange({ status })}
            />
            <span>
              {label}
              {count !== undefined && <span className="count">{count.toLocaleString('en')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <SearchBox
        label="Search title, sender or reason"
        q={filter.q}
        box={searchBox}
        onSearch={(q) => onChange({ q })}
      />
      <label className="verdict-filter">
        <span className="visually-hidden">Verdict</span>
        <select value={filter.verdict} onChange={(event) => onChange({ verdict: event.target.value })}>
          <option value="">Any verdict</option>
          <option value="block">{VERDICT_WORDS.block}</option>
          <option value="review">{VERDICT_WORDS.review}</option>
        </select>
      </label>
    </search>
  )
}
