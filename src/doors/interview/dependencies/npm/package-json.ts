import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { type JsonLeaf, jsonLeaves } from '../json.ts'
import { Positions } from '../positions.ts'

const ASKED = new Set(['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])
const OVERRIDDEN = new Set(['overrides', 'resolutions'])

/**
 * Reads `package.json` (https://docs.npmjs.com/cli/configuring-npm/package-json): what it asks for, and what it puts
 * in the place of what others ask for with npm's `overrides`, Yarn's `resolutions` and `pnpm.overrides`.
 */
export const readPackageJson: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  const own = { name: '', version: '', offset: 0, end: 0 }
  for (const leaf of jsonLeaves(text)) {
    if (leaf.path.length === 1) readOwn(own, leaf)
    const asked = askedFor(leaf)
    if (asked === undefined) continue
    const { name, from, section } = asked
    const start = leaf.path.at(-1)?.offset ?? 0
    dependencies.push({
      ecosystem: 'npm',
      name,
      spec: leaf.value.trim(),
      ...exactly(leaf.value),
      from,
      file,
      where: positions.place(section, start, leaf.end - start),
    })
    if (dependencies.length >= DEPENDENCIES_READ) break
  }
  if (own.name !== '' && own.version !== '')
    dependencies.push({
      ecosystem: 'npm',
      name: own.name,
      spec: own.version,
      version: own.version,
      from: 'own',
      file,
      where: positions.place('name', own.offset, own.end - own.offset),
    })
  return { dependencies }
}

function readOwn(own: { name: string; version: string; offset: number; end: number }, leaf: JsonLeaf) {
  const step = leaf.path[0]
  if (step?.name === 'version') own.version = leaf.value
  if (step?.name === 'name') Object.assign(own, { name: leaf.value, offset: step.offset, end: leaf.end })
}

const EXACT = /^(?:npm:(?:@[^/@]+\/)?[^/@]+@)?[=v]{0,2}(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.-]{1,60})?)$/

/** The version, when no other would do. */
function exactly(spec: string): { version?: string } {
  const version = EXACT.exec(spec.trim())?.[1]
  return version === undefined ? {} : { version }
}

function askedFor({
  path,
}: JsonLeaf): { name: string; from: Dependency['from']; section: string } | undefined {
  const [first, second, third] = path.map(({ name }) => name)
  if (first === undefined || second === undefined) return undefined
  if (ASKED.has(first))
    return path.length === 2 ? { name: second, from: 'manifest', section: first } : undefined
  if (OVERRIDDEN.has(first)) return overridden(path, first)
  if (first === 'pnpm' && second === 'overrides' && third !== undefined)
    return overridden(path, 'pnpm.overrides')
  return undefined
}

function overridden(path: JsonLeaf['path'], section: string) {
  const last = path.at(-1)?.name ?? ''
  const name = targetOf(last === '.' ? (path.at(-2)?.name ?? '') : last)
  return name === '' ? undefined : { name, from: 'override' as const, section }
}

/** Of the keys of overrides, `a>b@1`, globs and `a/b`, the package that is replaced. */
function targetOf(key: string): string {
  const last = key.split('>').at(-1)?.trim() ?? ''
  const name = /(?:^|\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?$/.exec(last)
  return name?.[1] ?? ''
}
