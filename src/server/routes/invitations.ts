import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { personOf } from '../access.ts'
import { hashPassword, PASSWORD_LENGTH } from '../passwords.ts'
import { rolesSchema, userSchema } from '../schemas/common.ts'
import { defineRoutes } from '../services.ts'
import { ATTEMPTS, ATTEMPTS_WINDOW, signIn } from '../sign-in.ts'
import { INVITATION_MS, invitationUrl } from '../welcome.ts'

const params = z.object({ token: z.string().min(1).max(100) })
const newPerson = z.object({
  email: z.email().max(320),
  name: z.string().trim().min(1).max(200),
  password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
})

const gone = () => new PosternError('E_NOT_FOUND', 'the invitation is not valid, was used or has expired')

export default defineRoutes((app, services) => {
  const { store, attempts = ATTEMPTS } = services
  const rateLimit = { max: attempts * 5, timeWindow: ATTEMPTS_WINDOW }

  app.get('/api/invitations/:token', {
    config: { access: 'public', rateLimit },
    schema: {
      summary: 'What an invitation gives',
      params,
      response: { 200: z.object({ roles: rolesSchema, expiresAt: z.iso.datetime() }) },
    },
    handler: async (request) => {
      const invitation = await store.invitations.find(request.params.token)
      if (!invitation) throw gone()
      return { roles: invitation.roles, expiresAt: invitation.expiresAt.toISOString() }
    },
  })

  app.post('/api/invitations/:token', {
    config: { access: 'public', rateLimit },
    schema: {
      summary: 'Use an invitation: makes a person and signs in',
      params,
      body: newPerson,
      response: { 200: z.object({ user: userSchema }) },
    },
    handler: async (request, reply) => {
      const { email, name, password } = request.body
      if (!(await store.invitations.find(request.params.token))) throw gone()
      const passwordHash = await hashPassword(password)
      const person = await store.atomically(async (inside) => {
        const invitation = await inside.invitations.use(request.params.token)
        if (!invitation) throw gone()
        const added = await inside.people.add({ email, name, passwordHash, roles: invitation.roles })
        if (!added)
          throw new PosternError('E_CONFLICT', 'somebody with this e-mail address can sign in already')
        const actor = `person:${added.id}`
        await inside.audit.append({ actor, action: 'invitation.used', target: `invitation:${invitation.id}` })
        return added
      })
      return signIn(request, reply, services, person)
    },
  })

  app.post('/api/invitations', {
    config: { access: 'administrator' },
    schema: {
      summary: 'Make an invitation',
      body: z.object({ roles: rolesSchema }),
      response: { 201: z.object({ url: z.string(), expiresAt: z.iso.datetime() }) },
    },
    handler: async (request, reply) => {
      const expiresAt = new Date(Date.now() + INVITATION_MS)
      const roles = [...new Set(request.body.roles)]
      const token = await store.atomically(async (inside) => {
        const made = await inside.invitations.create({ roles, expiresAt, createdBy: personOf(request).id })
        await inside.audit.append({
          actor: request.actor,
          action: 'invitation.made',
          target: `invitation:${made.id}`,
        })
        return made.token
      })
      const base = services.publicUrl ?? `${request.protocol}://${request.host}`
      return reply.code(201).send({ url: invitationUrl(base, token), expiresAt: expiresAt.toISOString() })
    },
  })
})
