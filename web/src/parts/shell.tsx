import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { call } from '../api/client.ts'
import { queryClient, sessionQuery } from '../api/queries.ts'
import { seesCases } from '../roles.ts'
import { Brand } from './brand.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import './shell.css'

const HIRING = /^\/(?:applications|rings|screenings|disagreements|bias)(?:\/|$)/

/** What stands around every page of a person who is signed in. */
export function Shell() {
  const { data: user } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const inHiring = useLocation({ select: ({ pathname }) => HIRING.test(pathname) })
  useEffect(() => {
    if (user === null)
      void navigate({ to: '/sign-in', search: { next: location.pathname + location.search } })
  }, [user, navigate])

  const signOut = async () => {
    await call('DELETE', '/api/session').catch(() => undefined)
    queryClient.clear()
    location.assign('/sign-in')
  }

  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="shell">
        <Link to="/" className="home" aria-label="Postern, to the start">
          <Brand />
        </Link>
        <nav aria-label="Main">
          {user && seesCases(user) && (
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
              Cases
            </Link>
          )}
          {user?.roles.includes('hiring') && (
            <Link to="/applications" {...(inHiring && { 'aria-current': 'page' as const })}>
              Hiring
            </Link>
          )}
          <Link to="/check">Check</Link>
          {user?.roles.includes('administrator') && <Link to="/settings">Settings</Link>}
        </nav>
        <div className="shell-end">
          <span className="who wide-only" title={user?.email}>
            {user?.name}
          </span>
          <Shortcuts />
          <ThemeToggle />
          <button type="button" className="quiet" onClick={signOut}>
            Sign out
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
