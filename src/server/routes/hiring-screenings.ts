import { z } from 'zod'
import { disposeScreening, listScreenings } from '../../hiring/screening-list.ts'
import { personOf } from '../access.ts'
import { idParams } from '../schemas/common.ts'
import { dispositionBody, screeningListSchema, screeningSchema } from '../schemas/hiring-records.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, { store }) => {
  app.get('/api/hiring/screenings', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Records of screenings with sanctions lists, newest first',
      querystring: z.object({
        waiting: z
          .stringbool()
          .optional()
          .meta({ description: 'Only those with hits of which nobody has concluded anything.' }),
        cursor: z.uuid().optional(),
      }),
      response: { 200: screeningListSchema },
    },
    handler: async (request) => {
      const { waiting, cursor } = request.query
      const list = await listScreenings(store, { waiting, before: cursor })
      await store.audit.append({ actor: request.actor, action: 'screenings.listed', target: 'screenings' })
      return list
    },
  })

  app.post('/api/hiring/screenings/:id/disposition', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Record what you conclude of a screening’s hits; a true match holds the application',
      params: idParams,
      body: dispositionBody,
      response: { 200: screeningSchema },
    },
    handler: async (request) =>
      disposeScreening(store, request.params.id, { ...request.body, by: personOf(request).id }),
  })
})
