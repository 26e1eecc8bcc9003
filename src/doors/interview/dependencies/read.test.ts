import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artifactOf } from '../testing.ts'
import type { Dependency } from './dependency.ts'
import { jsonLeaves } from './json.ts'
import { dependenciesOf, packageValue } from './read.ts'

const read = async (path: string, content: string) => dependenciesOf(await artifactOf({ [path]: content }))

/** What matters of each, on a line. */
const lines = (all: readonly Dependency[]) =>
  all.map(({ ecosystem, name, spec, version, from, where }) =>
    [ecosystem, name, spec, version ?? '-', from, `${where.line}:${where.column}`].join(' '),
  )

describe('npm', () => {
  test('package.json: what is asked for, what is overridden, and its own name', async () => {
    const { all } = await read(
      'package.json',
      `{
  "name": "app", "version": "1.0.0",
  "dependencies": { "a": "^1.0.0", "@s/b": "git+https://example.test/b.git" },
  "devDependencies": { "c": "1.2.3" },
  "overrides": { "d": { ".": "1.0.0", "e": "npm:f@1" } },
  "resolutions": { "**/g": "2.0.0", "h/@s/i": "1" },
  "pnpm": { "overrides": { "j@1>k": "3.0.0" } },
  "other": { "dependencies": { "no": "1" } }
}`,
    )
    expect(lines(all)).toEqual([
      'npm a ^1.0.0 - manifest 3:21',
      'npm @s/b git+https://example.test/b.git - manifest 3:36',
      'npm c 1.2.3 1.2.3 manifest 4:24',
      'npm d 1.0.0 1.0.0 override 5:25',
      'npm e npm:f@1 - override 5:39',
      'npm g 2.0.0 2.0.0 override 6:20',
      'npm @s/i 1 - override 6:37',
      'npm k 3.0.0 3.0.0 override 7:28',
      'npm app 1.0.0 1.0.0 own 2:3',
    ])
  })

  test('package-lock.json of versions 1, 2 and 3', async () => {
    const v3 = await read(
      'package-lock.json',
      JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', dependencies: { a: '^1' } },
          'node_modules/a': { version: '1.0.0', resolved: 'https://r.test/a.tgz', integrity: 'sha512-x' },
          'node_modules/a/node_modules/@s/b': { version: '2.0.0', name: '@real/b' },
          'node_modules/link': { resolved: 'packages/link', link: true },
        },
        dependencies: { a: { version: '1.0.0', resolved: 'https://r.test/a.tgz', integrity: 'sha512-x' } },
      }),
    )
    expect(lines(v3.all).map((line) => line.replace(/ \S+$/, ''))).toEqual([
      'npm a 1.0.0 1.0.0 lock',
      'npm @s/b npm:@real/b@2.0.0 2.0.0 lock',
    ])
    expect(v3.all[0]).toMatchObject({ resolved: 'https://r.test/a.tgz', integrity: 'sha512-x' })
    const v1 = await read(
      'npm-shrinkwrap.json',
      '{"dependencies":{"a":{"version":"1.0.0","requires":{"z":"1"},"dependencies":{"b":{"version":"https://x.test/b.tgz"}}}}}',
    )
    expect(lines(v1.all)).toEqual(['npm a 1.0.0 1.0.0 lock 1:18', 'npm b https://x.test/b.tgz - lock 1:78'])
    expect(v1.all[1]?.resolved).toBe('https://x.test/b.tgz')
  })

  test('yarn.lock of Yarn 1 and later', async () => {
    const one = await read(
      'yarn.lock',
      `# yarn lockfile v1\n\n"@s/a@^1.0.0", "@s/a@^1.1.0":\n  version "1.1.0"\n  resolved "https://r.test/@s/a/-/a-1.1.0.tgz#abc"\n  integrity sha512-x\n\nb@^2:\n  version "2.0.0"\n`,
    )
    expect(lines(one.all)).toEqual(['npm @s/a ^1.0.0 1.1.0 lock 3:1', 'npm b ^2 2.0.0 lock 8:1'])
    expect(one.all[0]).toMatchObject({ integrity: 'sha512-x' })
    const berry = await read(
      'sub/yarn.lock',
      `__metadata:\n  version: 8\n\n"a@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "a@npm:1.0.0"\n  checksum: 10c0/ff\n\n"app@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "app@workspace:."\n\n"b@https://x.test/b.tgz":\n  version: 1.0.0\n  resolution: "b@https://x.test/b.tgz"\n\n"al@npm:real@1":\n  version: 1.0.0\n  resolution: "real@npm:1.0.0"\n`,
    )
    expect(lines(berry.all)).toEqual([
      'npm a npm:^1.0.0 1.0.0 lock 4:1',
      'npm b https://x.test/b.tgz 1.0.0 lock 13:1',
      'npm al npm:real@1.0.0 1.0.0 lock 17:1',
    ])
    expect(berry.all[1]?.resolved).toBe('https://x.test/b.tgz')
  })

  test('pnpm-lock.yaml and bun.lock', async () => {
    const pnpm = await read(
      'pnpm-lock.yaml',
      `lockfileVersion: '9.0'\n\nimporters:\n  .:\n    dependencies: {}\n\npackages:\n\n  '@s/a@1.0.0':\n    resolution: {integrity: sha512-x}\n\n  /b/2.0.0_c@1:\n    resolution: {integrity: sha512-y, tarball: https://x.test/b.tgz}\n\nsnapshots:\n\n  z@1.0.0:\n    resolution: {integrity: q}\n`,
    )
    expect(lines(pnpm.all)).toEqual(['npm @s/a 1.0.0 1.0.0 lock 9:3', 'npm b 2.0.0 2.0.0 lock 12:3'])
    expect(pnpm.all[1]?.resolved).toBe('https://x.test/b.tgz')
    const bun = await read(
      'bun.lock',
      `{ "lockfileVersion": 1,\n "packages": {\n  "a": ["a@1.0.0", "", {}, "sha512-x"],\n  "al": ["real@2.0.0", "", { "dependencies": { "q": "1" } }, "sha512-y"],\n },\n}`,
    )
    expect(lines(bun.all)).toEqual(['npm a 1.0.0 1.0.0 lock 3:9', 'npm al npm:real@2.0.0 2.0.0 lock 4:10'])
    expect(bun.all.map(({ integrity }) => integrity)).toEqual(['sha512-x', 'sha512-y'])
  })

  test('registries of .npmrc, .yarnrc and .yarnrc.yml', async () => {
    const { registries } = dependenciesOf(
      await artifactOf({
        '.npmrc':
          '; registry=no\nregistry=https://r.test/\n@s:registry = http://s.test\n//r.test/:_authToken=x\n',
        '.yarnrc': 'registry "https://y.test"\n',
        '.yarnrc.yml':
          'npmRegistryServer: "https://z.test"\nnpmScopes:\n  co:\n    npmRegistryServer: https://co.test\n',
      }),
    )
    expect(registries.map(({ url, scope, where }) => `${scope ?? '*'} ${url} ${where.line}`)).toEqual([
      '* https://r.test/ 2',
      '@s http://s.test 3',
      '* https://y.test 1',
      '* https://z.test 1',
      '@co https://co.test 4',
    ])
  })
})

