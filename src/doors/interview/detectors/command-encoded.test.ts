import { expect, test } from 'vitest'
import { artifactOf, commandOf, fileOf, hits } from '../testing.ts'
import detector from './command-encoded.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['in base64', 'echo aWQ7IHVuYW1lIC1h | base64 --decode | sh', 'pasted'],
  ['for PowerShell', 'pwsh -NoLogo -enco RwBlAHQALQBEAGEAdABlAA==', 'pasted'],
  ['in hexadecimal', 'echo 69643b6964 | xxd -r -p | bash', 'pasted'],
  ['in escapes', `bash -c "$(printf '\\x69\\x64')"`, 'pasted'],
  ['out of a file', 'base64 -d notes.txt | sh', 'run'],
  ['out of an archive', 'gunzip -c notes.gz | sh', 'run'],
  ['shown first', 'echo Y3VybCBodHRwczovL2EuaW52YWxpZC94 | base64 -d', 'printed'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['echo hello | base64'],
  ['echo aGVsbG8= | base64 -d'],
  ['base64 -d in.txt > out.bin'],
  ['kubectl get secret a -o jsonpath={.data.b} | base64 -d'],
  ['eval "$(ssh-agent -s)"'],
  ['powershell -Command Get-Date'],
  ['printf "%s\\n" hello'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})

test('a script that decodes its own text is for a person to look at', async () => {
  const found = hits(detector, await fileOf('setup.sh', 'echo aWQ7IHVuYW1lIC1h | base64 -d | sh\n'))
  expect(found.map(({ strength }) => strength)).toEqual(['strong'])
})

test.each([
  [
    'worked out by code',
    "const b = Buffer.from(command, 'utf16le').toString('base64')\nexecSync('powershell -EncodedCommand ' + b)",
    0,
  ],
  ['nothing that says anything', "execSync('powershell -EncodedCommand base64')", 0],
  ['standing there', "execSync('powershell -EncodedCommand RwBlAHQALQBEAGEAdABlAA==')", 1],
  [
    'encoded by code that says what',
    "execSync('powershell -EncodedCommand ' + Buffer.from('Get-ItemProperty a', 'utf16le').toString('base64'))",
    0,
  ],
])('in a script: %s', async (_, code, found) => {
  const files = {
    'package.json': '{"scripts":{"postinstall":"node a.js"}}',
    'a.js': `const { execSync } = require('child_process')\nconst command = process.argv[2]\n${code}\n`,
  }
  expect(hits(detector, await artifactOf(files))).toHaveLength(found)
})
