import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommitObject, readPackedCommits } from './git-pack.ts'
import { readBareRepository } from './git-repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-pack-'))
const COUNT = 60
const START = 1_600_000_000

function run(args: string[], input?: string, seconds = START): string {
  const date = `${seconds} +0530`
  return execFileSync('git', args, {
    cwd: folder,
    ...(input === undefined ? {} : { input }),
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'Ada Quill',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Ada Quill',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_COMMITTER_DATE: date,
    },
  }).trim()
}

function packed(pack: Uint8Array, index: Uint8Array): CommitObject[] {
  const commits: CommitObject[] = []
  readPackedCommits(pack, index, plenty(), (commit) => commits.push(commit))
  return commits
}

const plenty = () => ({ commits: 10_000, bytes: 2 ** 28 })
const expected: string[] = []

/** The files of the repository, by path. */
function files(): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const read = names.map(({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))] as const
  })
  return new Map(read)
}

beforeAll(() => {
  run(['init', '-q', '--bare', '.'])
  let parent: string | undefined
  for (let i = 0; i < COUNT; i++) {
    const blob = run(['hash-object', '-w', '--stdin'], `line\n`.repeat(i))
    const tree = run(['mktree'], `100644 blob ${blob}\tfile.txt\n`)
    // Long and alike, so that git stores commits as changes of each other.
    const message = `${'The same long words of a message that hardly changes. '.repeat(40)}${i}`
    const parents = parent === undefined ? [] : ['-p', parent]
    parent = run(['commit-tree', tree, ...parents, '-m', message], undefined, START + i * 86_400)
    expected.push(parent)
  }
  run(['update-ref', 'refs/heads/main', parent ?? ''])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const check = (problem = '') => {
  const { commits, problem: told } = readBareRepository(files(), plenty())
  expect(told).toBe(problem)
  expect(commits.map(({ sha }) => sha)).toEqual(expected)
  expect(commits[3]).toMatchObject({
    author: { name: 'Ada Quill', email: 'ada@example.org', at: (START + 3 * 86_400) * 1_000, utcOffset: 330 },
    parents: [expected[2]],
  })
}

const deltas = () => {
  const index = readdirSync(join(folder, 'objects/pack')).find((name) => name.endsWith('.idx')) ?? ''
  const lines = run(['verify-pack', '-v', join('objects/pack', index)]).split('\n')
  return lines.filter((line) => /^\w{40} commit/.test(line) && line.split(/\s+/).length > 6).length
}

describe('repositories that git wrote', () => {
  test('loose objects', () => check())

  test('a pack whose commits are changes of objects named by their place', () => {
    run(['repack', '-adfq', '--depth=50', '--window=50'])
    run(['pack-refs', '--all'])
    expect(deltas()).toBeGreaterThan(10)
    check()
  })

  test('a pack whose commits are changes of objects named by their name', () => {
    run(['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq', '--depth=50', '--window=50'])
    expect(deltas()).toBeGreaterThan(10)
    check()
  })

  test('no more commits are read than allowed, and that is told', () => {
    const read = readBareRepository(files(), { commits: 10, bytes: 2 ** 28 })
    expect(read.commits.length).toBeLessThanOrEqual(10)
    expect(read.problem).toContain('more commits than are read')
  })

  test('what only pull requests lead to is not the account’s', () => {
    const stray = run(['commit-tree', `${expected[0]}^{tree}`, '-m', 'from elsewhere'])
    run(['update-ref', 'refs/pull/1/head', stray])
    check()
  })

  test('a pack without its index is told', () => {
    const without = new Map([...files()].filter(([path]) => !path.endsWith('.idx')))
    expect(readBareRepository(without, plenty()).problem).toContain('no index')
  })

  test('a damaged pack never throws, and what is read of it has the name of its content', () => {
    const all = [...files()]
    const pack = all.find(([path]) => path.endsWith('.pack'))?.[1] ?? new Uint8Array()
    const index = all.find(([path]) => path.endsWith('.idx'))?.[1] ?? new Uint8Array()
    const known = new Map(packed(pack, index).map(({ sha, bytes }) => [sha, bytes]))
    expect(known.size).toBe(COUNT)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(pack.length),
        (changes, length) => {
          const [broken, order] = [pack.slice(0, length), index.slice()]
          for (const [inPack, at, byte] of changes) {
            const target = inPack ? broken : order
            if (target.length > 0) target[at % target.length] = byte
          }
          const commits = packed(broken, order)
          for (const { sha, bytes } of commits) if (known.has(sha)) expect(bytes).toEqual(known.get(sha))
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('any bytes are read without throwing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.uint8Array({ maxLength: 3_000 }), (pack, index) => {
      index.set([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2].slice(0, index.length))
      pack.set([0x50, 0x41, 0x43, 0x4b].slice(0, pack.length))
      packed(pack, index)
      readBareRepository(
        new Map([
          ['objects/pack/a.pack', pack],
          ['objects/pack/a.idx', index],
        ]),
        plenty(),
      )
    }),
  )
})
