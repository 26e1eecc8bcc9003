import { fileURLToPath } from 'node:url'
import { loadFromFolders } from '../../../core/modules.ts'
import { LANGUAGES, type Language } from '../act.ts'
import type { CodeReader, CreateCodeReader, Project } from './reader.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))

const creators = new Map<Language, CreateCodeReader>(
  (await loadFromFolders<CreateCodeReader, Language>(folder, LANGUAGES, 'reader')).map(({ name, unit }) => [
    name,
    unit,
  ]),
)

/** Gives the reader of a language for one project; undefined for a language that is not read. */
export function createReaders(project: Project): (language: Language) => CodeReader | undefined {
  const readers = new Map<Language, CodeReader>()
  return (language) => {
    const known = readers.get(language)
    if (known) return known
    const reader = creators.get(language)?.(project)
    if (reader) readers.set(language, reader)
    return reader
  }
}
