import {
  DEPENDENCIES_READ,
  type Dependency,
  type DependencyReader,
  type RegistrySetting,
} from '../dependency.ts'
import { jsonLeaves } from '../json.ts'
import { Positions } from '../positions.ts'

/** Reads `Pipfile.lock` (https://pipenv.pypa.io/en/latest/pipfile.html#pipfile-lock). */
export const readPipfileLock: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const registries: RegistrySetting[] = []
  const byPlace = new Map<number, Dependency>()
  for (const { path, value, end } of jsonLeaves(text)) {
    const [section, name, field] = path
    const last = path.at(-1)
    if (section?.name === '_meta' && last?.name === 'url') {
      const where = positions.place('registry setting', last.offset, end - last.offset)
      registries.push({ ecosystem: 'pypi', url: value, additional: false, where })
    }
    if (!/^(?:default|develop)$/.test(section?.name ?? '') || !name || !field) continue
    const known: Dependency = byPlace.get(name.offset) ?? {
      ecosystem: 'pypi',
      name: name.name,
      spec: '',
      from: 'lock',
      file,
      where: positions.place('locked packages', name.offset, name.name.length + 2),
    }
    byPlace.set(name.offset, known)
    if (field.name === 'version') Object.assign(known, { spec: value, version: value.replace(/^==/, '') })
    if (field.name === 'git' || field.name === 'file') Object.assign(known, { spec: value, resolved: value })
    if (field.name === 'hashes') known.integrity ??= value
    if (byPlace.size >= DEPENDENCIES_READ) break
  }
  return { dependencies: [...byPlace.values()], registries }
}
