import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ERRORS, type ErrorCode, PosternError } from '../core/errors.ts'
import type { App, Services } from './services.ts'

const FASTIFY_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'E_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'E_MEDIA_TYPE',
}

/** Of PostgreSQL (classes 08, 53, 57P) and of the connection to it: it is not there, or has no room. */
const STORE_AWAY = /^(?:ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|08|53|57P)/

interface Said {
  code: ErrorCode
  message: string
}

/** What may be said to the caller of anything thrown. What went wrong inside stays inside. */
function say(error: FastifyError | PosternError): Said {
  if (error instanceof PosternError) {
    return error.code === 'E_INTERNAL' ? unexpected : { code: error.code, message: error.message }
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0]
    const place = first?.instancePath.slice(1).replaceAll('/', '.')
    const part = error.validationContext === 'querystring' ? 'query' : error.validationContext
    return { code: 'E_USAGE', message: `${part}${place ? `, ${place}` : ''}: ${first?.message}` }
  }
  const known = FASTIFY_CODES[error.code]
  if (known) return { code: known, message: ERRORS[known].meaning }
  if (error.statusCode === 429) return { code: 'E_RATE', message: ERRORS.E_RATE.meaning }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return { code: 'E_USAGE', message: error.message }
  if (STORE_AWAY.test(error.code ?? '')) return { code: 'E_STORE', message: 'the database does not answer' }
  return unexpected
}

const unexpected: Said = { code: 'E_INTERNAL', message: ERRORS.E_INTERNAL.meaning }

/** Answers everything that goes wrong as `{"error":{"code","message"}}`. */
export function answerFailures(app: App, { onFailure }: Services): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const said = say(error)
    const { status } = ERRORS[said.code]
    if (status >= 500)
      onFailure?.(`${request.method} ${request.routeOptions.url ?? 'unknown address'}`, error)
    return reply.code(status).type('application/json').serializer(JSON.stringify).send({ error: said })
  })
}
