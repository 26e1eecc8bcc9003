import fastifySwagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Access } from './access.ts'
import { errorSchema } from './schemas/common.ts'
import type { App } from './services.ts'

const SESSION = [{ session: [] }]
const SECURITY: Record<Access, { [scheme: string]: string[] }[]> = {
  public: [],
  person: SESSION,
  reviewer: SESSION,
  administrator: SESSION,
  hiring: SESSION,
  'key:support': [{ bearer: [] }, { header: [] }],
  'hiring or key:hiring': [{ bearer: [] }, { header: [] }, ...SESSION],
}

/** Describes the routes in OpenAPI 3.1, from the very schemas that validate. Register it before the routes. */
export async function describeApi(app: App): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (!route.config?.access || !route.schema) return
    route.schema.security = SECURITY[route.config.access]
    route.schema.response = { ...(route.schema.response as object), '4xx': errorSchema, '5xx': errorSchema }
  })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Postern',
        version: '1',
        description:
          'Judges what comes in through the side doors, says why, and opens a case where a person must decide.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'postern_session' },
          bearer: { type: 'http', scheme: 'bearer' },
          header: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
}
