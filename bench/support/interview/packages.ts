import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Half, halfOf } from '../split.ts'

/** An honest package that is measured: one of the list that comes with the corpora. */
export interface HonestPackage {
  name: string
  version: string
  /** `top`, `hard`, `crypto` or `starter`. */
  group: string
  half: Half
  /** Its tarball. */
  path: string
}

/** Where tarballs are kept unless another folder is named: outside of the repository. */
export const packageCache = (): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'postern', 'npm')

/** The name of a package's tarball: `@scope+name@1.2.3.tgz`. */
export const tarballName = (name: string, version: string): string =>
  `${name.replaceAll('/', '+')}@${version}.tgz`

/**
 * The listed packages whose tarballs are there or can be fetched with `npm pack`, which runs nothing of them.
 *
 * @param list a JSON file `[{name, version, group}]`.
 * @param cache a folder of tarballs, made when it is missing.
 */
export function honestPackages(
  list: string,
  cache: string,
  progress: (text: string) => void,
): HonestPackage[] {
  const listed = JSON.parse(readFileSync(list, 'utf8')) as Omit<HonestPackage, 'half' | 'path'>[]
  mkdirSync(cache, { recursive: true })
  const missing = listed.filter(({ name, version }) => !existsSync(join(cache, tarballName(name, version))))
  if (missing.length > 0) progress(`fetching ${missing.length} packages to ${cache}`)
  let failed = 0
  for (const one of missing) if (!fetchPackage(one, cache)) failed++
  if (failed > 0) progress(`${failed} packages could not be fetched and are left out`)
  return listed
    .map(({ name, version, group }) => ({
      name,
      version,
      group,
      half: halfOf(name),
      path: join(cache, tarballName(name, version)),
    }))
    .filter(({ path }) => existsSync(path))
}

function fetchPackage({ name, version }: { name: string; version: string }, cache: string): boolean {
  const scratch = mkdtempSync(join(cache, '.fetch-'))
  try {
    const pack = ['pack', `${name}@${version}`, '--ignore-scripts', '--silent', '--pack-destination', scratch]
    spawnSync('npm', pack, { stdio: 'ignore', timeout: 120_000, cwd: scratch })
    const [tarball] = readdirSync(scratch).filter((file) => file.endsWith('.tgz'))
    if (tarball === undefined) return false
    renameSync(join(scratch, tarball), join(cache, tarballName(name, version)))
    return true
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

const BLOCK = 512

/** The files of a gzipped tar archive, one after the other. Long names come short: only sizes and endings count here. */
export function* tarFiles(tarball: Uint8Array): Generator<{ name: string; bytes: Uint8Array }> {
  const tar = gunzipSync(tarball)
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK)
    if (header[0] === 0) return
    const size = Number.parseInt(text(header.subarray(124, 136)), 8) || 0
    const type = String.fromCharCode(header[156] as number)
    const body = tar.subarray(at + BLOCK, at + BLOCK + size)
    if (type === '0' || type === '\0') yield { name: text(header.subarray(0, 100)), bytes: body }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, '')

/** Bytes of a package's files, unpacked. */
export function unpackedBytes(path: string): number {
  let bytes = 0
  for (const file of tarFiles(readFileSync(path))) bytes += file.bytes.length
  return bytes
}

/** The same few on every machine: those whose names' hashes come first. */
export function sampleOf(packages: readonly HonestPackage[], count: number): HonestPackage[] {
  const keyed = packages.map((one) => ({
    one,
    key: createHash('sha256').update(`peer ${one.name}`).digest('hex'),
  }))
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}
