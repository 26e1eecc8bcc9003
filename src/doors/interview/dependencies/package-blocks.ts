import { DEPENDENCIES_READ, type Dependency, type DependencyReader, type Ecosystem } from './dependency.ts'
import { linesOf, Positions } from './positions.ts'

const KEY = /^(name|version|source|url|checksum)\s*=\s*(.*)$/
const SOURCE = /\b(?:registry|git|url)\s*=\s*"([^"]*)"/
/** A file of a package, in `files`, `sdist` or `wheels`. */
const FILE = /^\s*(?:sdist = )?\{ ?(?:file|url) = "([^"]*)".*\bhash = "sha/
/** Where PyPI keeps files. */
const PYPI_FILES = 'https://files.pythonhosted.org/'

/**
 * Reads lock files that are a row of `[[package]]` tables: `poetry.lock`, `uv.lock`, `Cargo.lock`. Line by line, for
 * they are long and all written by machines.
 */
export const packageBlocks =
  (ecosystem: Ecosystem): DependencyReader =>
  (text, file) => {
    const positions = new Positions(text, file)
    const dependencies: Dependency[] = []
    let current: Dependency | undefined
    /** The table that a line stands in; of others nothing is read. */
    let table: 'package' | 'source' | 'other' = 'other'
    for (const { text: line, offset } of linesOf(text)) {
      if (line.startsWith('[')) {
        table = line === '[[package]]' ? 'package' : line === '[package.source]' ? 'source' : 'other'
        if (table !== 'package') continue
        if (dependencies.length >= DEPENDENCIES_READ) break
        const where = positions.place('locked packages', offset, line.length)
        current = { ecosystem, name: '', spec: '', from: 'lock', file, where }
        dependencies.push(current)
        continue
      }
      if (!current || table === 'other') continue
      const [, key, value = ''] = KEY.exec(line) ?? []
      const written = /^"([^"]*)"/.exec(value)?.[1]
      if (key === undefined) readFile(current, line)
      else if (table === 'source' || key === 'source') {
        const address =
          table === 'source' ? (key === 'url' ? written : undefined) : (written ?? SOURCE.exec(value)?.[1])
        if (address !== undefined) current.resolved = address
      } else if (key === 'name' && written !== undefined) {
        current.name = written
        current.where = positions.place('locked packages', offset, line.length)
      } else if (key === 'version' && written !== undefined)
        Object.assign(current, { version: written, spec: written })
      else if (key === 'checksum' && written !== undefined) current.integrity = written
    }
    return { dependencies: dependencies.filter(({ name }) => name !== '') }
  }

/** A file that does not lie where PyPI keeps its files is what is really fetched, whatever the source says. */
function readFile(dependency: Dependency, line: string): void {
  const address = FILE.exec(line)?.[1]
  if (address === undefined) return
  dependency.integrity ??= 'listed'
  if (/^https?:/.test(address) && !address.startsWith(PYPI_FILES)) dependency.resolved = address
}
