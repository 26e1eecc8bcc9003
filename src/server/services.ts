import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Connectors } from '../connectors/connectors.ts'
import type { CheckedLine } from '../core/check-line.ts'
import type { Settings } from '../core/settings.ts'
import type { Hiring } from '../hiring/hiring.ts'
import type { Store } from '../store/store.ts'

/**
 * Checks a subject away from the event loop.
 * @throws PosternError when nothing can be said of it.
 */
export type CheckSubject = (
  task: {
    name: string
    door?: string | undefined /** Also give the harmless rendering. */
    view?: boolean
  } & ({ bytes: Uint8Array } | { command: string }),
) => Promise<{ line: CheckedLine; view?: unknown }>

/**
 * Fetches a package named as `npm:name@version` or `pip:name@version`.
 * @throws PosternError when there is none or it cannot be had.
 */
export type FetchNamed = (target: string) => Promise<{ name: string; bytes: Uint8Array }>

/** What the routes work with. */
export interface Services {
  store: Store
  check: CheckSubject
  settings: Settings
  /** Records and judges applications; absent: the hiring door takes none here. */
  hiring?: Hiring | undefined
  /** Absent unless the operator allows packages to be fetched. */
  fetchNamed?: FetchNamed | undefined
  /** Takes the webhooks of recruiting systems; absent: none is set up. */
  connectors?: Pick<Connectors, 'deliver'> | undefined
  /** Where people reach the console, such as `https://postern.example`; absent: wherever they say they do. */
  publicUrl?: string | undefined
  /** A key from the environment that is accepted for the support door without being in the store. */
  apiKey?: string | undefined
  /** Where the built console lies. */
  consoleDir?: string | undefined
  /** Told of every failure that is not the caller's. */
  onFailure?: (what: string, error: unknown) => void
  /** Attempts to sign in or use an invitation that one address has in five minutes. */
  attempts?: number
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** The routes of one resource. */
export type Routes = (app: App, services: Services) => void

/** Declares the routes of a resource. `routes/<resource>.ts` exports them as its default and is found there. */
export function defineRoutes(routes: Routes): Routes {
  return routes
}
