import { validatorCompiler } from 'fastify-type-provider-zod'
import { sentApplicationSchema } from '../../hiring/input.ts'
import { receivedView } from '../../hiring/received-view.ts'
import { receiveLines } from '../hiring-lines.ts'
import { hiringOf } from '../hiring-of.ts'
import { receivedSchema } from '../schemas/hiring.ts'
import { defineRoutes } from '../services.ts'

const LINES = 'application/x-ndjson'
/** A body of many lines may be this many times as large as one application. */
const LINES_LARGER = 4

export default defineRoutes((app, services) => {
  const { store, settings } = services
  const { subjectBytes } = settings.limits
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: subjectBytes },
    app.getDefaultJsonParser('error', 'ignore'),
  )
  app.addContentTypeParser(
    LINES,
    { parseAs: 'buffer', bodyLimit: subjectBytes * LINES_LARGER },
    (_request, body, done) => done(null, body),
  )

  app.post('/api/hiring/applications', {
    config: { access: 'hiring or key:hiring' },
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
})
