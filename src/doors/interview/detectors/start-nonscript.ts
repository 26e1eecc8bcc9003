import { defineDetector } from '../../../core/detector.ts'
import type { Place } from '../../../core/finding.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart } from '../effects.ts'
import { joinPath } from '../intake/resolve.ts'

const INTERPRETER =
  /(?:^|[\s;&|("'`/\\])(?:node|nodejs|bun(?:\s+run)?|deno\s+run|tsx|ts-node|python[\d.]*w?|py|sh|bash|zsh|dash|source|osascript|wscript|cscript|powershell|pwsh|perl|ruby|php)(?:\.exe)?((?:\s+-{1,2}[\w-]+(?:=\S+)?){0,6})\s+["']?([^\s"';|&<>$()]{1,300})/gi
/** What the TypeScript starters take their settings from. `-P` means other things to other interpreters. */
const TS_SETTINGS =
  /((?:^|[\s;&|("'`/\\])(?:ts-node|tsx)(?:\s+-{1,2}[\w-]+){0,6})\s+(?:-P|--project|--tsconfig)[\s=]+["']?[^\s"';|&<>$()]{1,300}\.json["']?/g
/** Endings of files that are looked at, never run. */
const NOT_SCRIPT =
  /\.(?:dict?|aff|woff2?|ttf|otf|eot|png|jpe?g|gif|svg|ico|webp|bmp|avif|mp[34]|wav|ogg|webm|pdf|docx?|xlsx?|csv|css|scss|less|md|txt|log|lock|map|ya?ml|toml|ini|cfg|env|xml|zip|gz|dat|db|bak|tmp|json5?)$/i
/** Folders of editors: nothing in them is a program. */
const EDITOR_FOLDER = /(?:^|\/)\.(?:vscode|idea|cursor|fleet|zed|github|devcontainer)\//i
const SCRIPT = /\.(?:[cm]?[jt]sx?|py|sh|bash|zsh|ps1|bat|cmd|rb|pl|php|scpt|applescript|vbs)$/i

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'an interpreter started on a file that is no script by its name',
  technique: 'T1036.008',
  source: 'https://attack.mitre.org/techniques/T1036/008/',
  innocent: 'None is known for fonts, pictures and dictionaries. A tool may be handed its settings as JSON.',
  advice: 'Do not open the folder in an editor and run none of its scripts.',
  signals: {
    disguised: {
      strength: 'decisive',
      weight: 13,
      title: 'An interpreter is started on a file that poses as something else',
    },
    'in-editor-folder': {
      strength: 'strong',
      weight: 6,
      title: 'An interpreter is started on a file among the editor’s settings',
    },
  },
  *inspect(artifact) {
    const seen = new Set<string>()
    for (const { command, where, folder, by, trigger } of commandsOf(artifact)) {
      for (const [, , target = ''] of command
        .slice(0, 20_000)
        .replace(TS_SETTINGS, '$1')
        .matchAll(INTERPRETER)) {
        if (seen.has(`${where.file}:${where.line}:${target}`) || target.startsWith('-')) continue
        seen.add(`${where.file}:${where.line}:${target}`)
        const bare = /^[^.]+$/.test(target.split(/[\\/]/).at(-1) ?? '')
        const file = artifact.file(joinPath(folder, target))
        const isPlainText = /\.(?:json5?|ya?ml|toml|txt|md|ini|cfg|env|xml|log|dat|db|zip|csv)$/i.test(target)
        if (NOT_SCRIPT.test(target) && (file !== undefined || !isPlainText))
          yield { signal: 'disguised', where, why: `${by} hands ${target} to an interpreter.` }
        else if (bare && EDITOR_FOLDER.test(target))
          yield {
            signal: 'disguised',
            where,
            why: `${by} hands ${target}, a file without an ending among the editor's settings, to an interpreter.`,
          }
        else if (
          SCRIPT.test(target) &&
          EDITOR_FOLDER.test(target) &&
          trigger === 'open' &&
          !/\.(?:github|devcontainer)\//.test(target)
        )
          yield { signal: 'in-editor-folder', where, why: `${by} runs ${target} when the folder is opened.` }
      }
    }
  },
})

interface Command {
  command: string
  where: Place
  folder: string
  by: string
  trigger: string
}

function* commandsOf(artifact: Artifact): Generator<Command> {
  for (const { runs, where, folder, by, trigger } of artifact.starts)
    if (runs.as === 'command') yield { command: runs.command, where, folder, by, trigger }
  for (const [{ folder, by, trigger }, acts] of actsByStart(artifact))
    for (const { kind, values, where } of acts)
      if (kind === 'run-program') for (const command of values) yield { command, where, folder, by, trigger }
}
