import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { takeRawBodies } from '../raw-body.ts'
import { rawBody } from '../schemas/common.ts'
import { defineRoutes } from '../services.ts'

/** Bytes of a webhook: records and addresses of files, not the files. */
const WEBHOOK_BYTES = 5 * 2 ** 20

export default defineRoutes((app, { connectors }) => {
  takeRawBodies(app, ['application/json'])

  app.post('/api/connectors/:vendor/webhook', {
    // Whoever sends it says so by the signature on its bytes.
    config: { access: 'public' },
    bodyLimit: WEBHOOK_BYTES,
    schema: {
      summary: 'Take a signed webhook of a recruiting system',
      consumes: ['application/json'],
      params: z.object({ vendor: z.string().max(40) }),
      body: rawBody,
      response: {
        200: z
          .object({ received: z.enum(['taken', 'repeated']) })
          .meta({ description: 'All that it asks for is done, now or before.' }),
      },
    },
    handler: async (request) => {
      if (!connectors) throw new PosternError('E_NOT_FOUND', 'no connector of this name is set up')
      const { headers, body } = request
      return { received: await connectors.deliver(request.params.vendor, { headers, body }) }
    },
  })
})
