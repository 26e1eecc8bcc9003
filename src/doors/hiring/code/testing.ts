import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import type { Application } from '../application.ts'
import { applicationOf } from '../testing.ts'
import type { CodeHostProfile } from './profile.ts'
import { readCodeHost } from './read.ts'

export const DAY = 86_400_000
export const time = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** The account that tests are about. */
export const ACCOUNT = { login: 'adaquill', id: 4242, name: 'Ada Quill', email: 'ada@example.org' }

export interface TestCommit {
  at: string | number
  name?: string
  email?: string
  /** Number of the account that the host ties it to. */
  id?: number
  tree?: string
  root?: boolean
  verified?: boolean
}

let count = 0
const objectName = () => (++count).toString(16).padStart(40, '0')
export const treeName = (text: string) => Buffer.from(text.padEnd(20)).toString('hex').slice(0, 40)

/** A commit as GitHub's API tells it, by the account when nothing else is said. */
export function apiCommit(repository: string, commit: TestCommit) {
  const { at, name = ACCOUNT.name, email = ACCOUNT.email, tree = objectName(), root, verified } = commit
  const date = new Date(at).toISOString()
  const sha = objectName()
  return {
    sha,
    url: `https://api.github.com/repos/${repository}/commits/${sha}`,
    ...(commit.id === undefined ? {} : { author: { login: 'somebody', id: commit.id } }),
    parents: root === true ? [] : [{ sha: objectName() }],
    commit: {
      author: { name, email, date },
      committer: { name, email, date },
      tree: { sha: tree },
      verification: { verified: verified === true, signature: verified === true ? 'signature' : null },
    },
  }
}

export interface TestRepository {
  name: string
  createdAt?: string
  pushedAt?: string
  fork?: boolean
  commits?: readonly TestCommit[]
}

/** What GitHub's API answers about the account, in one object. */
export const apiDump = (
  repositories: readonly TestRepository[],
  more: Readonly<Record<string, unknown>> = {},
  createdAt = '2018-03-01',
) => ({
  user: { ...ACCOUNT, created_at: `${createdAt}T00:00:00Z`, html_url: `https://github.com/${ACCOUNT.login}` },
  repos: repositories.map(({ name, createdAt: since = '2019-01-01', pushedAt, fork = false }) => ({
    full_name: `${ACCOUNT.login}/${name}`,
    owner: { login: ACCOUNT.login, id: ACCOUNT.id },
    fork,
    created_at: `${since}T00:00:00Z`,
    ...(pushedAt === undefined ? {} : { pushed_at: `${pushedAt}T00:00:00Z` }),
    language: 'TypeScript',
  })),
  commits: repositories.flatMap(({ name, commits = [] }) =>
    commits.map((commit) => apiCommit(`${ACCOUNT.login}/${name}`, commit)),
  ),
  ...more,
})

const bytesOf = (dump: unknown) => Buffer.from(JSON.stringify(dump))

export const profileOf = (dump: unknown): Promise<CodeHostProfile> =>
  readCodeHost({ name: 'dump.json', part: 'code-host export', bytes: bytesOf(dump) })

/** An application with nothing in it but what a code host said of the account. */
export const applicationWith = (dump: unknown, more: object = {}): Promise<Application> =>
  applicationOf({ ...more, codeHost: { name: 'dump.json', bytes: bytesOf(dump).toString('base64') } })

const BLOCK = 512
const padded = (bytes: Uint8Array) =>
  Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)])

/** A .tar.gz of files by path. */
export function tarball(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = Object.entries(files).flatMap(([path, content]) => {
    const body = Buffer.from(content as string)
    const header = Buffer.alloc(BLOCK)
    header.write(path, 0, 100)
    header.write('0000644', 100)
    header.write(body.length.toString(8).padStart(11, '0'), 124)
    header.write('0', 156)
    header.write('ustar\x0000', 257)
    header.fill(' ', 148, 156)
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    return [header, padded(body)]
  })
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]))
}

/** A .zip of files by path, stored as they are. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(files)) {
    const [name, body] = [Buffer.from(path), Buffer.from(content)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(name.length, 22)
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, offset, name)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, body])
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

/** The files of a bare repository that git itself wrote, packed, by path under `prefix`. */
export function bareRepository(prefix: string, commits: readonly TestCommit[]): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-bare-'))
  const git = (args: string[], more: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...more },
    })
  try {
    const work = join(folder, 'work')
    mkdirSync(work)
    git(['init', '-q', '-b', 'main', work])
    for (const [index, { at, name = ACCOUNT.name, email = ACCOUNT.email }] of commits.entries()) {
      writeFileSync(join(work, 'file.txt'), `${prefix} ${index}\n`)
      const date = `${Math.floor(new Date(at).getTime() / 1_000)} +0200`
      const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date }
      const committer = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date }
      git(['-C', work, 'add', '.'])
      git(['-C', work, 'commit', '-qm', `change ${index}`], { ...author, ...committer })
    }
    git(['clone', '-q', '--bare', work, 'bare.git'])
    git(['-C', 'bare.git', 'repack', '-adq'])
    const bare = join(folder, 'bare.git')
    const files = readdirSync(bare, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    return Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [`${prefix}/${path.slice(bare.length + 1)}`, new Uint8Array(readFileSync(path))]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
