import { z } from 'zod'
import { record } from '../../cases/record.ts'
import { needsCase } from '../../cases/rules.ts'
import { answerWhenGivenUp } from '../../cases/unjudged.ts'
import { takeRawBodies } from '../raw-body.ts'
import { answerSchema } from '../schemas/answer.ts'
import { rawBody } from '../schemas/common.ts'
import type { MessageView } from '../schemas/view.ts'
import { defineRoutes } from '../services.ts'

const answer = answerSchema.extend({
  subject: z.object({ id: z.uuid() }),
  case: z.object({ id: z.uuid() }).nullable(),
  duplicate: z.boolean(),
})

export default defineRoutes((app, { store, check, settings }) => {
  takeRawBodies(app, ['message/rfc822', 'application/octet-stream'])

  /** What a list calls the message. A message that cannot be rendered is called by its name. */
  const describe = async (task: { name: string; bytes: Uint8Array; door: string }) => {
    const { view } = await check({ ...task, view: true }).catch(() => ({ view: undefined }))
    const { subject = '', from = '' } = (view ?? {}) as Partial<MessageView>
    return { title: subject || '(no subject)', sender: from }
  }

  app.post('/api/support/messages', {
    config: { access: 'key:support' },
    bodyLimit: settings.limits.subjectBytes,
    schema: {
      summary: 'Judge a message, record it, and open a case when a person must decide',
      consumes: ['message/rfc822', 'application/octet-stream'],
      body: rawBody,
      response: { 200: answer.meta({ description: 'These bytes had come before.' }), 201: answer },
    },
    handler: async (request, reply) => {
      const task = { name: 'message', bytes: request.body, door: 'support' }
      const line = await check(task).then(
        (checked) => checked.line,
        (error) => ({
          path: task.name,
          door: task.door,
          ...answerWhenGivenUp(error, settings.limits.subjectMs),
        }),
      )
      const called = needsCase(line) ? await describe(task) : { title: '', sender: '' }
      const recorded = await record(
        store,
        { ...task, ...called, kind: 'message', answer: line },
        { retentionDays: settings.retentionDays, actor: request.actor },
      )
      const { subjectId, caseId, duplicate } = recorded
      return reply.code(duplicate ? 200 : 201).send({
        ...line,
        subject: { id: subjectId },
        case: caseId ? { id: caseId } : null,
        duplicate,
      })
    },
  })
})
