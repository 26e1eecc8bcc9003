import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { Positions } from '../positions.ts'
import { isTable, readToml } from '../python/toml.ts'

const TABLES = ['dependencies', 'dev-dependencies', 'build-dependencies'] as const

/** Reads `Cargo.toml` (https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html). */
export const readCargoToml: DependencyReader = (text, file) => {
  const toml = readToml(text)
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  const workspace = isTable(toml.root.workspace) ? toml.root.workspace : {}
  for (const [root, prefix] of [
    [toml.root, ''],
    [workspace, 'workspace.'],
  ] as const)
    for (const table of TABLES) {
      const asked = root[table]
      for (const [name, value] of Object.entries(isTable(asked) ? asked : {})) {
        if (dependencies.length >= DEPENDENCIES_READ) break
        const offset = toml.offsetOf(name, `${prefix}${table}`)
        const where = positions.place(`${prefix}${table}`, offset, name.length)
        const real = isTable(value) && typeof value.package === 'string' ? value.package : name
        dependencies.push({
          ecosystem: 'crates.io',
          name: real,
          spec: specOf(value),
          from: 'manifest',
          file,
          where,
        })
      }
    }
  return { dependencies }
}

function specOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isTable(value)) return ''
  const { git, path, version } = value
  if (typeof git === 'string') return `git+${git}`
  return typeof version === 'string' ? version : typeof path === 'string' ? path : ''
}
