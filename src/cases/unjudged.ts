import type { Answer } from '../core/door.ts'
import { PosternError } from '../core/errors.ts'

/** Errors after which a subject is a subject all the same, but nothing could be said of it within the limits. */
const GAVE_UP = new Set(['E_TIMEOUT', 'E_MEMORY'])

/**
 * The answer for a subject whose check was given up: a person must look, since whoever makes a message too heavy
 * to check must not get it past unseen.
 *
 * @throws the error itself when it says something else.
 */
export function answerWhenGivenUp(error: unknown, limitMs: number): Answer & { ms: number } {
  if (!(error instanceof PosternError) || !GAVE_UP.has(error.code)) throw error
  return {
    verdict: 'review',
    score: 0,
    findings: [],
    unknown: [{ what: 'the whole subject', why: `its check was given up: ${error.message} [${error.code}]` }],
    notFound: [],
    turn: 'Nothing was judged: a person has to look.',
    observables: [],
    ms: limitMs,
  }
}
