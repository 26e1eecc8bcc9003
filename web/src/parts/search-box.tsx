import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { Icon } from './icon.tsx'
import './search-box.css'

/** Milliseconds without a key after which the search runs. */
const SEARCH_AFTER = 250

interface SearchBoxProps {
  /** What is searched in. */
  label: string
  q: string
  box: RefObject<HTMLInputElement | null>
  onSearch: (q: string) => void
}

/** Searches while one types. */
export function SearchBox({ label, q, box, onSearch }: SearchBoxProps) {
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
      <span className="visually-hidden">{label}</span>
      <Icon name="search" size={18} />
      <input
        ref={box}
        type="search"
        placeholder={label}
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
