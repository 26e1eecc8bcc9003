import { PosternError } from '../core/errors.ts'

/** A package of a registry, as somebody names it to have it judged. */
export interface PackageTarget {
  ecosystem: 'npm' | 'pip'
  name: string
  /** Absent: the one the registry gives to whoever names none. */
  version?: string
}

const NPM_NAME = /^(?:@[a-z0-9~_-][a-z0-9._~-]*\/)?[a-z0-9~_-][a-z0-9._~-]*$/i
const PIP_NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i
const VERSION = /^[a-z0-9][a-z0-9.+!_-]{0,99}$/i

/**
 * Reads `npm:name@version` or `pip:name@version` (also `pip:name==version`). Undefined when it is no such thing, for
 * instance a path.
 *
 * @throws PosternError `E_USAGE` when it is one but not well formed
 * @example
 * packageTarget('npm:@solana/web3.js@1.98.0') // { ecosystem: 'npm', name: '@solana/web3.js', version: '1.98.0' }
 */
export function packageTarget(text: string): PackageTarget | undefined {
  const parts = text.match(
    /^(?<ecosystem>npm|pip|pypi):(?<name>.[^@=]*)(?:(?:@|==)(?<version>.*))?$/s,
  )?.groups
  if (!parts) return undefined
  const { name = '', version } = parts
  const ecosystem = parts.ecosystem === 'npm' ? 'npm' : 'pip'
  const valid = ecosystem === 'npm' ? NPM_NAME : PIP_NAME
  if (name.length > 214 || !valid.test(name) || (version !== undefined && !VERSION.test(version)))
    throw new PosternError('E_USAGE', `${text}: not a name and version of a package`)
  return { ecosystem, name, ...(version === undefined ? {} : { version }) }
}
