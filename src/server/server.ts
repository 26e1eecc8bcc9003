import { fileURLToPath } from 'node:url'
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { loadFolder } from '../core/modules.ts'
import { guardAccess } from './access.ts'
import { serveConsole } from './console.ts'
import { answerFailures } from './failures.ts'
import { sendSecurityHeaders } from './headers.ts'
import { describeApi } from './openapi.ts'
import type { App, Routes, Services } from './services.ts'

const routesFolder = fileURLToPath(new URL('./routes/', import.meta.url))
const JSON_BODY_BYTES = 64 * 1024

/**
 * Builds the server without listening: a test can inject requests, `serve` makes it listen.
 *
 * @example
 * const app = await buildServer({ store, check, settings })
 * const answer = await app.inject({ url: '/healthz' })
 */
export async function buildServer(services: Services): Promise<App> {
  const app: App = Fastify({
    bodyLimit: JSON_BODY_BYTES,
    // A reverse proxy on this machine may say for whom it asks, and whether over https; nobody else is believed.
    trustProxy: 'loopback',
    exposeHeadRoutes: false,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.removeContentTypeParser('text/plain')
  answerFailures(app, services)
  sendSecurityHeaders(app)
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, { global: false, hook: 'onRequest' })
  guardAccess(app, services)
  await describeApi(app)
  for (const { unit } of await loadFolder<Routes>(routesFolder)) {
    await app.register(async (inside: App) => unit(inside, services))
  }
  await serveConsole(app, services.consoleDir)
  return app
}
