import { PosternError } from '../core/errors.ts'
import type { Hiring } from '../hiring/hiring.ts'
import type { Services } from './services.ts'

/** What records applications. @throws PosternError `E_NOT_FOUND` where the hiring door is not open */
export function hiringOf({ hiring }: Services): Hiring {
  if (!hiring) throw new PosternError('E_NOT_FOUND', 'this server takes no applications')
  return hiring
}