describe('Python', () => {
  test('requirements files', async () => {
    const { all, registries } = await read(
      'requirements-dev.txt',
      '# c\n--extra-index-url https://i.test/simple\n-r base.txt\nweb3[tester]==6.1 ; python_version > "3.8"  # why\nrequests>=2,<3 \\\n    --hash=sha256:00\nPillow @ https://x.test/p.whl\n-e git+https://github.test/o/n.git#egg=named\nhttps://x.test/other-1.0.tar.gz\n',
    )
    expect(lines(all)).toEqual([
      'pypi web3 ==6.1 6.1 manifest 4:1',
      'pypi requests >=2,<3 - manifest 5:1',
      'pypi Pillow https://x.test/p.whl - manifest 7:1',
      'pypi named git+https://github.test/o/n.git#egg=named - manifest 8:1',
      'pypi other https://x.test/other-1.0.tar.gz - manifest 9:1',
    ])
    expect(registries).toMatchObject([{ url: 'https://i.test/simple', additional: true }])
  })

  test('pyproject.toml of PEP 621, Poetry and uv; Pipfile', async () => {
    const { all, registries } = await read(
      'pyproject.toml',
      `[build-system]
requires = ["hatchling"]
[project]
name = "x"
dependencies = ["flask>=2", "web3==6.0"]
[project.optional-dependencies]
dev = ["pytest"]
[tool.poetry.dependencies]
python = "^3.9"
requests = "2.31.0"
odd = { git = "https://x.test/o.git", rev = "1" }
[[tool.poetry.source]]
name = "s"
url = "https://s.test/simple"
[[tool.uv.index]]
url = "https://u.test/simple"
default = true
`,
    )
    expect(lines(all)).toEqual([
      'pypi hatchling  - manifest 2:14',
      'pypi flask >=2 - manifest 5:18',
      'pypi web3 ==6.0 6.0 manifest 5:30',
      'pypi pytest  - manifest 7:9',
      'pypi requests 2.31.0 2.31.0 manifest 10:1',
      'pypi odd git+https://x.test/o.git - manifest 11:1',
    ])
    expect(registries.map(({ url, additional }) => `${url} ${additional}`)).toEqual([
      'https://s.test/simple true',
      'https://u.test/simple false',
    ])
    const pipfile = await read(
      'Pipfile',
      '[[source]]\nurl = "https://p.test"\n\n[packages]\nflask = "*"\nweb3 = "==6.0"\n',
    )
    expect(lines(pipfile.all)).toEqual(['pypi flask * - manifest 5:1', 'pypi web3 ==6.0 6.0 manifest 6:1'])
  })

  test('setup.py and setup.cfg, where they are literal', async () => {
    const setup = await read(
      'setup.py',
      `from setuptools import setup\nsetup(name='x', install_requires=[\n  'flask>=2',  # 'no'\n  "web3==6.0",\n], author='flask2')\n`,
    )
    expect(lines(setup.all)).toEqual(['pypi flask >=2 - manifest 3:4', 'pypi web3 ==6.0 6.0 manifest 4:4'])
    const cfg = await read(
      'setup.cfg',
      '[options]\ninstall_requires =\n  flask\n  web3==6.0\nzip_safe = no\n',
    )
    expect(lines(cfg.all)).toEqual(['pypi flask  - manifest 3:3', 'pypi web3 ==6.0 6.0 manifest 4:3'])
  })

  test('poetry.lock, uv.lock and Pipfile.lock', async () => {
    const poetry = await read(
      'poetry.lock',
      `[[package]]\nname = "flask"\nversion = "2.0.0"\nfiles = [\n    {file = "f.whl", hash = "sha256:00"},\n]\n\n[package.dependencies]\nname = "no"\n\n[[package]]\nname = "odd"\nversion = "1.0"\n\n[package.dependencies]\nurl = "no"\n\n[package.source]\ntype = "git"\nurl = "https://x.test/o.git"\n\n[metadata]\nname = "no"\n`,
    )
    expect(lines(poetry.all)).toEqual(['pypi flask 2.0.0 2.0.0 lock 2:1', 'pypi odd 1.0 1.0 lock 12:1'])
    expect(poetry.all.map(({ resolved, integrity }) => [resolved, integrity])).toEqual([
      [undefined, 'listed'],
      ['https://x.test/o.git', undefined],
    ])
    const uv = await read(
      'uv.lock',
      `version = 1\n\n[[package]]\nname = "a"\nversion = "1.0"\nsource = { registry = "https://pypi.org/simple" }\n\n[[package]]\nname = "b"\nversion = "1.0"\nsource = { registry = "https://pypi.org/simple" }\nsdist = { url = "https://files.pythonhosted.org/b.tar.gz", hash = "sha256:0", size = 1 }\nwheels = [\n    { url = "https://x.test/b.whl", hash = "sha256:1", size = 2 },\n]\n`,
    )
    expect(uv.all).toMatchObject([
      { name: 'a', version: '1.0', resolved: 'https://pypi.org/simple' },
      { name: 'b', resolved: 'https://x.test/b.whl', integrity: 'listed' },
    ])
    const pipfile = await read(
      'Pipfile.lock',
      '{"_meta":{"sources":[{"url":"https://p.test/simple"}]},"default":{"flask":{"hashes":["sha256:0"],"version":"==2.0"}}}',
    )
    expect(pipfile.all).toMatchObject([{ name: 'flask', version: '2.0', integrity: 'sha256:0' }])
    expect(pipfile.registries).toHaveLength(1)
  })
})

