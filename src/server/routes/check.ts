import { z } from 'zod'
import { checkPasted } from '../pasted.ts'
import { takeRawBodies } from '../raw-body.ts'
import { lineSchema } from '../schemas/answer.ts'
import { rawBody } from '../schemas/common.ts'
import { type View, viewSchema } from '../schemas/view.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, { store, check, settings }) => {
  takeRawBodies(app, ['application/octet-stream', 'text/plain', 'message/rfc822'])

  app.post('/api/check', {
    config: { access: 'person' },
    bodyLimit: settings.limits.subjectBytes,
    schema: {
      summary: 'Check a file or pasted text. Nothing of it is recorded',
      consumes: ['application/octet-stream', 'text/plain', 'message/rfc822'],
      querystring: z.object({ name: z.string().max(1000).default('file') }),
      body: rawBody,
      response: { 200: lineSchema.extend({ view: viewSchema.optional() }) },
    },
    handler: async (request) => {
      const pasted = request.headers['content-type']?.startsWith('text/plain')
      const task = { name: request.query.name, bytes: request.body, view: true }
      await store.audit.append({ actor: request.actor, action: 'subject.checked', target: 'none' })
      const { line, view } = pasted ? await checkPasted(check, task) : await check(task)
      return { ...line, ...(view ? { view: view as View } : {}) }
    },
  })
})
