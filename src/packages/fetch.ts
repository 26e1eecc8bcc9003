import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { PosternError } from '../core/errors.ts'
import type { Settings } from '../core/settings.ts'
import { download } from '../outbound/client.ts'
import type { PackageTarget } from './target.ts'

export interface FetchedPackage {
  /** With its version: `npm:left-pad@1.3.0`. */
  name: string
  /** The archive as the registry serves it. */
  bytes: Buffer
  /** The file's name, by which its kind is known. */
  file: string
}

const ANSWER = { limit: 32 * 2 ** 20, ms: 30_000 }
const ARCHIVE_MS = 120_000

const npmVersion = z.looseObject({
  version: z.string(),
  dist: z.looseObject({
    tarball: z.string(),
    integrity: z.string().optional(),
    shasum: z.string().optional(),
  }),
})

const pypiVersion = z.looseObject({
  info: z.looseObject({ version: z.string() }),
  urls: z.array(
    z.looseObject({
      url: z.string(),
      filename: z.string(),
      packagetype: z.string(),
      digests: z.looseObject({ sha256: z.string() }),
    }),
  ),
})

/**
 * Fetches a package's archive from its registry and holds it against the registry's own digest. It is not opened and
 * nothing of it is run.
 *
 * Registry formats: https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md, https://docs.pypi.org/api/json/
 *
 * @throws PosternError `E_FETCH_OFF` unless the operator allows fetching, `E_FETCH` when it cannot be had
 */
export async function fetchPackage(target: PackageTarget, settings: Settings): Promise<FetchedPackage> {
  const { fetch, limits } = settings
  const shown = `${target.ecosystem}:${target.name}${target.version ? `@${target.version}` : ''}`
  if (!fetch.packages) {
    const remedy = 'say --fetch, or set fetch.packages in settings.json'
    throw new PosternError('E_FETCH_OFF', `${shown}: nothing is fetched unless you allow it: ${remedy}`)
  }
  const { address, name, file, digest } =
    target.ecosystem === 'npm' ? await fromNpm(target, settings) : await fromPypi(target, settings)
  const bytes = await download(address, {
    limit: limits.artifactBytes,
    ms: ARCHIVE_MS,
    allowPrivate: fetch.allowPrivate,
  })
  requireDigest(bytes, digest, name)
  return { name, bytes, file }
}

interface Located {
  address: string
  name: string
  file: string
  digest: { algorithm: string; value: Buffer }
}

async function fromNpm({ name, version = 'latest' }: PackageTarget, { fetch }: Settings): Promise<Located> {
  const address = `${fetch.npmRegistry.replace(/\/$/, '')}/${name.replace('/', '%2f')}/${version}`
  const { version: exact, dist } = await described(address, npmVersion, fetch.allowPrivate)
  const [, algorithm = 'sha1', encoded] = dist.integrity?.match(/(sha512|sha384|sha256)-([\w+/=]+)/) ?? []
  const value = encoded ? Buffer.from(encoded, 'base64') : Buffer.from(dist.shasum ?? '', 'hex')
  const file = `${name.replace('/', '-').replace('@', '')}-${exact}.tgz`
  return { address: dist.tarball, name: `npm:${name}@${exact}`, file, digest: { algorithm, value } }
}

async function fromPypi({ name, version }: PackageTarget, { fetch }: Settings): Promise<Located> {
  const base = `${fetch.pypiIndex.replace(/\/$/, '')}/${name}`
  const address = version === undefined ? `${base}/json` : `${base}/${version}/json`
  const { info, urls } = await described(address, pypiVersion, fetch.allowPrivate)
  const chosen = urls.find(({ packagetype }) => packagetype === 'sdist') ?? urls[0]
  if (!chosen) throw new PosternError('E_FETCH', `${address}: the version has no files`)
  return {
    address: chosen.url,
    name: `pip:${name}@${info.version}`,
    file: chosen.filename,
    digest: { algorithm: 'sha256', value: Buffer.from(chosen.digests.sha256, 'hex') },
  }
}

async function described<T>(address: string, schema: z.ZodType<T>, allowPrivate: boolean): Promise<T> {
  const bytes = await download(address, { ...ANSWER, accept: 'application/json', allowPrivate })
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw new PosternError('E_FETCH', `${address}: the registry's answer is not of the known form`)
  }
}

function requireDigest(bytes: Buffer, { algorithm, value }: Located['digest'], name: string): void {
  const digest = createHash(algorithm).update(bytes).digest()
  if (digest.length === value.length && timingSafeEqual(digest, value)) return
  throw new PosternError('E_FETCH', `${name}: what came does not have the digest that the registry states`)
}
