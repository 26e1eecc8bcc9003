import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { linesOf, Positions } from '../positions.ts'
import { readRequirement } from './requirement.ts'

const LISTS = /\b(?:install_requires|setup_requires|tests_require|dependency_links)\s*=\s*\[/g
const LIST_READ = 20_000
const LISTS_READ = 20

/** Reads what `setup.py` asks for where it stands there as a literal list. The code is not run. */
export const readSetupPy: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  for (const list of text.matchAll(LISTS).take(LISTS_READ)) {
    const start = list.index + list[0].length
    const body = text.slice(start, start + LIST_READ)
    const literals = /\]|#[^\n]*|"([^"\n\\]{1,500})"|'([^'\n\\]{1,500})'/g
    for (const literal of body.matchAll(literals)) {
      if (literal[0] === ']') break
      const written = literal[1] ?? literal[2]
      const requirement = written === undefined ? undefined : readRequirement(written)
      if (!requirement?.name || dependencies.length >= DEPENDENCIES_READ) continue
      const where = positions.place('install_requires', start + literal.index + 1, written?.length ?? 0)
      dependencies.push({ ecosystem: 'pypi', ...requirement, from: 'manifest', file, where })
    }
  }
  return { dependencies }
}

/** Reads `install_requires` and its like of `setup.cfg`. */
export const readSetupCfg: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  let within = false
  for (const { text: line, offset } of linesOf(text)) {
    const key = /^(\w+)\s*=\s*(.*)$/.exec(line)
    if (key) within = /^(?:install_requires|setup_requires|tests_require)$/.test(key[1] as string)
    else if (/^\S/.test(line)) within = false
    const written = key ? (key[2] as string).trim() : line.trim()
    if (!within || written === '' || written.startsWith('#')) continue
    const requirement = readRequirement(written)
    if (!requirement?.name || dependencies.length >= DEPENDENCIES_READ) continue
    const where = positions.place('install_requires', offset + line.indexOf(written), written.length)
    dependencies.push({ ecosystem: 'pypi', ...requirement, from: 'manifest', file, where })
  }
  return { dependencies }
}
