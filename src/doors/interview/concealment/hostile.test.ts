import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Detector } from '../../../core/detector.ts'
import { NO_INDICATORS } from '../../../core/indicator.ts'
import { loadFolder } from '../../../core/modules.ts'
import { readSettings } from '../../../core/settings.ts'
import type { Artifact } from '../artifact.ts'
import { fileOf } from '../starts/source/testing.ts'

const folder = fileURLToPath(new URL('../detectors/', import.meta.url))
const detectors = (await loadFolder<Detector<Artifact>>(folder)).filter(({ name }) =>
  /^(?:conceal|start)-/.test(name),
)
const NAMES = [
  'src/a.js',
  'a.py',
  'postcss.config.js',
  'public/jquery.min.js',
  'a.woff2',
  'a.dict',
  'AGENTS.md',
  '.vscode/tasks.json',
  '.gitignore',
]

/** Nothing is read but the text: what code does is not the question here. */
function artifactOf(text: string): Artifact {
  const files = NAMES.map((name) => fileOf(name, text))
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    kind: 'artifact',
    name: 'test',
    form: 'folder',
    command: undefined,
    files,
    file: (path) => byPath.get(path),
    starts: [],
    acts: [],
    reached: new Map(),
    observables: [],
    unknown: [],
  }
}

test.each([
  ['blanks', ' '.repeat(2_000_000)],
  ['blanks between letters', `a;${' '.repeat(151)}`.repeat(13_000)],
  ['empty lines', '\n'.repeat(2_000_000)],
  ['brackets', '[]+'.repeat(600_000)],
  ['brackets in short runs', `${'[]+'.repeat(190)}a`.repeat(3_000)],
  ['names', '_0x1a2b,'.repeat(200_000)],
  ['checksums', '-parseInt(a(1))/1+'.repeat(100_000)],
  ['escapes', '\\x41'.repeat(400_000)],
  ['direction controls', '\u202e;'.repeat(500_000)],
  ['unseen characters', '\u200b\ufe0f'.repeat(7).concat('a').repeat(100_000)],
  ['mixed letters', 'a\u0430'.repeat(500_000)],
  [
    'words and blanks',
    ['function', 'const', 'require(', 'import', 'curl', 'process.', ',', 'const a =']
      .map((word) => `${word}${' '.repeat(100_000)}`)
      .join('b\n'),
  ],
  ['addresses', 'curl https://a '.repeat(100_000)],
  ['quotes', `"'\``.repeat(500_000)],
])('a long file of %s is looked at to its end', (_, text) => {
  const artifact = artifactOf(text)
  const context = { settings: readSettings(undefined), indicators: NO_INDICATORS, now: 0 }
  for (const { unit } of detectors) expect(() => [...unit.inspect(artifact, context)]).not.toThrow()
})
