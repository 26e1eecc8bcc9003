import { useState } from 'react'
import { Icon } from './icon.tsx'

const dark = () => {
  const chosen = document.documentElement.dataset.theme
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

/** Turns from light to dark and back, and remembers it on this machine. `public/theme.js` reads it. */
export function ThemeToggle() {
  const [isDark, setDark] = useState(dark)
  const turn = () => {
    const theme = dark() ? 'light' : 'dark'
    document.documentElement.dataset.theme = theme
    setDark(theme === 'dark')
    try {
      localStorage.setItem('postern-theme', theme)
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }
  return (
    <button
      type="button"
      className="plain"
      onClick={turn}
      title={isDark ? 'Use light colours' : 'Use dark colours'}
    >
      <Icon name={isDark ? 'sun' : 'moon'} />
      <span className="visually-hidden">{isDark ? 'Use light colours' : 'Use dark colours'}</span>
    </button>
  )
}
