import { DEPENDENCIES_READ, type Dependency, type DependencyReader, type Ecosystem } from './dependency.ts'
import { linesOf, Positions } from './positions.ts'

const KEY = /^(name|version|source|url|reference|checksum)\s*=\s*(.*)$/
const FILE = /^\s*\{ ?(?:file|url) = "([^"]*)"/

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
    const finish = () => {
      if (current?.name) dependencies.push(current)
      current = undefined
    }
    for (const { text: line, offset } of linesOf(text)) {
      if (line === '[[package]]') {
        finish()
        if (dependencies.length >= DEPENDENCIES_READ) break
        const where = positions.place('locked packages', offset, line.length)
        current = { ecosystem, name: '', spec: '', from: 'lock', file, where }
        continue
      }
      if (line.startsWith('[') && !line.startsWith('[package.source]')) {
        if (!line.startsWith('[package.')) finish()
        else if (current?.name) finish()
        continue
      }
      if (!current) continue
      if (current.integrity === undefined && /hash = "sha/.test(line) && FILE.test(line))
        current.integrity = 'listed'
      const [, key, value = ''] = KEY.exec(line) ?? []
      const written = /^"([^"]*)"/.exec(value)?.[1]
      if (key === 'name' && written !== undefined && current.name === '') {
        current.name = written
        current.where = positions.place('locked packages', offset, line.length)
      } else if (key === 'version' && written !== undefined)
        Object.assign(current, { version: written, spec: written })
      else if (key === 'checksum' && written !== undefined) current.integrity = written
      else if (key === 'url' && written !== undefined) current.resolved = written
      else if (key === 'source') {
        const address = written ?? /\b(?:registry|git|url)\s*=\s*"([^"]*)"/.exec(value)?.[1]
        if (address !== undefined) current.resolved = address
      }
    }
    finish()
    return { dependencies }
  }
