import { z } from 'zod'
import type { Store } from '../../store/store.ts'
import { personOf } from '../access.ts'
import { checkGiven, type Judged } from '../given.ts'
import { takeRawBodies } from '../raw-body.ts'
import { checkedSchema, givenKindSchema } from '../schemas/check.ts'
import { rawBody } from '../schemas/common.ts'
import { defineRoutes } from '../services.ts'

/** Milliseconds for which a shared answer can be read. */
const SHARED_MS = 7 * 86_400_000

const TYPES = ['application/octet-stream', 'text/plain', 'message/rfc822']

export default defineRoutes((app, services) => {
  const { store, settings } = services
  takeRawBodies(app, TYPES)

  app.get('/api/check', {
    config: { access: 'person' },
    schema: {
      summary: 'What can be checked here',
      response: {
        200: z.object({
          bytes: z.number().int().meta({ description: 'The largest file that is taken.' }),
          packages: z.boolean().meta({ description: 'Whether packages behind links are fetched.' }),
        }),
      },
    },
    handler: async () => ({
      bytes: settings.limits.subjectBytes,
      packages: services.fetchNamed !== undefined,
    }),
  })

  app.post('/api/check', {
    config: { access: 'person' },
    bodyLimit: settings.limits.subjectBytes,
    schema: {
      summary: 'Check a file, or pasted text: a message, a command or a link. The subject is not recorded',
      consumes: TYPES,
      querystring: z.object({
        name: z.string().max(1000).default('file'),
        as: givenKindSchema.optional().meta({
          description: 'As what to judge it. Default: a file; of `text/plain`, what it looks like.',
        }),
        share: z
          .stringbool()
          .default(false)
          .meta({ description: 'Also keep the answer for a week, to be shown to a colleague.' }),
      }),
      body: rawBody,
      response: { 200: checkedSchema },
    },
    handler: async (request) => {
      const { name, as, share } = request.query
      const pasted = request.headers['content-type']?.startsWith('text/plain') ?? false
      await store.audit.append({ actor: request.actor, action: 'subject.checked', target: 'none' })
      const judged = await checkGiven(services, { name, as, pasted, bytes: request.body })
      const { line, view } = judged
      const answer = { ...line, as: judged.as, ...(view ? { view } : {}) }
      return share ? { ...answer, share: await keep(store, personOf(request).id, judged) } : answer
    },
  })
})

async function keep(store: Store, personId: string, { as, line, view }: Judged) {
  const expiresAt = new Date(Date.now() + SHARED_MS)
  const story = view?.kind === 'artifact' ? { view } : {}
  const answer = JSON.stringify({ ...line, as, ...story })
  const token = await store.atomically(async (inside) => {
    const made = await inside.sharedAnswers.add({ answer, madeBy: personId, expiresAt })
    const target = `shared-answer:${made.id}`
    await inside.audit.append({ actor: `person:${personId}`, action: 'answer.shared', target })
    return made.token
  })
  return { id: token, expiresAt: expiresAt.toISOString() }
}
