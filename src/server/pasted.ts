import { PosternError } from '../core/errors.ts'
import type { CheckSubject } from './services.ts'

const BODY_ONLY = Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\n')

/**
 * Checks text that somebody pasted. Text of no known kind is taken for the body of a message: what a person
 * copies out of a mail program has no headers.
 *
 * @throws PosternError when nothing can be said of it.
 */
export async function checkPasted(check: CheckSubject, task: Parameters<CheckSubject>[0]) {
  try {
    return await check(task)
  } catch (error) {
    if (!(error instanceof PosternError) || error.code !== 'E_UNRECOGNISED') throw error
    return check({ ...task, bytes: Buffer.concat([BODY_ONLY, task.bytes]), door: 'support' })
  }
}
