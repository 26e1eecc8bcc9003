import type { DependencyReader, RegistrySetting } from '../dependency.ts'
import { linesOf, Positions } from '../positions.ts'

/** `registry=…`, `@scope:registry=…` of `.npmrc`; Yarn 1 writes a blank and quotes. */
const NPMRC = /^\s*"?(?:(@[\w.-]+):)?registry"?(?:\s*[=:]\s*|\s+)"?'?([^\s"']+)/

/** Reads `.npmrc` (https://docs.npmjs.com/cli/configuring-npm/npmrc), `.yarnrc` of Yarn 1 and `bunfig.toml`. */
export const readNpmrc: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const registries: RegistrySetting[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const [, scope, url] = NPMRC.exec(line) ?? []
    if (url === undefined || line.trimStart().startsWith('#') || line.trimStart().startsWith(';')) continue
    registries.push({
      ecosystem: 'npm',
      url,
      ...(scope === undefined ? {} : { scope }),
      additional: false,
      where: positions.place('registry setting', offset, line.length),
    })
  }
  return { registries }
}

/** Reads `.yarnrc.yml` (https://yarnpkg.com/configuration/yarnrc): `npmRegistryServer`, also of single scopes. */
export const readYarnrc: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const registries: RegistrySetting[] = []
  let scope: string | undefined
  let withinScopes = false
  for (const { text: line, offset } of linesOf(text)) {
    if (/^\S/.test(line)) withinScopes = line.startsWith('npmScopes:')
    const named = withinScopes ? /^ {2}["']?@?([\w.-]+)["']?:\s*$/.exec(line) : null
    if (named) scope = `@${named[1]}`
    const url = /^\s*npmRegistryServer:\s*["']?([^\s"']+)/.exec(line)?.[1]
    if (url === undefined) continue
    registries.push({
      ecosystem: 'npm',
      url,
      ...(withinScopes && scope !== undefined ? { scope } : {}),
      additional: false,
      where: positions.place('registry setting', offset, line.length),
    })
  }
  return { registries }
}
