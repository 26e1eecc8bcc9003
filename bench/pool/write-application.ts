import type { Draft } from './draft.ts'
import { documentBytes } from './files.ts'
import { resumeText } from './resume.ts'
import { LANGUAGE_TAGS } from './traits.ts'
import type { Retelling, World } from './world.ts'

/** An application as JSON, its files inline. */
export type WrittenApplication = Record<string, unknown> & { id: string }

/**
 * Writes a draft out.
 *
 * @param retelling what is told otherwise than the draft has it
 * @param more further fields, in which marks may stand
 */
export async function writeApplication(
  world: World,
  { id, who, fields, resume, file, code }: Draft,
  { retelling = {}, more = {} }: { retelling?: Retelling; more?: object } = {},
): Promise<WrittenApplication> {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const documents = []
  if (file) {
    const { language } = world.of(who.index)
    const at = (language + (retelling.language ?? 0)) % LANGUAGE_TAGS.length
    const draft = world.write(
      {
        ...file,
        kind: 'resume' as const,
        name: `resume.${file.format === 'text' ? 'txt' : file.format}`,
        text: resumeText(resume),
        language: LANGUAGE_TAGS[at] as string,
      },
      retelling,
    )
    documents.push({ kind: draft.kind, name: draft.name, bytes: base64(await documentBytes(draft)) })
  }
  const codeHost = code && {
    name: 'code-host.json',
    bytes: base64(Buffer.from(JSON.stringify(world.write(code, retelling)))),
  }
  return {
    id,
    ...world.write({ ...fields, ...more }, retelling),
    ...(documents.length > 0 ? { documents } : {}),
    ...(codeHost ? { codeHost } : {}),
  }
}
