import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { queryClient, sessionQuery } from './api/queries.ts'
import { Lost } from './parts/lost.tsx'
import { Problem } from './parts/problem.tsx'
import { Shell } from './parts/shell.tsx'

type Load = () => Promise<{ default: ComponentType }>

/** `./pages/cases.$id.tsx` is the page of `/cases/$id`; `index` is `/`. */
function pathOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.tsx$/, '')
  return name === 'index' ? '/' : `/${name.replaceAll('.', '/')}`
}

const root = createRootRoute({ notFoundComponent: Lost })

/** Pages for people who are signed in. Whoever is not is asked to, and comes back afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    if (await queryClient.ensureQueryData(sessionQuery)) return
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
  },
})

const pagesOf = (parent: typeof root | typeof signedIn, files: Record<string, Load>) =>
  Object.entries(files).map(([file, load]) =>
    createRoute({
      getParentRoute: () => parent as typeof root,
      path: pathOf(file),
      component: lazyRouteComponent(load),
    }),
  )

export const router = createRouter({
  routeTree: root.addChildren([
    signedIn.addChildren(pagesOf(signedIn, import.meta.glob<{ default: ComponentType }>('./pages/*.tsx'))),
    ...pagesOf(root, import.meta.glob<{ default: ComponentType }>('./pages/public/*.tsx')),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
  scrollRestoration: true,
})
