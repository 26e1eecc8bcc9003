import { z } from 'zod'
import { ERRORS, type ErrorCode } from '../../core/errors.ts'
import { ROLES } from '../../store/people.ts'

export const errorSchema = z.object({
  error: z.object({ code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]), message: z.string() }),
})

export const idParams = z.object({ id: z.uuid() })

export const rolesSchema = z.array(z.enum(ROLES)).min(1)

export const userSchema = z.object({ id: z.uuid(), email: z.string(), name: z.string(), roles: rolesSchema })

/** A body that is taken as it comes, without being parsed. */
export const rawBody = z
  .custom<Buffer>((value) => Buffer.isBuffer(value) && value.length > 0, 'a body that is not empty')
  .meta({ type: 'string', format: 'binary' })
