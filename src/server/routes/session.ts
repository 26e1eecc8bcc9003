import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { personOf, SESSION_COOKIE } from '../access.ts'
import { checkPassword, PASSWORD_LENGTH } from '../passwords.ts'
import { userSchema } from '../schemas/common.ts'
import { defineRoutes } from '../services.ts'
import { ATTEMPTS, ATTEMPTS_WINDOW, signIn } from '../sign-in.ts'

const credentials = z.object({ email: z.string().max(320), password: z.string().max(PASSWORD_LENGTH.max) })

export default defineRoutes((app, services) => {
  const { store, attempts = ATTEMPTS } = services
  const tooOften = app.createRateLimit({
    max: attempts,
    timeWindow: ATTEMPTS_WINDOW,
    keyGenerator: (request) =>
      `${request.ip} ${(request.body as { email: string }).email.trim().toLowerCase()}`,
  })

  app.get('/api/session', {
    config: { access: 'person' },
    schema: { summary: 'Who is signed in', response: { 200: z.object({ user: userSchema }) } },
    handler: async (request) => ({ user: personOf(request) }),
  })

  app.post('/api/session', {
    config: { access: 'public', rateLimit: { max: attempts * 5, timeWindow: ATTEMPTS_WINDOW } },
    schema: { summary: 'Sign in', body: credentials, response: { 200: z.object({ user: userSchema }) } },
    handler: async (request, reply) => {
      const limit = await tooOften(request)
      if (!limit.isAllowed && limit.isExceeded) {
        reply.header('retry-after', limit.ttlInSeconds)
        throw new PosternError('E_RATE', 'too many attempts to sign in; wait a few minutes')
      }
      const { email, password } = request.body
      const found = await store.people.byEmail(email)
      if (!(await checkPassword(found?.passwordHash, password)) || !found) {
        const target = found ? `person:${found.person.id}` : 'person:unknown'
        await store.audit.append({ actor: 'anonymous', action: 'session.refused', target })
        throw new PosternError('E_NOT_SIGNED_IN', 'e-mail address or password is wrong')
      }
      return signIn(request, reply, services, found.person)
    },
  })

  app.delete('/api/session', {
    config: { access: 'person' },
    schema: { summary: 'Sign out', response: { 204: z.undefined() } },
    handler: async (request, reply) => {
      await store.sessions.end(request.cookies[SESSION_COOKIE] ?? '')
      await store.audit.append({ actor: request.actor, action: 'session.ended', target: request.actor })
      reply.clearCookie(SESSION_COOKIE, { path: '/' })
      return reply.code(204).send()
    },
  })
})
