import { PosternError } from '../core/errors.ts'
import type { Unknown } from '../core/finding.ts'
import type { Application } from '../doors/hiring/application.ts'
import { type ApplicationInput, applicationSchema } from '../doors/hiring/application-schema.ts'
import { readInput } from '../doors/hiring/intake/lenient.ts'
import type { HiringEngine } from './engine.ts'

/** An application as a server takes it: files inline, since a path means nothing to it. */
export const sentApplicationSchema = applicationSchema.meta({
  description: 'One application. Documents and code-host exports inline, as base64 in `bytes`.',
})

/** What is kept of an application as it was sent: fields that the schema does not know are not. */
export interface Sent {
  input: ApplicationInput
  unknown: Unknown[]
}

/**
 * Takes an application as it was sent. A field that cannot be read is left out and told, and so is a file of which
 * only a path was sent: the server opens none.
 *
 * @throws PosternError `E_MALFORMED` when it is no application at all
 */
export function takeInput(given: unknown, name: string): Sent {
  const { input, unknown } = readInput(given, name)
  const inline = <
    File extends { path?: string | undefined; bytes?: string | undefined; name?: string | undefined },
  >(
    file: File,
  ): File[] => {
    const { path, ...rest } = file
    if (rest.bytes !== undefined) return [rest as File]
    const what = rest.name ?? path ?? 'a file'
    unknown.push({ what, why: 'only its path was sent, and a server opens none: send its bytes' })
    return []
  }
  const { codeHost, ...others } = input
  const [export_] = codeHost ? inline(codeHost) : []
  return {
    input: {
      ...others,
      documents: input.documents.flatMap(inline),
      ...(export_ ? { codeHost: export_ } : {}),
    },
    unknown,
  }
}

const GAVE_UP = new Set(['E_TIMEOUT', 'E_MEMORY'])

/**
 * Reads an application. When its files are too heavy to be read, the rest of it counts all the same and the files
 * are told as not checked: whoever sends what is too heavy must not get the rest past unseen.
 */
export async function readSent(
  engine: HiringEngine,
  { input, unknown }: Sent,
  name: string,
): Promise<Application> {
  try {
    const application = await engine.read(input, name)
    return { ...application, unknown: [...unknown, ...application.unknown] }
  } catch (error) {
    if (!(error instanceof PosternError) || !GAVE_UP.has(error.code)) throw error
    const { documents: _documents, codeHost: _codeHost, ...rest } = input
    const application = await engine.read(rest, name)
    const why = `their reading was given up: ${error.message} [${error.code}]`
    return {
      ...application,
      unknown: [...unknown, ...application.unknown, { what: 'the documents and the code-host export', why }],
    }
  }
}

/** What a person knows an application by. */
export function nameOf({ names }: Application, reference: string): string {
  const used = (use: string) => names.find((name) => name.use === use)?.text
  return used('applied') ?? used('preferred') ?? used('legal') ?? names[0]?.text ?? reference
}
