import { z } from 'zod'
import { compareApplications } from '../../hiring/compare.ts'
import { readRing } from '../../hiring/ring.ts'
import { personOf } from '../access.ts'
import { idParams } from '../schemas/common.ts'
import { comparisonSchema, ringSchema } from '../schemas/hiring.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, { store }) => {
  app.get('/api/hiring/applications/:id/compare/:other', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Two applications side by side: what both have, and where',
      params: z.object({ id: z.uuid(), other: z.uuid() }),
      response: { 200: comparisonSchema },
    },
    handler: async (request) => {
      const { id, other } = request.params
      const comparison = await compareApplications(store, id, other, personOf(request).id)
      for (const one of [id, other])
        await store.audit.append({
          actor: request.actor,
          action: 'application.compared',
          target: `application:${one}`,
        })
      return comparison
    },
  })

  app.get('/api/hiring/rings/:id', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Applications that are probably by one hand, as a graph',
      params: idParams,
      response: { 200: ringSchema },
    },
    handler: async (request) => {
      const ring = await readRing(store, request.params.id, personOf(request).id)
      await store.audit.append({ actor: request.actor, action: 'ring.read', target: `ring:${ring.id}` })
      return ring
    },
  })
})
