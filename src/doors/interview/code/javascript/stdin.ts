import { shapeOf, type Value } from './value.ts'

/** What a started program that runs what it is fed is called here, and the way into it. */
export const FED = 'some fed interpreter'
export const FED_INPUT = `${FED}.stdin`

const INTERPRETER =
  /^(?:node(?:js)?|bun|deno|python[\d.]*|pypy[\d.]*|(?:ba|z|da|k|a)?sh|powershell|pwsh|cmd|osascript|perl|ruby|php)(?:\.exe)?$/i
/** Options after which an interpreter has its program, or only tells about itself. */
const HAS_PROGRAM =
  /^(?:-[a-z]{0,3}[ec]|-[pmvh]|--(?:eval|print|check|version|help|test)|-File|-EncodedCommand|-enc|\/[ck])$/
const SETTINGS = /^(?:Bypass|Unrestricted|RemoteSigned|Hidden|Text|UTF-?8)$/i
const FED_BY = new Set(['-', '-s', '/dev/stdin', '/dev/fd/0'])

/** A word of a command line; `node` for the program that is running. */
export function programWord(value: Value): string {
  if (value.things?.some((name) => /process\.(?:execPath|argv)/.test(name))) return 'node'
  return shapeOf(value)
}

/** Whether a command is an interpreter, and what stands after its name. */
export function interpreterIn(words: readonly string[]): { rest: readonly string[] } | undefined {
  const [program = '', ...rest] = words
  return INTERPRETER.test(program.replace(/^.*[\\/]/, '')) ? { rest } : undefined
}

/**
 * Whether what is started is an interpreter that runs what it is fed.
 *
 * @param args as `child_process` takes them: a command or a program, then perhaps a list of its arguments
 */
export function runsItsInput(args: readonly Value[]): boolean {
  const [first, second] = args
  if (!first) return false
  const list = second?.items
  const words = list
    ? [first, ...list.slice(0, 20)].map(programWord)
    : programWord(first).slice(0, 400).trim().split(/\s+/)
  const interpreter = interpreterIn(words)
  if (!interpreter) return false
  for (const word of interpreter.rest) {
    if (FED_BY.has(word)) return true
    if (HAS_PROGRAM.test(word) || !(word.startsWith('-') || SETTINGS.test(word))) return false
  }
  return true
}

const LAUNCHER =
  /^(?:open|xdg-open|start|sudo|nohup|setsid|wscript|cscript|mshta|rundll32|regsvr32|msiexec|installer|env)(?:\.exe)?$/i

/**
 * Which words of a command name what is started: its first one, and, for an interpreter or a launcher, the first that
 * is no option. None of those that it is given as data.
 */
export function startedIn(words: readonly string[]): number[] {
  const program = (words[0] ?? '').replace(/^.*[\\/]/, '')
  if (!LAUNCHER.test(program) && !interpreterIn(words)) return [0]
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    if (HAS_PROGRAM.test(word) && !/^(?:-m|-File|\/[ck])$/.test(word)) return [0]
    if (!/^(?:[-/][\w-]*|\/[ck]|start|node)$/i.test(word) && !SETTINGS.test(word)) return [0, at]
  }
  return [0]
}

/** The commands in a line of shell, as words; those that a shell is told with `-c` are the line. */
export function commandsIn(line: string): string[][] {
  const inner = line.slice(0, 2000).replace(/^\S{1,80}\s(?:-\w{1,20}\s){0,4}-(?:\w?c|Command)\s/i, '')
  return inner
    .split(/[;&|\n]+/)
    .map((command) => command.split(/[\s"'`]+/).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
}
