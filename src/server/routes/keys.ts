import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { personOf } from '../access.ts'
import { idParams } from '../schemas/common.ts'
import { defineRoutes } from '../services.ts'

const keySchema = z.object({ id: z.uuid(), name: z.string(), door: z.string(), createdAt: z.iso.datetime() })
const wanted = z.object({ name: z.string().trim().min(1).max(100), door: z.enum(['support', 'hiring']) })

export default defineRoutes((app, { store }) => {
  app.get('/api/keys', {
    config: { access: 'administrator' },
    schema: { summary: 'The API keys in force', response: { 200: z.object({ keys: z.array(keySchema) }) } },
    handler: async () => ({
      keys: (await store.apiKeys.list()).map((key) => ({ ...key, createdAt: key.createdAt.toISOString() })),
    }),
  })

  app.post('/api/keys', {
    config: { access: 'administrator' },
    schema: {
      summary: 'Make an API key',
      body: wanted,
      response: {
        201: keySchema
          .omit({ createdAt: true })
          .extend({ key: z.string().meta({ description: 'Shown this once.' }) }),
      },
    },
    handler: async (request, reply) => {
      const made = await store.atomically(async (inside) => {
        const key = await inside.apiKeys.create({ ...request.body, createdBy: personOf(request).id })
        await inside.audit.append({ actor: request.actor, action: 'key.made', target: `key:${key.id}` })
        return key
      })
      return reply.code(201).send(made)
    },
  })

  app.delete('/api/keys/:id', {
    config: { access: 'administrator' },
    schema: { summary: 'Revoke an API key', params: idParams, response: { 204: z.undefined() } },
    handler: async (request, reply) => {
      await store.atomically(async (inside) => {
        if (!(await inside.apiKeys.revoke(request.params.id)))
          throw new PosternError('E_NOT_FOUND', 'there is no such key in force')
        await inside.audit.append({
          actor: request.actor,
          action: 'key.revoked',
          target: `key:${request.params.id}`,
        })
      })
      return reply.code(204).send()
    },
  })
})
