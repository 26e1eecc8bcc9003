import { z } from 'zod'
import { defineRoutes } from '../services.ts'

export default defineRoutes((app) => {
  app.get('/api/openapi.json', {
    config: { access: 'public' },
    schema: { summary: 'This description', response: { 200: z.looseObject({ openapi: z.string() }) } },
    handler: async () => ({ ...app.swagger() }) as { openapi: string },
  })
})
