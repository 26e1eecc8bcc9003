import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Half, halfOf } from '../split.ts'
import { compose, isRecipe } from './build.ts'
import type { Content, Files, Implant, Project, Sample } from './sample.ts'

const TOLD = ['expected.json', 'sample.json']
const COMMAND = 'command.txt'
const READ_AT_MOST = 2 ** 20

/**
 * The samples of a corpus: `malicious/<family>/<sample>` and `benign/<group>/<sample>`. A sample is a file, a
 * folder with one file, a folder with a project, or a folder with a recipe. `expected.json` or `sample.json` in it
 * may say where the implant is: `{"implant": {"file": …, "line": …}}`; `command.txt` alone is a pasted command.
 */
export function readCorpus(corpus: string): Sample[] {
  const samples: Sample[] = []
  for (const label of ['malicious', 'benign'] as const)
    for (const family of namesIn(join(corpus, label)))
      for (const name of namesIn(join(corpus, label, family))) {
        const path = join(corpus, label, family, name)
        const half = halfOfFamily(family)
        samples.push({ label, family, half, id: `${label}/${family}/${name}`, ...read(path, name) })
      }
  return samples
}

/** Families are held out whole: detectors are to catch what they were not written against. */
export const halfOfFamily = (family: string): Half => halfOf(family)

const namesIn = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : []

function read(path: string, name: string): Pick<Sample, 'project' | 'single' | 'source'> {
  if (!statSync(path).isDirectory()) {
    const bytes = readFileSync(path)
    return {
      project: (change) => plain(new Map([[name, asText(bytes) ?? bytes]]), [], change),
      single: { name, command: false },
      source: undefined,
    }
  }
  if (isRecipe(path)) {
    const seed = path.split(sep).slice(-3).join('/')
    return { project: (change) => compose(path, seed, change), single: undefined, source: undefined }
  }
  const inside = readdirSync(path).filter((file) => !isTold(path, file))
  const only =
    inside.length === 1 && statSync(join(path, inside[0] as string)).isFile() ? inside[0] : undefined
  const implants = TOLD.map((file) => join(path, file))
    .filter(existsSync)
    .flatMap(toldImplants)
  return {
    project: (change) => plain(filesBelow(path), implants, change),
    single: only === undefined ? undefined : { name: only, command: only === COMMAND },
    source: path,
  }
}

function plain(files: Files, implants: Implant[], change = (text: string) => text): Project {
  const changed = [...files].map(([path, content]): [string, Content] => [
    path,
    typeof content === 'string' ? change(content) : content,
  ])
  return { files: new Map(changed), implants, own: [...files.keys()] }
}

/** Whether a file at the top of a sample is for the bench alone. A project may have a `sample.json` of its own. */
export const isTold = (folder: string, file: string): boolean =>
  file === 'expected.json' || (file === 'sample.json' && toldImplants(join(folder, file)).length > 0)

function toldImplants(path: string): Implant[] {
  try {
    const told = JSON.parse(readFileSync(path, 'utf8')) as {
      implant?: Implant | Implant[]
      implants?: Implant[]
      file?: string
      line?: number
    }
    const all = [told.implant ?? told.implants ?? (told.file === undefined ? [] : (told as Implant))].flat()
    return all
      .filter((one) => typeof one.file === 'string')
      .map((one) => ({ ...one, file: one.file.replaceAll('\\', '/').replace(/^\.\//, '') }))
  } catch {
    return []
  }
}

/** Of what is not told to the bench alone; text where it is text. Links and huge files are left out. */
function filesBelow(folder: string): Files {
  const files = new Map<string, Content>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || (entry.parentPath === folder && isTold(folder, entry.name))) continue
    const bytes = readFileSync(path)
    files.set(relative(folder, path).split(sep).join('/'), asText(bytes) ?? bytes)
  }
  return files
}

function asText(bytes: Uint8Array): string | undefined {
  if (bytes.length > READ_AT_MOST || bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
