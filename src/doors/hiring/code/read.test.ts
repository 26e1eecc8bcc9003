import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCodeHost } from './read.ts'
import { apiCommit, apiDump, bareRepository, profileOf, tarball, time, zipped } from './testing.ts'

const read = (bytes: Uint8Array, name = 'export') => readCodeHost({ name, part: 'code-host export', bytes })
const UPSTREAM = { name: 'Ben Ortho', email: 'ben@example.org' }
const NUMBERED = '4242+adaquill@users.noreply.github.com'
const told = (profile: { unknown: { what: string; why: string }[] }) =>
  profile.unknown.map(({ what, why }) => `${what}: ${why}`).join('\n')

const url = (path: string) => `https://github.com/adaquill${path}`
const user = {
  type: 'user',
  url: url(''),
  avatar_url: 'https://avatars.githubusercontent.com/u/4242?v=4',
  login: 'adaquill',
  name: 'Ada Quill',
  emails: [
    { address: NUMBERED, primary: false, verified: true },
    { address: 'Ada@example.org', primary: true, verified: true },
    { address: 'president@example.org', primary: false, verified: false },
  ],
  created_at: '2018-03-01T10:00:00Z',
}
const repository = (name: string, day: string) => ({
  type: 'repository',
  url: url(`/${name}`),
  owner: url(''),
  name,
  created_at: `${day}T10:00:00Z`,
  git_url: `tarball://root/repositories/adaquill/${name}.git`,
})

const accountExport = () =>
  tarball({
    'schema.json': '{"version":"1.0.1"}',
    'users_000001.json': JSON.stringify([user]),
    'repositories_000001.json': JSON.stringify([
      repository('inkwell', '2020-01-01'),
      repository('forked', '2021-06-01'),
    ]),
    'issue_comments_000001.json': 'no JSON at all',
    'issues_000001.json': JSON.stringify([
      {
        type: 'issue',
        repository: url('/inkwell'),
        user: url(''),
        body: 'A word',
        created_at: '2020-02-01T00:00:00Z',
      },
      {
        type: 'issue',
        repository: url('/inkwell'),
        user: 'https://github.com/ben',
        body: '',
        created_at: '2020-02-01T00:00:00Z',
      },
    ]),
    ...bareRepository('repositories/adaquill/inkwell.git', [
      { at: '2020-01-01T12:00:00Z' },
      { at: '2020-01-02T12:00:00Z', email: NUMBERED },
      { at: '2020-01-03T12:00:00Z', ...UPSTREAM },
      { at: '2020-01-04T12:00:00Z', name: 'helper[bot]', email: '1+helper[bot]@users.noreply.github.com' },
    ]),
    ...bareRepository('repositories/adaquill/forked.git', [
      { at: '2012-01-01T12:00:00Z', ...UPSTREAM },
      { at: '2021-07-01T12:00:00Z' },
      { at: '2022-01-01T12:00:00Z', ...UPSTREAM },
    ]),
  })

