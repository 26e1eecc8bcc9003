import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { type Line, linesOf, Positions } from '../positions.ts'

/** `/name@1.0.0(peer)`, `name@1.0.0` and, of older versions, `/name/1.0.0_peer`. */
const KEY = /^ {2}'?\/?((?:@[^/@'\s]+\/)?[^/@'\s:]+)[@/]([^'\s]+?)'?:$/
const RESOLUTION = /^ {4}resolution: \{(.*)\}$/

/** Reads `pnpm-lock.yaml` (https://github.com/pnpm/spec/tree/master/lockfile): the section `packages`. */
export const readPnpmLock: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  let within = false
  let key: { line: Line; name: string; version: string } | undefined
  for (const line of linesOf(text)) {
    if (/^\S/.test(line.text)) within = line.text === 'packages:'
    if (!within) continue
    const named = KEY.exec(line.text)
    if (named) {
      key = { line, name: named[1] as string, version: (named[2] as string).replace(/[(_].*$/, '') }
      continue
    }
    const resolution = RESOLUTION.exec(line.text)?.[1]
    if (resolution === undefined || key === undefined) continue
    const tarball = /\b(?:tarball|repo): '?([^',}\s]+)/.exec(resolution)?.[1]
    const integrity = /\bintegrity: '?([^',}\s]+)/.exec(resolution)?.[1]
    if (/\btype: directory/.test(resolution)) continue
    dependencies.push({
      ecosystem: 'npm',
      name: key.name,
      spec: key.version,
      ...(/^\d/.test(key.version) ? { version: key.version } : {}),
      ...(tarball === undefined ? {} : { resolved: tarball }),
      ...(integrity === undefined ? {} : { integrity }),
      from: 'lock',
      file,
      where: positions.place('locked packages', key.line.offset + 2, key.line.text.length - 2),
    })
    key = undefined
    if (dependencies.length >= DEPENDENCIES_READ) break
  }
  return { dependencies }
}
