import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type ErrorCode, PosternError } from '../../core/errors.ts'

/** A command to judge, or a line that holds none. */
export type NamedCommand =
  | { path: string; command: string }
  | { path: string; error: { code: ErrorCode; message: string } }

const lineSchema = z.looseObject({ command: z.string() })

/** Characters of one line; a shell takes no longer ones. */
const LINE_LENGTH = 2 ** 21

/**
 * Reads commands from NDJSON, one `{"command": "…"}` a line; other fields are ignored, empty lines passed over.
 *
 * @param path a file, or `-` for standard input
 * @returns in order; a line that is no such object is one with an error that names it
 * @throws PosternError `E_UNREADABLE`
 */
export async function* namedCommands(path: string): AsyncGenerator<NamedCommand> {
  const input = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() !== '') yield parsed(line, `${path}:${number}`)
    }
  } catch (error) {
    throw new PosternError('E_UNREADABLE', `${path}: ${(error as Error).message}`)
  }
}

function parsed(line: string, path: string): NamedCommand {
  const broken = (why: string): NamedCommand => ({
    path,
    error: { code: 'E_MALFORMED', message: `${path}: ${why}` },
  })
  if (line.length > LINE_LENGTH) return broken(`a line longer than ${LINE_LENGTH} characters`)
  try {
    const result = lineSchema.safeParse(JSON.parse(line))
    if (result.success) return { path, command: result.data.command }
  } catch (error) {
    return broken((error as Error).message)
  }
  return broken('not an object with a “command” that is text')
}