test('Cargo.toml, Cargo.lock, go.mod and Gemfile.lock', async () => {
  const { all } = dependenciesOf(
    await artifactOf({
      'Cargo.toml':
        '[package]\nname = "x"\n[dependencies]\nserde = "1"\nodd = { git = "https://x.test/o" }\n',
      'Cargo.lock': '[[package]]\nname = "serde"\nversion = "1.0.0"\nchecksum = "00"\n',
      'go.mod':
        'module x\n\nrequire (\n\tgithub.com/a/b v1.0.0 // indirect\n)\nreplace github.com/a/b => github.com/c/d v1.0.1\n',
      'Gemfile.lock': 'GEM\n  remote: https://rubygems.org/\n  specs:\n    rake (13.0.0)\n      dep (1)\n',
    }),
  )
  expect(lines(all).sort()).toEqual([
    'crates.io odd git+https://x.test/o - manifest 5:1',
    'crates.io serde 1 - manifest 4:1',
    'crates.io serde 1.0.0 1.0.0 lock 2:1',
    'go github.com/a/b github.com/c/d v1.0.1 - override 6:1',
    'go github.com/a/b v1.0.0 v1.0.0 manifest 4:2',
    'rubygems rake 13.0.0 13.0.0 lock 4:5',
  ])
})

