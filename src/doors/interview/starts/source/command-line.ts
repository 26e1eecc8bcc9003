import type { Place } from '../../../../core/finding.ts'
import type { Start, Trigger } from '../../start.ts'
import { withoutWorkspace } from './paths.ts'

const PLAIN = /^[\w@%+=:,./\\$(){}~^*-]+$/

/** An argument as a shell would have it back: quoted where it must be. */
export const quoted = (argument: string): string =>
  PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`

/** A command line of a program and its arguments. */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(' ')

/** A start that is a command line. */
export function commandStart(start: {
  trigger: Trigger
  by: string
  where: Place
  command: string
  folder: string
  shell?: 'sh' | 'powershell' | 'cmd' | 'any'
  quiet?: boolean
}): Start {
  const { trigger, by, where, command, folder, shell = 'any', quiet = false } = start
  return {
    trigger,
    by,
    where,
    folder,
    quiet,
    runs: { as: 'command', command: withoutWorkspace(command), shell },
  }
}

/** What a variable makes every shell or Node of the terminal load, as a command line. */
export const loadedBy = (variable: string, value: string): string =>
  variable === 'NODE_OPTIONS'
    ? `node ${value}`
    : variable === 'PYTHONSTARTUP'
      ? `python ${value}`
      : variable === 'PROMPT_COMMAND'
        ? value
        : `sh ${value}`
