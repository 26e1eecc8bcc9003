import { fileURLToPath } from 'node:url'
import { loadFromFolders } from '../../../core/modules.ts'
import { type CodeReading, LANGUAGES, type Language } from '../act.ts'
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
    if (!reader) return undefined
    const guarded: CodeReader = {
      read: (file) => answered(() => reader.read(file)),
      readText: (code, where) => answered(() => reader.readText(code, where)),
    }
    readers.set(language, guarded)
    return guarded
  }
}

/** A reader that fails on one file must not take the others with it: that it failed is its answer. */
function answered(read: () => CodeReading): CodeReading {
  try {
    return read()
  } catch (error) {
    return { acts: [], handOvers: [], problem: `it could not be read: ${String(error)}` }
  }
}
