import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { defineConnector } from '../connector.ts'
import { checkAge, checkHmac, headerAfter } from '../signature.ts'

const MAX_AGE = 5 * 60_000
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/i

const file = z.looseObject({ path: z.undefined('a path is not read: send bytes') })

/** Fields of an application for whoever it is about. */
const bodySchema = z.looseObject({
  id: z.string().trim().min(1).max(150),
  /** The system that the id is of. Default: this connector. */
  from: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional(),
  erase: z.literal(true).optional(),
  documents: z.array(file).optional(),
  codeHost: file.optional(),
})

/**
 * Takes what no recruiting system knows, such as where a laptop goes or where pay goes: fields of the hiring door's
 * schema, added to a stored application. Header: `Postern-Signature: t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256
 * of `SECONDS.BODY`.
 */
export default defineConnector({
  verify(delivery, { secrets, now, maxAge = MAX_AGE }) {
    const header = headerAfter(delivery, 'postern-signature')
    const [, seconds = '', signature] = SIGNATURE.exec(header ?? '') ?? []
    checkHmac(signature, secrets, `${seconds}.`, delivery.body)
    checkAge(Number(seconds) * 1000, now, maxAge)
    return [`v1:${signature?.toLowerCase()}`]
  },

  async handle(body, desk) {
    const given = bodySchema.safeParse(body)
    if (!given.success) {
      const [issue] = given.error.issues
      throw new PosternError('E_USAGE', `${issue?.path.join('.') || 'the body'}: ${issue?.message}`)
    }
    const { from, erase, ...fragment } = given.data
    const whose = { id: fragment.id, ...(from ? { vendor: from } : {}) }
    if (erase) await desk.erase(whose)
    else await desk.amend(fragment, whose)
  },
})
