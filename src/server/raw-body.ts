import type { App } from './services.ts'

/** Takes bodies of these types as bytes, on the routes of the resource that calls it and no other. */
export function takeRawBodies(app: App, types: string[]): void {
  app.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}
