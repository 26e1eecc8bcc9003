import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Person } from '../store/people.ts'
import { SESSION_COOKIE } from './access.ts'
import type { Services } from './services.ts'

const SESSION_MS = 12 * 3_600_000

/** Attempts that one address has at one person or link in a {@link ATTEMPTS_WINDOW}. */
export const ATTEMPTS = 10
/** Milliseconds. */
export const ATTEMPTS_WINDOW = 5 * 60_000

/** Starts a session and hands its token to the browser, out of reach of scripts and of other sites. */
export async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, publicUrl }: Services,
  person: Person,
): Promise<{ user: Person }> {
  const expires = new Date(Date.now() + SESSION_MS)
  const token = await store.sessions.start(person.id, expires)
  const actor = `person:${person.id}`
  await store.audit.append({ actor, action: 'session.started', target: actor })
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https' || publicUrl?.startsWith('https:') === true,
    expires,
  })
  return { user: person }
}
