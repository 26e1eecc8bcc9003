import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { PosternError } from '../core/errors.ts'
import type { App } from './services.ts'

const NOT_BUILT = 'The console is not built here. The API works: see /api/openapi.json.\n'

/**
 * Serves the built console: its files by name, and its page for every other address that is not the API's, which
 * the page itself then reads.
 */
export async function serveConsole(app: App, folder: string | undefined): Promise<void> {
  const built = folder !== undefined && existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      dotfiles: 'ignore',
      schemaHide: true,
      setHeaders: (response, path) => {
        const lasting = path.startsWith(join(folder, 'assets'))
        response.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-store')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (request.method !== 'GET' || path.startsWith('/api') || path === '/healthz')
      throw new PosternError('E_NOT_FOUND', `there is no ${request.method} ${path.slice(0, 200)}`)
    if (!built) return reply.code(404).type('text/plain').send(NOT_BUILT)
    return reply.sendFile('index.html')
  })
}
