import { PosternError } from '../../core/errors.ts'

/**
 * Reads standard input to its end.
 *
 * @param limit bytes
 * @throws PosternError `E_TOO_LARGE`
 */
export async function readStandardInput(limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > limit) throw new PosternError('E_TOO_LARGE', `standard input: the limit is ${limit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
