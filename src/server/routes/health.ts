import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app, { store }) => {
  app.get('/healthz', {
    config: { access: 'public' },
    schema: {
      summary: 'Whether the server is ready',
      response: { 200: z.object({ status: z.literal('ok') }) },
    },
    handler: async () => {
      await store.ping().catch((error) => {
        throw new PosternError('E_STORE', 'the database does not answer', { cause: error })
      })
      return { status: 'ok' as const }
    },
  })
})
