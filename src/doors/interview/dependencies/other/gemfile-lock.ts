import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { linesOf, Positions } from '../positions.ts'

/** Reads `Gemfile.lock` (https://bundler.io/): each package with the address its section names as `remote`. */
export const readGemfileLock: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  let remote: string | undefined
  for (const { text: line, offset } of linesOf(text)) {
    if (/^\S/.test(line)) remote = undefined
    remote = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? remote
    const [, name, version] = /^ {4}([\w.-]+) \(([^()]+)\)$/.exec(line) ?? []
    if (name === undefined || version === undefined) continue
    dependencies.push({
      ecosystem: 'rubygems',
      name,
      spec: version,
      version,
      ...(remote === undefined || remote === '.' ? {} : { resolved: remote }),
      from: 'lock',
      file,
      where: positions.place('locked packages', offset + 4, line.length - 4),
    })
    if (dependencies.length >= DEPENDENCIES_READ) break
  }
  return { dependencies }
}
