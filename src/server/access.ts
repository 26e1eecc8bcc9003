import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { PosternError } from '../core/errors.ts'
import type { Person, Role } from '../store/people.ts'
import { hashToken } from '../store/tokens.ts'
import type { App, Services } from './services.ts'

/**
 * Who may use a route: anybody; anybody signed in; whoever may see at least one door's cases; administrators;
 * people who deal with applications; holders of an API key for the support door; people who deal with applications
 * and holders of an API key for the hiring door.
 */
export type Access =
  | 'public'
  | 'person'
  | 'reviewer'
  | 'administrator'
  | 'hiring'
  | 'key:support'
  | 'hiring or key:hiring'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    person: Person | undefined
    /** How the audit log names who asks. */
    actor: string
  }
}

export const SESSION_COOKIE = 'postern_session'

/**
 * The doors whose cases a person sees: a door's role bears its name. Applications are not among them: their pages
 * withhold the total until a person has said what they think, which a case would tell.
 */
export function doorsOf(person: Person): Exclude<Role, 'administrator' | 'hiring'>[] {
  return person.roles.filter((role) => role !== 'administrator' && role !== 'hiring')
}

/** The person who asks, on a route that only people can use. */
export function personOf(request: FastifyRequest): Person {
  if (!request.person) throw new PosternError('E_NOT_SIGNED_IN', 'nobody is signed in')
  return request.person
}

/** Lets a request through only to a route that declares who may use it, and only for them. */
export function guardAccess(app: App, services: Services): void {
  app.decorateRequest('person', undefined)
  app.decorateRequest('actor', 'anonymous')

  app.addHook('onRoute', ({ url, config }) => {
    if (isOurs(url) && !config?.access) throw new Error(`${url} does not declare who may use it`)
  })

  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (access === 'key:support') return admitKey(request, services, 'support')
    if (access === 'hiring or key:hiring' && keyOf(request)) return admitKey(request, services, 'hiring')
    checkOrigin(request, services.publicUrl)
    if (!access || access === 'public') return
    const person = await signedIn(request, services)
    if (access === 'administrator' && !person.roles.includes('administrator'))
      throw new PosternError('E_FORBIDDEN', 'this is for administrators')
    if (access === 'reviewer' && doorsOf(person).length === 0)
      throw new PosternError('E_FORBIDDEN', 'this is for people with the role of a door, such as support')
    if (access.startsWith('hiring') && !person.roles.includes('hiring'))
      throw new PosternError('E_FORBIDDEN', 'this is for people with the role hiring')
    request.person = person
    request.actor = `person:${person.id}`
  })
}

const isOurs = (url: string) => url.startsWith('/api/') || url === '/healthz'

async function signedIn(request: FastifyRequest, { store }: Services): Promise<Person> {
  const token = request.cookies[SESSION_COOKIE]
  const personId = token && (await store.sessions.person(token))
  const person = personId && (await store.people.get(personId))
  if (!person) throw new PosternError('E_NOT_SIGNED_IN', 'nobody is signed in')
  return person
}

async function admitKey(
  request: FastifyRequest,
  { store, apiKey }: Services,
  door: 'support' | 'hiring',
): Promise<void> {
  const given = keyOf(request)
  if (!given) throw new PosternError('E_NOT_SIGNED_IN', 'an API key is needed: Authorization: Bearer KEY')
  if (door === 'support' && apiKey && timingSafeEqual(hashToken(given), hashToken(apiKey))) {
    request.actor = 'key:environment'
    return
  }
  const key = await store.apiKeys.find(given)
  if (!key) throw new PosternError('E_NOT_SIGNED_IN', 'the API key is not valid')
  if (key.door !== door) throw new PosternError('E_FORBIDDEN', `the API key is for the ${key.door} door`)
  request.actor = `key:${key.id}`
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const bearer = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer) return bearer
  const header = headers['x-api-key']
  return typeof header === 'string' ? header : undefined
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site's page asks a browser to make. Browsers name the page's origin with every
 * such request; a program that sends neither an origin nor a session has nobody's authority to borrow.
 */
function checkOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (READING.has(request.method)) return
  const { origin } = request.headers
  if (origin === undefined && !request.cookies[SESSION_COOKIE]) return
  const host = URL.canParse(origin ?? '') ? new URL(origin ?? '').host : undefined
  if (host === undefined || (host !== request.host && host !== hostOf(publicUrl)))
    throw new PosternError(
      'E_FORBIDDEN',
      'the request does not come from the console: its Origin header is another',
    )
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).host
}
