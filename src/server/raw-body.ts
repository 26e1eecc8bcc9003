import type { App } from './services.ts'

/** Takes bodies of these types, and of no other, as bytes: on the routes of the resource that calls it. */
export function takeRawBodies(app: App, types: string[]): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}
