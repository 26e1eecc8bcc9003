import { adverseActionFor } from '../../hiring/papers/adverse-action.ts'
import { letterTo } from '../../hiring/papers/letter.ts'
import { idParams } from '../schemas/common.ts'
import { adverseActionSchema, letterSchema } from '../schemas/hiring-records.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, { store, settings }) => {
  const note = (actor: string, action: string, id: string) =>
    store.audit.append({ actor, action, target: `application:${id}` })

  app.get('/api/hiring/applications/:id/letter', {
    config: { access: 'hiring' },
    schema: {
      summary: 'A letter to the applicant: what could not be confirmed, and how to clear it',
      params: idParams,
      response: { 200: letterSchema },
    },
    handler: async (request) => {
      const letter = await letterTo(store, settings, request.params.id)
      await note(request.actor, 'application.letter', request.params.id)
      return letter
    },
  })

  app.get('/api/hiring/applications/:id/adverse-action', {
    config: { access: 'hiring' },
    schema: {
      summary: 'What belongs with a decision against an applicant in the United States. Not legal advice',
      params: idParams,
      response: { 200: adverseActionSchema },
    },
    handler: async (request) => {
      const packet = await adverseActionFor(store, settings, request.params.id)
      await note(request.actor, 'application.adverse-action', request.params.id)
      return packet
    },
  })
})
