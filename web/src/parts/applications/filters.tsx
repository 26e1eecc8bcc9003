import type { RefObject } from 'react'
import type { ApplicationFilter } from '../../api/hiring.ts'
import { SENSITIVITY_WORDS, STAGE_WORDS } from '../../hiring-words.ts'
import { SearchBox } from '../search-box.tsx'

interface ApplicationFiltersProps {
  filter: ApplicationFilter
  counts: { all: number; waiting: number } | undefined
  searchBox: RefObject<HTMLInputElement | null>
  onChange: (change: Partial<ApplicationFilter>) => void
}

/** Which applications the list shows. */
export function ApplicationFilters({ filter, counts, searchBox, onChange }: ApplicationFiltersProps) {
  const shows = [
    { show: 'all', label: 'All', count: counts?.all },
    { show: 'look', label: 'Need a look', count: counts?.waiting },
    { show: 'rest', label: 'Nothing pressing', count: counts && counts.all - counts.waiting },
  ] as const
  return (
    <search className="filters">
      <fieldset className="segments">
        <legend className="visually-hidden">Which applications</legend>
        {shows.map(({ show, label, count }) => (
          <label key={show}>
            <input
              type="radio"
              name="show"
              checked={filter.show === show}
              onChange={() => onChange({ show })}
            />
            <span>
              {label}
              {count !== undefined && <span className="count">{count.toLocaleString('en')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <SearchBox
        label="Search name, reference or role"
        q={filter.q}
        box={searchBox}
        onSearch={(q) => onChange({ q })}
      />
      <Choice
        label="Stage"
        any="Any stage"
        words={STAGE_WORDS}
        chosen={filter.stage}
        onChoose={(stage) => onChange({ stage })}
      />
      <Choice
        label="Sensitivity of the role"
        any="Any role"
        words={SENSITIVITY_WORDS}
        chosen={filter.sensitivity}
        onChoose={(sensitivity) => onChange({ sensitivity })}
      />
    </search>
  )
}

interface ChoiceProps<Word extends string> {
  label: string
  any: string
  words: Record<Word, string>
  chosen: Word | ''
  onChoose: (word: Word | '') => void
}

function Choice<Word extends string>({ label, any, words, chosen, onChoose }: ChoiceProps<Word>) {
  return (
    <label className="application-choice">
      <span className="visually-hidden">{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value as Word | '')}>
        <option value="">{any}</option>
        {(Object.keys(words) as Word[]).map((word) => (
          <option key={word} value={word}>
            {words[word]}
          </option>
        ))}
      </select>
    </label>
  )
}
