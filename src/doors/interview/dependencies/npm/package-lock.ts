import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { type JsonStep, jsonLeaves } from '../json.ts'
import { Positions } from '../positions.ts'

const FIELDS = new Set(['version', 'resolved', 'integrity', 'name', 'link', 'inBundle', 'bundled'])

/**
 * Reads `package-lock.json` and `npm-shrinkwrap.json` of lockfile versions 1 to 3
 * (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). Links to folders are left out: they fetch nothing.
 */
export const readPackageLock: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const entries = new Map<string, { step: JsonStep; fields: Map<string, string> }>()
  for (const { path, value } of jsonLeaves(text)) {
    const field = path.at(-1)?.name ?? ''
    if (!FIELDS.has(field)) continue
    const name = packageName(path)
    if (name === undefined) continue
    const step = path.at(-2) as JsonStep
    const key = `${name}\0${step.offset}`
    const entry = entries.get(key)
    if (entry) entry.fields.set(field, value)
    else if (entries.size < DEPENDENCIES_READ)
      entries.set(key, { step: { name, offset: step.offset }, fields: new Map([[field, value]]) })
  }
  const dependencies: Dependency[] = []
  const seen = new Set<string>()
  for (const { step, fields } of entries.values()) {
    if (fields.get('link') === 'true') continue
    const version = fields.get('version') ?? ''
    const resolved = fields.get('resolved') ?? (/^(?:https?|git)[+:]/.test(version) ? version : undefined)
    const integrity = fields.get('integrity')
    const bundled = fields.get('inBundle') === 'true' || fields.get('bundled') === 'true'
    const same = `${step.name}\0${version}\0${resolved ?? ''}`
    if (seen.has(same)) continue
    seen.add(same)
    const real = fields.get('name')
    dependencies.push({
      ecosystem: 'npm',
      name: step.name,
      spec: real === undefined ? version : `npm:${real}@${version}`,
      ...(/^\d/.test(version) ? { version } : {}),
      ...(resolved === undefined || bundled ? {} : { resolved }),
      ...(integrity === undefined ? {} : { integrity }),
      from: 'lock',
      file,
      where: positions.place('locked packages', step.offset, step.name.length + 2),
    })
  }
  return { dependencies }
}

/** `packages/node_modules/a/node_modules/b/version` and, of version 1, `dependencies/a/dependencies/b/version`. */
function packageName(path: readonly JsonStep[]): string | undefined {
  const section = path[0]?.name
  if (section === 'packages' && path.length === 3) {
    const place = path[1]?.name ?? ''
    const at = place.lastIndexOf('node_modules/')
    return at === -1 ? undefined : place.slice(at + 'node_modules/'.length)
  }
  if (section !== 'dependencies' || path.length % 2 === 0) return undefined
  for (let at = 0; at < path.length - 1; at += 2) if (path[at]?.name !== 'dependencies') return undefined
  return path.at(-2)?.name
}
