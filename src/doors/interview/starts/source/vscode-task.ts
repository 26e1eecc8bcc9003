import type { Node } from 'jsonc-parser'
import { commandLine, quoted } from './command-line.ts'
import { items, member, members, stringOf } from './json.ts'

/** A command of an editor task, for one system or for all. */
export interface TaskCommand {
  /** `windows`, `osx`, `linux`; undefined for all. */
  system: string | undefined
  command: string
  node: Node
  folder: string | undefined
}

export const SYSTEMS = ['windows', 'osx', 'linux'] as const

/** A string, or the `value` of one that says how it is to be quoted. */
const worded = (node: Node | undefined): string | undefined =>
  stringOf(node) ?? stringOf(member(node, 'value'))

/** `command` and `args` of one block as a command line. The command itself may be a whole line. */
function lineOf(block: Node, fallback: Node): { command: string; node: Node } | undefined {
  const node = member(block, 'command') ?? member(fallback, 'command')
  const command = worded(node)
  const given = items(member(block, 'args') ?? member(fallback, 'args'))
  const args = given.flatMap((arg) => worded(arg) ?? [])
  if (!node || command === undefined) return undefined
  const isProcess = stringOf(member(fallback, 'type')) === 'process'
  const head = isProcess ? quoted(command) : command
  return { command: [head, ...args.map(quoted)].join(' '), node: shown(weightiest(node, given)) }
}

/** Where to look: at the command, unless what it is to do stands in a long argument, as code for `node -e` does. */
function weightiest(command: Node, args: readonly Node[]): Node {
  const long = args.filter((arg) => (worded(arg)?.length ?? 0) > Math.max(LONG, worded(command)?.length ?? 0))
  return long.toSorted((a, b) => (worded(b)?.length ?? 0) - (worded(a)?.length ?? 0))[0] ?? command
}

const LONG = 40

const shown = (node: Node): Node => (node.type === 'object' ? (member(node, 'value') ?? node) : node)

/** Everything that a task runs, by system. Task runners of other tools are written as their command lines. */
export function taskCommands(task: Node, defaults: Node): TaskCommand[] {
  const out: TaskCommand[] = []
  const folder = stringOf(member(task, 'options', 'cwd'))
  const add = (system: string | undefined, block: Node, fallback: Node) => {
    const line = lineOf(block, fallback)
    if (!line) return
    const cwd = stringOf(member(block, 'options', 'cwd')) ?? folder
    out.push({
      system,
      node: line.node,
      command: environmentOf(block, fallback) + inShell(line.command, block, fallback),
      folder: cwd,
    })
  }
  add(undefined, task, task)
  if (!member(task, 'command')) add(undefined, defaults, defaults)
  for (const system of SYSTEMS) {
    const block = member(task, system)
    if (block?.type === 'object') add(system, block, task)
    const common = member(defaults, system)
    if (common?.type === 'object' && !block && member(common, 'command')) add(system, common, task)
  }
  const runner = stringOf(member(task, 'type')) ?? ''
  const named = member(task, 'script') ?? member(task, 'task') ?? member(task, 'tsconfig')
  const name = stringOf(named)
  if (named && name !== undefined && !member(task, 'command')) {
    const tool = RUNNERS[runner]
    if (tool)
      out.push({
        system: undefined,
        node: named,
        command: `${tool} ${name}`,
        folder: stringOf(member(task, 'path')) ?? folder,
      })
  }
  return out
}

const RUNNERS: Record<string, string> = {
  npm: 'npm run',
  gulp: 'gulp',
  grunt: 'grunt',
  jake: 'jake',
  typescript: 'tsc -p',
}

/** The task's variables set before its command, so that what is put together of them can be read. */
function environmentOf(block: Node, fallback: Node): string {
  const set = [
    ...members(member(fallback, 'options', 'env')),
    ...(block === fallback ? [] : members(member(block, 'options', 'env'))),
  ]
  const words = set.flatMap(({ key, value }) => {
    const text = stringOf(value)
    return text !== undefined && /^\w+$/.test(key) && text.length < 2_000
      ? [`export ${key}=${quoted(text)}; `]
      : []
  })
  return words.slice(0, 20).join('')
}

/** The command as an argument of the shell that the task names, when it names one. */
function inShell(command: string, block: Node, fallback: Node): string {
  const shell = member(block, 'options', 'shell') ?? member(fallback, 'options', 'shell')
  const executable = stringOf(member(shell, 'executable'))
  if (executable === undefined) return command
  const args = items(member(shell, 'args')).flatMap((arg) => stringOf(arg) ?? [])
  return commandLine([executable, ...args, command])
}

/** Labels of the tasks that run before it. */
export const dependencies = (task: Node): string[] => {
  const on = member(task, 'dependsOn')
  return [on, ...items(on)].flatMap((one) => stringOf(one) ?? stringOf(member(one, 'task')) ?? [])
}

export const labelOf = (task: Node): string =>
  stringOf(member(task, 'label')) ??
  stringOf(member(task, 'taskName')) ??
  stringOf(member(task, 'identifier')) ??
  ''

/** Whether at least two settings keep the task from being noticed. */
export function isQuiet(task: Node, defaults: Node): boolean {
  const presentation = (key: string) =>
    (member(task, 'presentation', key) ?? member(defaults, 'presentation', key))?.value as unknown
  const signs = [
    presentation('reveal') === 'never' || presentation('reveal') === 'silent',
    presentation('echo') === false,
    presentation('close') === true,
    member(task, 'hide')?.value === true,
    presentation('showReuseMessage') === false && presentation('focus') === false,
  ]
  return signs.filter(Boolean).length >= 2
}
