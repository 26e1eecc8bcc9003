import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-direct-url.ts'

const asked = async (spec: string) =>
  hits(detector, await artifactOf({ 'app/package.json': JSON.stringify({ dependencies: { a: spec } }) }))
const title = async (spec: string) => (await asked(spec)).map(({ title }) => title).join()

test.each([
  ['https://203.0.113.9/a.tgz', 'anybody can put'],
  ['http://203.0.113.9:8080/a.tgz', 'anybody can put'],
  ['https://cdn.discordapp.com/x/a.tgz', 'anybody can put'],
  ['https://a-b.ngrok-free.app/a.tgz', 'anybody can put'],
  ['gist:11081aaa281', 'anybody can put'],
  ['http://files.example/a.tgz', 'without encryption'],
  ['https://files.example/a.tgz', 'no registry'],
  ['github:o/n', 'repository'],
  ['git+ssh://git@gitlab.com/o/n.git', 'repository'],
  ['file:../../a', 'outside'],
])('%s', async (spec, words) => expect(await title(spec)).toContain(words))

test.each([
  '^1.0.0',
  'latest',
  'workspace:*',
  'file:../a',
  'link:./b',
  'npm:b@1',
  'http://localhost:4873/a.tgz',
])('nothing: %s', async (spec) => expect(await asked(spec)).toEqual([]))

test('Python, with the place', async () => {
  const [finding] = hits(
    detector,
    await artifactOf({ 'requirements.txt': 'flask\nweb3 @ http://files.example/w.whl\n' }),
  )
  expect(finding).toMatchObject({
    strength: 'strong',
    where: { file: 'requirements.txt', line: 2, column: 1 },
  })
})

test('a repository alone is context', async () =>
  expect((await asked('github:o/n'))[0]?.strength).toBe('context'))