describe('GitHub’s own export of an account', () => {
  test('the account, its repositories and commits are read from what git wrote', async () => {
    const profile = await read(accountExport(), 'export.tar.gz')
    expect(profile).toMatchObject({
      host: 'github.com',
      login: 'adaquill',
      id: '4242',
      name: 'Ada Quill',
      createdAt: Date.parse('2018-03-01T10:00:00Z'),
      emails: ['ada@example.org'],
      events: [{ kind: 'issue', repository: 'adaquill/inkwell', size: 6 }],
    })
    const [inkwell, forked] = profile.repositories
    expect(inkwell?.commits.map(({ own, root, utcOffset }) => [own, root, utcOffset])).toEqual([
      [true, true, 120],
      [true, false, 120],
      [false, false, 120],
    ])
    expect(inkwell).toMatchObject({ owned: true, upstream: 1, rootCommit: inkwell?.commits[0]?.sha })
    expect(inkwell).not.toHaveProperty('fork')
    expect(forked?.commits.map(({ at }) => at)).toEqual([time('2021-07-01')])
    expect(forked?.upstream).toBe(2)
    expect(profile.authors).toEqual([
      { email: 'ada@example.org', names: ['Ada Quill'], commits: 2, own: true },
      { email: 'ben@example.org', names: ['Ben Ortho'], commits: 1, own: false },
    ])
    expect(profile.trees).toHaveLength(2)
  })

  test('what it cannot answer is told', async () => {
    const text = told(await read(accountExport()))
    expect(text).toContain('which repositories are forks')
    expect(text).toContain('who follows the account')
    expect(text).not.toContain('issue_comments')
    expect(text).not.toContain('number of the account')
  })

  test('one that is cut off is read as far as it goes, and that is told', async () => {
    const whole = accountExport()
    const profile = await read(whole.subarray(0, whole.length - 2_000))
    expect(profile.login).toBe('adaquill')
    expect(told(profile)).toContain('cut off')
  })

  test('what unpacks to hundreds of times its size is not unpacked whole, and that is told', async () => {
    const files = { 'users_000001.json': JSON.stringify([user]), 'big.json': Buffer.alloc(40_000_000) }
    expect(told(await read(tarball(files)))).toContain('unpacks to more than is read')
  })

  test('an unpacked .tar is the same', async () => {
    const { part: _, ...profile } = await read(accountExport())
    expect(await read(gunzipSync(accountExport()))).toMatchObject({ id: profile.id, emails: profile.emails })
  })
})

