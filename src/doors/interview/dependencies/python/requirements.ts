import {
  DEPENDENCIES_READ,
  type Dependency,
  type DependencyReader,
  type RegistrySetting,
} from '../dependency.ts'
import { linesOf, Positions } from '../positions.ts'
import { readRequirement } from './requirement.ts'

const INDEX = /^(?:-i|--index-url|--extra-index-url|-f|--find-links)[=\s]\s*["']?(\S+?)["']?$/
const EDITABLE = /^(?:-e|--editable)[=\s]\s*/

/** Reads requirements and constraints files of pip (https://pip.pypa.io/en/stable/reference/requirements-file-format/). */
export const readRequirements: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  const registries: RegistrySetting[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const written = line
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/\\$/, '')
      .trim()
    if (written === '' || written.startsWith('--hash')) continue
    const where = positions.place('requirements', offset + line.search(/\S/), written.length)
    const index = INDEX.exec(written)?.[1]
    if (index !== undefined) {
      if (/^https?:/i.test(index))
        registries.push({
          ecosystem: 'pypi',
          url: index,
          additional: !/^(?:-i|--index-url)/.test(written),
          where,
        })
      continue
    }
    const asked = written.replace(EDITABLE, '')
    if (asked.startsWith('-')) continue
    const requirement = readRequirement(asked.split(/\s--/, 1)[0] as string)
    if (requirement?.name)
      dependencies.push({ ecosystem: 'pypi', ...requirement, from: 'manifest', file, where })
    if (dependencies.length >= DEPENDENCIES_READ) break
  }
  return { dependencies, registries }
}

/** Reads `pip.conf` and `pip.ini` (https://pip.pypa.io/en/stable/topics/configuration/). */
export const readPipConf: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const registries: RegistrySetting[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const [, key, url] =
      /^\s*(index-url|extra-index-url|index_url|extra_index_url)\s*=\s*(\S+)/.exec(line) ?? []
    if (url === undefined) continue
    registries.push({
      ecosystem: 'pypi',
      url,
      additional: key?.startsWith('extra') ?? false,
      where: positions.place('registry setting', offset, line.length),
    })
  }
  return { registries }
}
