import type { ArtifactFile } from '../artifact.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { linesOf, placeAt } from './source/lines.ts'
import { folderAbove } from './source/paths.ts'

const SECTION = /^\s*\[\s*([\w.-]{1,100})(?:\s+"((?:[^"\\]|\\.){0,300})")?\s*\]\s*(.*)$/
const SETTING = /^\s*([A-Za-z][\w-]{0,100})\s*=\s*(.*)$/

/** Settings whose value git runs, with when. https://git-scm.com/docs/git-config */
const COMMANDS: [setting: RegExp, trigger: Trigger][] = [
  [/^core\.(?:fsmonitor|pager|sshcommand|gitproxy|askpass|alternaterefscommand)$/, 'open'],
  [/^(?:core|sequence)\.editor$/, 'clone'],
  [/^filter\..*\.(?:clean|smudge|process)$/, 'clone'],
  [/^diff\.(?:external|.*\.(?:textconv|command))$/, 'open'],
  [/^merge\..*\.driver$/, 'clone'],
  [/^(?:merge|diff)tool\..*\.cmd$/, 'clone'],
  [/^credential\.(?:.*\.)?helper$/, 'clone'],
  [/^gpg\.(?:.*\.)?program$/, 'clone'],
  [/^(?:uploadpack|remote)\..*(?:packobjectshook|uploadpack|receivepack)$/, 'clone'],
  [/^(?:pager|man)\.\w+$/, 'open'],
]

/** Git's configuration in a working copy, and files like it that a project brings along. */
const reader: StartReader = {
  reads: ({ inner }) =>
    /(?:^|\/)(?:\.git\/(?:modules\/.{1,200}\/)?config(?:\.worktree)?|\.gitmodules|\.?gitconfig|[^/]*\.gitconfig)$/i.test(
      inner,
    ),
  *read(file) {
    let section = ''
    for (const { text, offset } of linesOf(file.text() ?? '', 5_000)) {
      const head = SECTION.exec(text)
      if (head) section = [head[1]?.toLowerCase(), head[2]].filter((part) => part !== undefined).join('.')
      const rest = head ? (head[3] ?? '') : text
      const setting = SETTING.exec(rest)
      if (!setting) continue
      const value = unquoted(setting[2] ?? '')
      const at =
        offset + text.length - (setting[2] ?? '').length + (/^"?!?/.exec(setting[2] ?? '')?.[0].length ?? 0)
      yield* startOf(file, `${section}.${setting[1]?.toLowerCase()}`, value, at)
    }
  },
}
export default reader

const unquoted = (value: string) =>
  value
    .replace(/^"(.*)"\s*$/, '$1')
    .replace(/\\(["\\])/g, '$1')
    .trim()

function* startOf(file: ArtifactFile, setting: string, value: string, offset: number): Generator<Start> {
  const trigger = COMMANDS.find(([pattern]) => pattern.test(setting))?.[1]
  const isAlias = /^alias\./.test(setting) && value.startsWith('!')
  const isUpdate = /^submodule\..*\.update$/.test(setting) && value.startsWith('!')
  const isHelper = setting.startsWith('credential') && !/^[!/]|\//.test(value)
  const words = value.replace(/^!/, '')
  if (isHelper || words === '' || /^(?:true|false|\d)$/.test(words) || !(trigger || isAlias || isUpdate))
    return
  yield commandStart({
    trigger: isAlias ? 'clone' : (trigger ?? 'clone'),
    by: `git's setting ${setting}`,
    where: placeAt(file, offset, value),
    command: words,
    folder: folderAbove(file, '.git'),
    shell: 'sh',
  })
}