test('what is installed already is left out; what cannot be read is told', async () => {
  const { all, unknown } = dependenciesOf(
    await artifactOf({
      'node_modules/x/package.json': '{"dependencies":{"a":"1"}}',
      'package.json': '{"dependencies":',
      'pyproject.toml': '= =',
    }),
  )
  expect(all).toEqual([])
  expect(unknown.map(({ what }) => what).sort()).toEqual([
    'the dependencies in package.json',
    'the dependencies in pyproject.toml',
  ])
})

test('packages are named as lists do, aliases by what they lead to', async () => {
  const { all } = dependenciesOf(
    await artifactOf({
      'package.json': '{"dependencies":{"a":"^1","b":"1.0.0","c":"npm:@s/d@2.0.0","a2":"npm:a@^1"}}',
      'requirements.txt': 'Foo_Bar==1.0\n',
    }),
  )
  expect(all.map(packageValue)).toEqual([
    'npm:a',
    'npm:b@1.0.0',
    'npm:@s/d@2.0.0',
    'npm:a',
    'pypi:foo-bar@1.0',
  ])
})

describe('any text at all', () => {
  const names = [
    'package.json',
    'package-lock.json',
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    '.npmrc',
    '.yarnrc.yml',
    'requirements.txt',
    'pyproject.toml',
    'Pipfile.lock',
    'poetry.lock',
    'setup.py',
    'setup.cfg',
    'Cargo.toml',
    'go.mod',
    'Gemfile.lock',
  ]
  const words = fc.constantFrom(
    ...'{ } [ ] , : " \n dependencies packages [[package]] name = "a" version @s/b ^1 resolved install_requires=[ ] \\ # packages: \n\n  a@1: '.split(
      ' ',
    ),
  )
  test('is read without a throw, and places lie within it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.array(words, { maxLength: 60 }), async (name, parts) => {
        const text = parts.join(' ')
        const { all } = await read(name, text)
        for (const { where } of all) {
          const line = text.split('\n')[(where.line ?? 0) - 1]
          expect(line).toBeDefined()
          expect(where.column).toBeLessThanOrEqual((line ?? '').length + 1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('nesting costs no stack', () => {
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    expect([...jsonLeaves(deep)]).toEqual([])
  })

  test('leaves are those of JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const found = [...jsonLeaves(JSON.stringify({ value }))].map(({ path, value: leaf }) => [
          path.map(({ name }) => name).join('\0'),
          leaf,
        ])
        expect(found).toEqual(leavesOf(value, 'value'))
      }),
    )
  })
})

function leavesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}\0${key}`))
  return [[path, typeof value === 'string' ? value : JSON.stringify(value)]]
}

test('long hostile lines take no longer than they are', async () => {
  const blanks = ' '.repeat(300_000)
  const dots = 'a.'.repeat(150_000)
  const { all } = dependenciesOf(
    await artifactOf({
      'requirements.txt': `a @ x${blanks}y\n${dots}\n-i ${blanks}\n`,
      '.npmrc': `registry${blanks}\nregistry${blanks}=${blanks}\n`,
      'go.mod': `require ${dots} v1\n${blanks}=>\n`,
      'yarn.lock': `${dots}@^1:\n  version ${blanks}x"y"\n`,
      'pnpm-lock.yaml': `packages:\n  ${dots}@${dots}\n    resolution: {${'tarball'.repeat(40_000)}}\n`,
      'setup.cfg': `${dots}${blanks}=\n`,
      'uv.lock': `[[package]]\nname${blanks}=${blanks}\nsource = ${'url = '.repeat(50_000)}\n`,
      'package.json': `{"dependencies":{"${'x'.repeat(300_000)}":"1","a":"npm:${'@'.repeat(300_000)}"}}`,
    }),
  )
  expect(all.every(({ name }) => name.length <= 300)).toBe(true)
})