describe('what GitHub’s API answered', () => {
  const dump = apiDump(
    [
      {
        name: 'inkwell',
        commits: [
          { at: '2010-01-01', ...UPSTREAM, root: true },
          { at: '2020-01-01', email: 'old@example.org', id: 4242, verified: true },
          { at: '2020-02-01', email: 'ada@example.org', id: 7 },
        ],
      },
      { name: 'forked', fork: true, commits: [{ at: '2022-01-01', ...UPSTREAM }, { at: '2022-02-01' }] },
    ],
    { followers: [{ login: 'Ben', id: 7 }], following: ['cyn'], events: [] },
  )

  test('one object: the host’s word on who wrote a commit goes before its address', async () => {
    const profile = await profileOf(dump)
    expect(profile).toMatchObject({ id: '4242', followers: ['ben'], following: ['cyn'], events: [] })
    expect(profile.emails).toEqual(['ada@example.org', 'old@example.org'])
    const [inkwell, forked] = profile.repositories
    expect(inkwell?.commits.map(({ own, signature }) => [own, signature])).toEqual([
      [false, undefined],
      [true, 'verified'],
      [false, undefined],
    ])
    expect(forked).toMatchObject({ fork: true, upstream: 1 })
    expect(told(profile)).toContain('beginning of some histories')
  })

  test('NDJSON, and archives of one file for each answer, say the same', async () => {
    const profile = await profileOf(dump)
    const records = [dump.user, ...dump.repos, ...dump.commits]
    const lines = await read(Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')))
    expect(lines.repositories).toEqual(profile.repositories)
    const files = {
      'dump/user.json': JSON.stringify(dump.user),
      'dump/repos.json': JSON.stringify(dump.repos),
      'dump/commits.json': JSON.stringify([dump.commits.slice(0, 2), dump.commits.slice(2)]),
      'dump/followers.json': JSON.stringify([{ login: 'Ben', id: 7 }]),
      'dump/following.json': JSON.stringify([{ login: 'cyn', id: 9, created_at: '2020-01-01T00:00:00Z' }]),
      'dump/events.json': '[]',
      'dump/notes.txt': 'not read',
    }
    for (const archive of [tarball(files), zipped(files)])
      expect({ ...(await read(archive)), unknown: [] }).toEqual({ ...profile, unknown: [] })
  })

  test('sizes of what was opened elsewhere', async () => {
    const event = (type: string, payload: object) => ({
      type,
      created_at: '2024-01-01T00:00:00Z',
      actor: { login: 'AdaQuill' },
      repo: { name: 'org/project' },
      payload,
    })
    const profile = await profileOf(
      apiDump([], {
        events: [
          event('PullRequestEvent', { action: 'opened', pull_request: { additions: 1, deletions: 2 } }),
          event('PullRequestEvent', { action: 'closed', pull_request: { additions: 1, deletions: 2 } }),
          event('PullRequestEvent', { action: 'opened', pull_request: {} }),
          event('IssuesEvent', { action: 'opened', issue: { body: ' Why? ' } }),
          { ...event('IssuesEvent', {}), actor: { login: 'ben' } },
        ],
      }),
    )
    expect(profile.events.map(({ kind, size }) => [kind, size])).toEqual([
      ['pull-request', 3],
      ['other', undefined],
      ['pull-request', undefined],
      ['issue', 4],
    ])
  })

  test('commits signed by the website’s own key are not signed by the author', async () => {
    const commit = apiCommit('adaquill/inkwell', { at: '2020-01-01', verified: true })
    commit.commit.committer.email = 'noreply@github.com'
    const { repositories } = await profileOf({ ...apiDump([{ name: 'inkwell' }]), commits: [commit] })
    expect(repositories[0]?.commits[0]).not.toHaveProperty('signature')
  })
})

test('GitLab: projects, commits and the zone of the author’s clock', async () => {
  const profile = await profileOf({
    user: {
      id: 31,
      username: 'adaquill',
      name: 'Ada Quill',
      web_url: 'https://gitlab.example.org/adaquill',
      created_at: '2018-03-01T00:00:00Z',
      commit_email: 'ada@example.org',
    },
    projects: [{ id: 5, path_with_namespace: 'adaquill/inkwell', created_at: '2019-01-01T00:00:00Z' }],
    commits: [
      {
        id: 'a'.repeat(40),
        author_name: 'Ada Quill',
        author_email: 'ada@example.org',
        authored_date: '2020-01-01T12:00:00+05:30',
        parent_ids: [],
        web_url: `https://gitlab.example.org/adaquill/inkwell/-/commit/${'a'.repeat(40)}`,
      },
    ],
  })
  expect(profile).toMatchObject({ host: 'gitlab.example.org', id: '31', emails: ['ada@example.org'] })
  expect(profile.repositories[0]).toMatchObject({
    fork: false,
    rootCommit: 'a'.repeat(40),
    commits: [{ own: true, utcOffset: 330, at: Date.parse('2020-01-01T06:30:00Z') }],
  })
})

test('without an account it is one clear error', async () => {
  for (const text of ['', '{}', '[1]', 'no JSON', '{"__proto__":{"login":"x"}}'])
    await expect(read(Buffer.from(text))).rejects.toMatchObject({ code: 'E_MALFORMED' })
})

test('any values in the place of others, and any bytes, give a profile or that error', async () => {
  const dump = apiDump(
    [{ name: 'inkwell', commits: [{ at: '2020-01-01', root: true }, { at: '2020-01-02' }] }],
    {
      followers: [{ login: 'ben', id: 1 }],
    },
  )
  const attempt = async (bytes: Uint8Array) => {
    try {
      expect((await read(bytes)).repositories).toBeInstanceOf(Array)
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_MALFORMED' })
    }
  }
  const text = JSON.stringify(dump)
  const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|\b(?:true|false|\d+)\b/g)]
  await fc.assert(
    fc.asyncProperty(fc.nat(values.length - 1), fc.jsonValue({ maxDepth: 3 }), async (place, value) => {
      const found = values[place]
      const at = found?.index ?? 0
      const changed = `${text.slice(0, at)}${JSON.stringify(value)}${text.slice(at + (found?.[0].length ?? 0))}`
      await attempt(Buffer.from(changed))
    }),
  )
  const archive = accountExport()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 10 }), async (changes) => {
      const bytes = gunzipSync(archive)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      await attempt(bytes)
    }),
    { numRuns: 50 },
  )
})
