import { DEPENDENCIES_READ, type Dependency, type DependencyReader } from '../dependency.ts'
import { type Line, linesOf, Positions } from '../positions.ts'

const FIELD = /^ {2}"?(version|resolved|integrity|resolution|checksum)"?:? +"?([^"\s][^"]*)"?$/

/** Reads `yarn.lock`, both of Yarn 1 and of later ones (https://github.com/yarnpkg/yarn/tree/master/packages/lockfile). */
export const readYarnLock: DependencyReader = (text, file) => {
  const positions = new Positions(text, file)
  const dependencies: Dependency[] = []
  let header: Line | undefined
  let fields = new Map<string, string>()
  const finish = () => {
    const made = header && entryOf(header, fields)
    if (made && header)
      dependencies.push({
        ecosystem: 'npm',
        ...made,
        from: 'lock',
        file,
        where: positions.place('locked packages', header.offset, header.text.length),
      })
    header = undefined
    fields = new Map()
  }
  for (const line of linesOf(text)) {
    if (line.text === '' || line.text.startsWith('#')) continue
    if (!line.text.startsWith(' ')) {
      finish()
      if (dependencies.length >= DEPENDENCIES_READ) break
      if (line.text.endsWith(':') && !line.text.startsWith('__metadata')) header = line
    } else {
      const field = FIELD.exec(line.text)
      if (field) fields.set(field[1] as string, field[2] as string)
    }
  }
  finish()
  return { dependencies }
}

const DESCRIPTOR = /^"?((?:@[^/@"\s]+\/)?[^/@"\s]+)@([^",]*)/

function entryOf({ text }: Line, fields: ReadonlyMap<string, string>) {
  const descriptor = DESCRIPTOR.exec(text)
  const name = descriptor?.[1]
  if (name === undefined) return undefined
  const asked = (descriptor?.[2] ?? '').replace(/:$/, '')
  const resolution = fields.get('resolution')
  const locator = resolution === undefined ? undefined : DESCRIPTOR.exec(resolution)
  if (/^(?:workspace|link|portal|file):/.test(locator?.[2] ?? '')) return undefined
  const version = fields.get('version')
  const remote = /^(?:https?|git|ssh)[+:@]/.test(locator?.[2] ?? '') ? locator?.[2] : undefined
  const resolved = fields.get('resolved') ?? remote
  const integrity = fields.get('integrity') ?? fields.get('checksum') ?? resolved?.split('#')[1]
  const real = locator?.[1]
  return {
    name,
    spec: real !== undefined && real !== name ? `npm:${real}@${version ?? ''}` : asked,
    ...(version === undefined || !/^\d/.test(version) ? {} : { version }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(integrity === undefined ? {} : { integrity }),
  }
}
