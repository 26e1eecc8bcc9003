import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import type { Person } from '../../store/people.ts'
import type { SharedAnswer } from '../../store/shared-answers.ts'
import { personOf } from '../access.ts'
import { sharedCheckSchema } from '../schemas/check.ts'
import { defineRoutes } from '../services.ts'

const params = z.object({ id: z.string().min(1).max(100) })

/** What is kept of an answer that was shared. */
const keptSchema = sharedCheckSchema.omit({ sharedBy: true, sharedAt: true, expiresAt: true, mine: true })

const mayEnd = (person: Person, { madeBy }: SharedAnswer): boolean =>
  madeBy.id === person.id || person.roles.includes('administrator')

export default defineRoutes((app, { store }) => {
  const load = async (token: string): Promise<SharedAnswer> => {
    const found = await store.sharedAnswers.find(token)
    if (!found) throw new PosternError('E_NOT_FOUND', 'there is no such shared answer, or it has expired')
    return found
  }

  app.get('/api/shared-checks/:id', {
    config: { access: 'person' },
    schema: {
      summary: 'An answer that somebody shared',
      params,
      response: { 200: sharedCheckSchema },
    },
    handler: async (request) => {
      const found = await load(request.params.id)
      const target = `shared-answer:${found.id}`
      await store.audit.append({ actor: request.actor, action: 'answer.viewed', target })
      return {
        ...keptSchema.parse(JSON.parse(found.answer)),
        sharedBy: found.madeBy.name,
        sharedAt: found.madeAt.toISOString(),
        expiresAt: found.expiresAt.toISOString(),
        mine: mayEnd(personOf(request), found),
      }
    },
  })

  app.delete('/api/shared-checks/:id', {
    config: { access: 'person' },
    schema: {
      summary: 'End the sharing of an answer: for who shared it and for administrators',
      params,
      response: { 204: z.undefined() },
    },
    handler: async (request, reply) => {
      const found = await load(request.params.id)
      if (!mayEnd(personOf(request), found))
        throw new PosternError('E_FORBIDDEN', 'only who shared it or an administrator can end it')
      await store.atomically(async (inside) => {
        await inside.sharedAnswers.remove(found.id)
        const target = `shared-answer:${found.id}`
        await inside.audit.append({ actor: request.actor, action: 'answer.unshared', target })
      })
      return reply.code(204).send()
    },
  })
})
