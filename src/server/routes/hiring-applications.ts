import type { FastifyRequest } from 'fastify'
import { listApplications } from '../../hiring/list.ts'
import { readPage } from '../../hiring/page.ts'
import { personOf } from '../access.ts'
import { hiringOf } from '../hiring-of.ts'
import { idParams } from '../schemas/common.ts'
import {
  applicationListSchema,
  applicationPageSchema,
  applicationQuery,
  keepBody,
} from '../schemas/hiring.ts'
import { erasedSchema } from '../schemas/hiring-records.ts'
import { defineRoutes } from '../services.ts'

/** A list that somebody watches is one event an hour, not one at every refresh. */
const LISTED_ANEW_MS = 3_600_000
export default defineRoutes((app, services) => {
  const { store, settings } = services
  const listedAt = new Map<string, number>()

  const view = (id: string, request: FastifyRequest) => readPage(store, settings, id, personOf(request).id)

  app.get('/api/hiring/applications', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Applications, newest first',
      querystring: applicationQuery,
      response: { 200: applicationListSchema },
    },
    handler: async (request) => {
      const person = personOf(request)
      const { q, cursor, case: caseId, stage, sensitivity, ...rest } = request.query
      const list = await listApplications(store, settings, {
        ...rest,
        stage: stage || undefined,
        sensitivity: sensitivity || undefined,
        caseId,
        words: q,
        before: cursor,
        personId: person.id,
      })
      const searched = Boolean(q || rest.role)
      const last = listedAt.get(person.id) ?? 0
      if (searched || Date.now() - last >= LISTED_ANEW_MS) {
        if (!searched) listedAt.set(person.id, Date.now())
        const action = searched ? 'applications.searched' : 'applications.listed'
        await store.audit.append({ actor: request.actor, action, target: 'applications' })
      }
      return list
    },
  })

  app.get('/api/hiring/applications/:id', {
    config: { access: 'hiring' },
    schema: {
      summary: 'An application with all that explains it; the total once you have assessed it',
      params: idParams,
      response: { 200: applicationPageSchema },
    },
    handler: async (request) => {
      const page = await view(request.params.id, request)
      const target = `application:${page.id}`
      await store.audit.append({ actor: request.actor, action: 'application.read', target })
      return page
    },
  })

  app.delete('/api/hiring/applications/:id', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Erase an application, with what others’ findings quote of it',
      params: idParams,
      response: { 200: erasedSchema },
    },
    handler: async (request) => {
      await view(request.params.id, request)
      return hiringOf(services).eraseIds([request.params.id], request.actor)
    },
  })

  app.put('/api/hiring/applications/:id/keep', {
    config: { access: 'hiring' },
    schema: {
      summary: 'Set the day of erasure, or a legal hold',
      params: idParams,
      body: keepBody,
      response: { 200: applicationPageSchema },
    },
    handler: async (request) => {
      const { until, hold } = request.body
      await hiringOf(services).keep(request.params.id, {
        until: typeof until === 'string' ? new Date(until) : until,
        hold,
        by: personOf(request).id,
      })
      return view(request.params.id, request)
    },
  })
})
