import type { ArtifactFile } from '../../artifact.ts'
import { resolveModule } from '../../intake/resolve.ts'
import createReader from './reader.ts'

/** A file of text that is nowhere. */
export function textFile(path: string, text: string): ArtifactFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return {
    path,
    inner: path,
    name,
    extension: name.slice(name.lastIndexOf('.') + 1).toLowerCase(),
    size: text.length,
    executable: false,
    type: 'text',
    bytes: () => Buffer.from(text),
    whole: () => Buffer.from(text),
    text: () => text,
  }
}

/** Reads the first of some files of Python, the others beside it. */
export function readPython(
  sources: Readonly<Record<string, string>>,
  environment: Record<string, string> = {},
) {
  const files = new Map(Object.entries(sources).map(([path, text]) => [path, textFile(path, text)]))
  const reader = createReader({
    file: (path) => files.get(path),
    resolve: (from, specifier, language) => resolveModule(files, from, specifier, language),
    environment: new Map(Object.entries(environment)),
  })
  const first = files.values().next().value
  if (!first) throw new Error('no file')
  return reader.read(first)
}
