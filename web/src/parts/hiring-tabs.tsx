import { Link } from '@tanstack/react-router'
import './hiring-tabs.css'

const PAGES = [
  { to: '/applications', label: 'Applications' },
  { to: '/screenings', label: 'Screenings' },
  { to: '/disagreements', label: 'Disagreements' },
  { to: '/bias', label: 'Bias report' },
] as const

/** The pages of the hiring section, above each of them. */
export function HiringTabs() {
  return (
    <nav aria-label="Hiring" className="hiring-tabs">
      {PAGES.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
