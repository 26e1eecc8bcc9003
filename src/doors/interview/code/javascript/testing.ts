import { posix } from 'node:path'
import type { Act, CodeReading } from '../../act.ts'
import type { ArtifactFile } from '../../artifact.ts'
import { resolveModule } from '../../intake/resolve.ts'
import createJavaScriptReader from './reader.ts'

function fileOf(path: string, content: string): ArtifactFile {
  return {
    path,
    inner: path,
    name: posix.basename(path),
    extension: posix.extname(path).slice(1),
    size: content.length,
    executable: false,
    type: 'text',
    bytes: () => new TextEncoder().encode(content),
    text: () => content,
    whole: () => new TextEncoder().encode(content),
  }
}

/** Reads one file of a project that is not on a disk. */
export function readingOf(
  path: string,
  contents: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): CodeReading {
  const files = new Map(Object.entries(contents).map(([at, content]) => [at, fileOf(at, content)]))
  const reader = createJavaScriptReader({
    file: (at) => files.get(at),
    resolve: (from, specifier, language) => resolveModule(files, from, specifier, language),
    environment: new Map(Object.entries(environment)),
  })
  const file = files.get(path)
  if (!file) throw new Error(`no ${path}`)
  return reader.read(file)
}

/** Acts of one kind that one text comes to. */
export function actsOf(kind: Act['kind'], code: string, name = 'app.js'): Act[] {
  return readingOf(name, { [name]: code }).acts.filter((act) => act.kind === kind)
}
