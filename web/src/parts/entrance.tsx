import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import './entrance.css'

/** What stands around the pages of people who are not signed in. */
export function Entrance({ children }: { children: ReactNode }) {
  return (
    <div className="entrance">
      <header>
        <Brand />
        <ThemeToggle />
      </header>
      <main>{children}</main>
    </div>
  )
}
