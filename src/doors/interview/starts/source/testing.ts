import { fileType } from '../../../../formats/file-type.ts'
import type { ArtifactFile } from '../../artifact.ts'
import type { Start, StartReader } from '../../start.ts'

const encoder = new TextEncoder()

/** A file of an artefact that is not on a disk. A path that ends in `!` is executable. */
export function fileOf(given: string, content: string): ArtifactFile {
  const path = given.replace(/!$/, '')
  const inner = path.split(' › ').at(-1) ?? path
  const name = inner.split('/').at(-1) ?? inner
  const bytes = encoder.encode(content)
  return {
    path,
    inner,
    name,
    extension: name.includes('.', 1) ? (name.split('.').at(-1) ?? '').toLowerCase() : '',
    size: bytes.length,
    executable: given.endsWith('!'),
    type: fileType(bytes),
    bytes: () => bytes,
    whole: () => bytes,
    text: () => content,
  }
}

/** What one reader finds in files, by content. */
export function readStarts(reader: StartReader, contents: Record<string, string>) {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => {
      const file = fileOf(path, content)
      return [file.path, file]
    }),
  )
  const found = [...files.values()]
    .filter((file) => reader.reads(file))
    .flatMap((file) => [...reader.read(file, files)])
  const starts = found.filter((one): one is Start => !('unknown' in one))
  return { starts, unknown: found.flatMap((one) => ('unknown' in one ? one.unknown : [])) }
}

/** One line for each start: trigger, place and what runs. */
export const told = ({ trigger, where, runs, folder, quiet }: Start): string =>
  `${trigger} ${where.file}:${where.line}:${where.column} ${folder === '' ? '' : `in ${folder} `}${quiet ? 'quietly ' : ''}${
    runs.as === 'file' ? `file ${runs.path}` : runs.as === 'command' ? runs.command : `code ${runs.code}`
  }`
