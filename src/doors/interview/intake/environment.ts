import type { ArtifactFile } from '../artifact.ts'

const ENV_FILE = /^\.env(\.|$)|\.env$/
const ENV_LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]{0,199})[ \t]*=[ \t]*(.*)$/gm
const FILES_READ = 100
const VALUE_LENGTH = 100_000

/**
 * The variables that an artefact's `.env` files set, as written, undecoded. Of a name that is set twice the first
 * counts; files are taken in the order given.
 */
export function readEnvironment(files: Iterable<ArtifactFile>): Map<string, string> {
  const environment = new Map<string, string>()
  let read = 0
  for (const file of files) {
    if (!ENV_FILE.test(file.name) || ++read > FILES_READ) continue
    for (const [, name, value] of (file.text() ?? '').matchAll(ENV_LINE)) {
      if (name && value && value.length <= VALUE_LENGTH && !environment.has(name))
        environment.set(name, unquoted(value.trim()))
    }
  }
  return environment
}

function unquoted(value: string): string {
  const quoted = value.match(/^(["'`])(.*)\1/)
  return quoted?.[2] ?? value.replace(/\s+#.*$/, '')
}
