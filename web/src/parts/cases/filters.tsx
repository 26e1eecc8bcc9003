import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { CaseFilter } from '../../api/queries.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { Icon } from '../icon.tsx'

interface CaseFiltersProps {
  filter: CaseFilter
  counts: { open: number; decided: number } | undefined
  searchBox: RefObject<HTMLInputElement | null>
  onChange: (change: Partial<CaseFilter>) => void
}

/** Milliseconds without a key after which the search runs. */
const SEARCH_AFTER = 250

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
      <SearchBox q={filter.q} box={searchBox} onSearch={(q) => onChange({ q })} />
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

interface SearchBoxProps {
  q: string
  box: RefObject<HTMLInputElement | null>
  onSearch: (q: string) => void
}

function SearchBox({ q, box, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(q)
  const search = useEffectEvent(onSearch)
  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => search(typed.trim()), SEARCH_AFTER)
    return () => clearTimeout(timer)
  }, [typed, q])
  return (
    <label className="search-box">
      <span className="visually-hidden">Search title, sender or reason</span>
      <Icon name="search" size={18} />
      <input
        ref={box}
        type="search"
        placeholder="Search title, sender or reason"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <kbd className="wide-only">/</kbd>
    </label>
  )
}
