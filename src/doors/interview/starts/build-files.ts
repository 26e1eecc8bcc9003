import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { commandLine, commandStart } from './source/command-line.ts'
import { placeAt } from './source/lines.ts'

/** How a build file of another language writes a command that runs; the first group that matched is the command. */
interface Kind {
  files: RegExp
  trigger: Trigger
  by: string
  commands: RegExp
}

const LENGTH = 2 ** 19
const FOUND = 200

/** A quoted string, in any of the groups that follow it. */
const STRING = String.raw`(?:"((?:[^"\\\n]|\\.){1,2000})"|'((?:[^'\\\n]|\\.){1,2000})')`

const KINDS: Kind[] = [
  {
    files: /\.gradle(?:\.kts)?$/,
    trigger: 'open',
    by: 'the Gradle build, which editors read on opening',
    commands: new RegExp(
      `(?:\\bcommandLine\\s{0,9}[(=]?\\s{0,9}(?:listOf\\()?\\[?|\\.?exec\\(|ProcessBuilder\\(|["']\\s*\\.execute\\(\\)|executable\\s{0,9}[(=]?)\\s{0,99}${STRING}((?:\\s*,\\s*["'][^"'\\n]{0,2000}["']){0,20})|^[ \\t]*(?:def\\s+\\w+\\s*=\\s*)?${STRING}\\.execute\\(|\\[\\s*${STRING}((?:\\s*,\\s*["'][^"'\\n]{0,2000}["']){0,20})\\s*\\]\\s*\\.execute\\(`,
      'gm',
    ),
  },
  {
    files: /(?:^|\/)CMakeLists\.txt$|\.cmake$/,
    trigger: 'build',
    by: 'CMake, as it configures the build',
    commands:
      /\bexecute_process\s*\(\s*COMMAND\s+([^()]{1,2000})\)|\badd_custom_(?:command|target)\s*\([^()]{0,500}?\bCOMMAND\s+([^()]{1,2000})\)/gi,
  },
  {
    files: /(?:^|\/)build\.rs$/,
    trigger: 'open',
    by: 'cargo’s build script, which editors run on opening',
    commands: /\bCommand::new\(\s*"((?:[^"\\\n]|\\.){1,500})"\s*\)((?:\s*\.args?\([^()]{0,2000}\)){0,20})/g,
  },
  {
    files: /\.go$/,
    trigger: 'build',
    by: 'go generate',
    commands: /^\/\/go:generate[ \t]+(\S.{0,2000})$/gm,
  },
  {
    files: /(?:^|\/)(?:Rakefile|Gemfile|Podfile|Fastfile|Brewfile|Vagrantfile|[^/]+\.gemspec|extconf\.rb)$/,
    trigger: 'install',
    by: 'the Ruby tool that reads the file',
    commands: new RegExp(
      `(?:\\b(?:system|exec|spawn|sh|IO\\.popen|Open3\\.\\w{1,20})\\s{0,9}\\(?\\s{0,99}${STRING})|%x[{(]([^})\\n]{1,2000})[})]|(?<![\\w\`])\`([^\`\\n]{1,2000})\``,
      'g',
    ),
  },
  {
    files: /\.xcodeproj\/project\.pbxproj$|\.xcscheme$/,
    trigger: 'build',
    by: 'a script phase of the Xcode build',
    commands: /\bshellScript\s*=\s*"((?:[^"\\]|\\[\s\S]){1,20000})"|\bscriptText\s*=\s*"([^"]{1,20000})"/g,
  },
  {
    files: /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
    trigger: 'build',
    by: "cargo's configuration",
    commands:
      /^[ \t]*(?:runner|rustc-wrapper|rustc-workspace-wrapper|rustc|rustdoc|linker|credential-process|credential-provider)\s*=\s*\[?\s*"((?:[^"\\\n]|\\.){1,2000})"/gm,
  },
]

/** Commands in the build files of languages whose code is not read: Gradle, CMake, Go, Ruby, Xcode, cargo. */
const reader: StartReader = {
  reads: ({ inner }) => !inner.includes('node_modules/') && KINDS.some(({ files }) => files.test(inner)),
  *read(file) {
    const kind = KINDS.find(({ files }) => files.test(file.inner))
    const text = (file.text() ?? '').slice(0, LENGTH)
    let count = 0
    for (const found of kind ? text.matchAll(kind.commands) : []) {
      if (kind && ++count <= FOUND) yield* startOf(file, kind, found)
    }
  },
}
export default reader

function* startOf(file: ArtifactFile, { trigger, by }: Kind, found: RegExpMatchArray): Generator<Start> {
  const groups = found.slice(1).filter((group) => group !== undefined && group !== '')
  const [first = '', ...rest] = groups
  const lead = Math.max(0, found[0].indexOf(first))
  const words = [...rest.join(' ').matchAll(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/g)].map(([, a, b]) =>
    unescaped(a ?? b ?? ''),
  )
  const command = words.length === 0 ? unescaped(first) : commandLine([unescaped(first), ...words])
  if (command.trim() === '') return
  const where = placeAt(file, (found.index ?? 0) + lead, command)
  const folder = folderOf(file.path)
  if (/^[\w./-]+\.(?:sh|js|py|rb|bat|ps1)$/.test(command))
    yield { trigger, by, where, folder, quiet: false, runs: { as: 'file', path: joinPath(folder, command) } }
  else yield commandStart({ trigger, by, where, command, folder })
}

const unescaped = (text: string) =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\(["'\\])/g, '$1')
    .replace(/&quot;/g, '"')
    .replace(/&#10;/g, '\n')
    .replace(/&amp;/g, '&')
