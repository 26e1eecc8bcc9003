import type { FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { sentApplicationSchema } from '../../hiring/input.ts'
import { listApplications } from '../../hiring/list.ts'
import { readPage } from '../../hiring/page.ts'
import { receivedView } from '../../hiring/received-view.ts'
import { personOf } from '../access.ts'
import { receiveLines } from '../hiring-lines.ts'
import { hiringOf } from '../hiring-of.ts'
import { idParams } from '../schemas/common.ts'
import {
  applicationListSchema,
  applicationPageSchema,
  applicationQuery,
  keepBody,
  receivedSchema,
} from '../schemas/hiring.ts'
import { erasedSchema } from '../schemas/hiring-records.ts'
import { defineRoutes } from '../services.ts'

/** A list that somebody watches is one event an hour, not one at every refresh. */
const LISTED_ANEW_MS = 3_600_000
/** A body of many lines may be this many times as large as one application. */
const LINES_LARGER = 4

const LINES = 'application/x-ndjson'

export default defineRoutes((app, services) => {
  const { store, settings } = services
  const listedAt = new Map<string, number>()
  app.addContentTypeParser(LINES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  const view = (id: string, request: FastifyRequest) => readPage(store, settings, id, personOf(request).id)

  app.post('/api/hiring/applications', {
    config: { access: 'hiring or key:hiring' },
    bodyLimit: settings.limits.subjectBytes * LINES_LARGER,
    // What cannot be read of an application is left out and told; a field that is wrong does not lose the rest.
    validatorCompiler: (route) =>
      route.httpPart === 'body' ? (body) => ({ value: body }) : validatorCompiler(route as never),
    schema: {
      summary: 'Judge an application, or many (NDJSON, one a line), and record them',
      description:
        'The same `id` again is an update. What cannot be read of an application is left out and told as not checked. ' +
        'People do not get the total before they have recorded an assessment; programs with a key do.',
      consumes: ['application/json', LINES],
      body: sentApplicationSchema,
      response: {
        200: receivedSchema.meta({
          description:
            'It had come before, or replaced an earlier version; of NDJSON, one such answer a line.',
        }),
        201: receivedSchema,
      },
    },
    handler: async (request, reply) => {
      const hiring = hiringOf(services)
      const body: unknown = request.body
      const source = { vendor: request.person ? 'console' : 'api' }
      const withTotal = request.person === undefined
      if (Buffer.isBuffer(body)) {
        const lines = receiveLines(services, hiring, body, { source, withTotal, actor: request.actor })
        return reply
          .header('content-type', LINES)
          .serializer(String)
          .send(lines as never)
      }
      const received = await hiring.receive(body, source, request.actor)
      const created = !received.duplicate && !received.updated
      return reply.code(created ? 201 : 200).send(await receivedView(store, received, withTotal))
    },
  })

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
