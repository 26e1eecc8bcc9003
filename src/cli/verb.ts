import type { Command } from 'commander'

/** What the program ends with. */
export const EXIT = { pass: 0, found: 1, unreadable: 2, usage: 3 } as const

/** A verb of the command line. `src/cli/verbs/<verb>.ts` exports one as its default; its name is the file's. */
export interface Verb {
  /** One line for `postern --help`. */
  summary: string
  /** Declares arguments and options. */
  configure?(command: Command): void
  /**
   * @param command after parsing: `command.args` and `command.opts<…>()`.
   * @returns the exit status.
   * @throws PosternError, which the program prints; `E_USAGE` ends it with 3, any other with 2.
   */
  run(command: Command): Promise<number>
}

/** Declares a verb; see {@link Verb}. */
export function defineVerb(verb: Verb): Verb {
  return verb
}
