import { expect, test } from 'vitest'
import { PosternError } from '../core/errors.ts'
import { needsCase } from './rules.ts'
import { answerWhenGivenUp } from './unjudged.ts'

test.each(['E_TIMEOUT', 'E_MEMORY'] as const)('after %s a person must look', (code) => {
  const answer = answerWhenGivenUp(new PosternError(code, 'message: too heavy'), 1800)
  expect(needsCase(answer)).toBe(true)
  expect(answer.unknown[0]?.why).toContain(code)
})

test('what is no message, or fails inside, stays an error', () => {
  for (const error of [new PosternError('E_MALFORMED', 'no header'), new Error('oh')])
    expect(() => answerWhenGivenUp(error, 1800)).toThrow(error)
})
