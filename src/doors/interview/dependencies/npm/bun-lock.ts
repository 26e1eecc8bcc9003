import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { jsonLeaves } from '../json.ts'
import { Positions } from '../positions.ts'

const IDENTITY = /^((?:@[^/@]+\/)?[^/@]+)@(.+)$/

/** Reads `bun.lock` (https://bun.com/docs/pm/lockfile): `packages: { key: [identity, registry, …, integrity] }`. */
export const readBunLock: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const byKey = new Map<number, Dependency>()
  for (const { path, value, end } of jsonLeaves(text)) {
    const [section, key, index] = path
    if (section?.name !== 'packages' || !key || !index || path.length !== 3) continue
    const known = byKey.get(key.offset)
    if (index.name === '0') {
      const [, name, asked] = IDENTITY.exec(value) ?? []
      if (name === undefined || asked === undefined || asked.startsWith('workspace:')) continue
      if (byKey.size >= DEPENDENCIES_READ) break
      const remote = /^(?:https?|git|github|ssh)[+:]/.test(asked)
      byKey.set(key.offset, {
        ecosystem: 'npm',
        name: key.name.endsWith(name) ? name : (key.name.split('/').at(-1) as string),
        spec: key.name.endsWith(name) ? asked : `npm:${name}@${asked}`,
        ...(/^\d/.test(asked) ? { version: asked } : {}),
        ...(remote ? { resolved: asked } : {}),
        from: 'lock',
        file,
        where: positions.place('locked packages', index.offset, end - index.offset),
      })
    } else if (known && index.name === '1' && /^https?:/.test(value)) known.resolved = value
    else if (known && /^sha\d+-/.test(value)) known.integrity = value
  }
  return { dependencies: [...byKey.values()] }
}
