/** The ecosystems whose packages are looked up, as OSV names them in lower case. */
const ECOSYSTEMS = new Set([
  'npm',
  'pypi',
  'crates.io',
  'go',
  'rubygems',
  'packagist',
  'nuget',
  'maven',
  'vscode',
])

const NAMED = /^([a-z][a-z.]{1,15}):((?:@[^/@\s]{1,214}\/)?[^@\s]{1,300})(?:@(\S{1,200}))?$/i
const PURL = /^pkg:([a-z]+)\/([^?#\s]{1,400})/i
const PURL_TYPES: Record<string, string> = {
  cargo: 'crates.io',
  golang: 'go',
  gem: 'rubygems',
  composer: 'packagist',
}

/** The parts of a package's name as it is looked up. */
export interface PackageName {
  /** `npm:name`. */
  key: string
  version: string | undefined
}

/**
 * Reads `npm:name`, `npm:@scope/name@1.0.0` and package URLs (`pkg:npm/%40scope/name@1.0.0`,
 * https://github.com/package-url/purl-spec).
 *
 * @returns undefined when it names no package of an ecosystem that is known.
 */
export function readPackage(text: string): PackageName | undefined {
  const [, ecosystem, name, version] = NAMED.exec(fromPurl(text)) ?? []
  return ecosystem === undefined || name === undefined ? undefined : packageName(ecosystem, name, version)
}

/** @returns undefined for an ecosystem that is not known. */
export function packageName(ecosystem: string, name: string, version?: string): PackageName | undefined {
  const of = (ecosystem.split(':', 1)[0] as string).toLowerCase()
  if (!ECOSYSTEMS.has(of) || name === '' || name.length > 300) return undefined
  const written = of === 'pypi' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name
  return { key: `${of}:${written}`, version }
}

function fromPurl(text: string): string {
  const [, type, rest] = PURL.exec(text) ?? []
  if (type === undefined || rest === undefined) return text
  const of = type.toLowerCase()
  try {
    return `${PURL_TYPES[of] ?? of}:${decodeURIComponent(rest)}`
  } catch {
    return text
  }
}
