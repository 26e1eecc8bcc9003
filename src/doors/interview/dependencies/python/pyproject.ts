import type { TomlTable } from 'smol-toml'
import {
  DEPENDENCIES_READ,
  type Dependency,
  type DependencyReader,
  type RegistrySetting,
} from '../dependency.ts'
import { Positions } from '../positions.ts'
import { readRequirement } from './requirement.ts'
import { isTable, readToml, stringsOf, type Toml, tableAt, tablesOf } from './toml.ts'

/**
 * Reads `pyproject.toml`: PEP 621 and PEP 735 dependencies, what is needed to build (PEP 518), Poetry's and uv's
 * tables and package sources.
 */
export const readPyproject: DependencyReader = (text, file) => {
  const reading = readingOf(text, file)
  const { root } = reading.toml
  const project = tableAt(root, 'project')
  reading.requirements(stringsOf(tableAt(root, 'build-system')?.requires), 'build-system')
  reading.requirements(stringsOf(project?.dependencies), 'project')
  const groups = [
    ...Object.values(tableAt(root, 'project', 'optional-dependencies') ?? {}),
    ...Object.values(tableAt(root, 'dependency-groups') ?? {}),
  ]
  for (const group of groups) reading.requirements(stringsOf(group))
  const poetry = tableAt(root, 'tool', 'poetry')
  reading.table(tableAt(root, 'tool', 'poetry', 'dependencies'), 'tool.poetry.dependencies')
  reading.table(tableAt(root, 'tool', 'poetry', 'dev-dependencies'), 'tool.poetry.dev-dependencies')
  for (const name of Object.keys(tableAt(root, 'tool', 'poetry', 'group') ?? {}).slice(0, 100))
    reading.table(
      tableAt(root, 'tool', 'poetry', 'group', name, 'dependencies'),
      `tool.poetry.group.${name}.dependencies`,
    )
  reading.requirements(stringsOf(tableAt(root, 'tool', 'uv')?.['dev-dependencies']), 'tool.uv')
  reading.table(tableAt(root, 'tool', 'uv', 'sources'), 'tool.uv.sources')
  for (const source of tablesOf(poetry?.source)) reading.registry(source.url, source.priority !== 'primary')
  for (const index of tablesOf(tableAt(root, 'tool', 'uv')?.index))
    reading.registry(index.url, index.default !== true)
  return reading.done()
}

/** Reads `Pipfile` (https://pipenv.pypa.io/en/latest/pipfile.html). */
export const readPipfile: DependencyReader = (text, file) => {
  const reading = readingOf(text, file)
  for (const [name, table] of Object.entries(reading.toml.root))
    if (name === 'packages' || name === 'dev-packages')
      reading.table(isTable(table) ? table : undefined, name)
  for (const source of tablesOf(reading.toml.root.source)) reading.registry(source.url, false)
  return reading.done()
}

function readingOf(text: string, file: string) {
  const toml: Toml = readToml(text)
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  const registries: RegistrySetting[] = []
  const add = (one: Pick<Dependency, 'name' | 'spec' | 'version'>, offset: number, length: number) => {
    if (dependencies.length >= DEPENDENCIES_READ) return
    const where = positions.place('dependencies', offset, length)
    dependencies.push({ ecosystem: 'pypi', ...one, from: 'manifest', file, where })
  }
  return {
    toml,
    requirements(list: readonly string[], table?: string) {
      for (const written of list.slice(0, DEPENDENCIES_READ)) {
        const requirement = readRequirement(written)
        if (requirement?.name) add(requirement, toml.offsetOf(written, table), written.length)
      }
    },
    table(table: TomlTable | undefined, header: string) {
      for (const [name, value] of Object.entries(table ?? {}).slice(0, 5_000)) {
        if (name === 'python') continue
        const spec = typeof value === 'string' ? value : specOf(value)
        const version = /^==\s*([\w.!+-]+)$/.exec(spec)?.[1] ?? (/^\d[\w.]*$/.test(spec) ? spec : undefined)
        const offset = toml.offsetOf(name, header)
        add({ name, spec, ...(version === undefined ? {} : { version }) }, offset, lineLength(text, offset))
      }
    },
    registry(url: unknown, additional: boolean) {
      if (typeof url !== 'string') return
      const where = positions.place('registry setting', toml.offsetOf(url), url.length)
      registries.push({ ecosystem: 'pypi', url, additional, where })
    },
    done: () => ({ dependencies, registries }),
  }
}

function lineLength(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return (end === -1 ? text.length : end) - offset
}

/** Of a table such as `{ git = "…", rev = "…" }`, the address; else its version. */
function specOf(value: unknown): string {
  if (!isTable(value)) return ''
  for (const key of ['git', 'url', 'path', 'version']) {
    const written = value[key]
    if (typeof written === 'string')
      return key === 'git' && !written.startsWith('git') ? `git+${written}` : written
  }
  return ''
}
