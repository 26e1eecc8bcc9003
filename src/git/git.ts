import { execFile } from 'node:child_process'
import { devNull } from 'node:os'
import { promisify } from 'node:util'
import { PosternError } from '../core/errors.ts'

const execute = promisify(execFile)

/** Bytes of output that are taken from one git command. */
const OUTPUT = 256 * 2 ** 20

/**
 * Settings that keep a repository from running anything: no hooks, no monitor, no transport that is a command
 * (https://git-scm.com/docs/git-config, `protocol.ext.allow`).
 */
export const NOTHING_RUNS = [
  ...['-c', `core.hooksPath=${devNull}`],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'protocol.ext.allow=never'],
  ...['-c', 'submodule.recurse=false'],
]

/**
 * The environment for git.
 *
 * @param settings whether it reads the person's and the machine's settings: needed to sign in when fetching, and kept
 * out of everything else
 */
export const gitEnvironment = (settings = false): NodeJS.ProcessEnv => ({
  ...process.env,
  GIT_TERMINAL_PROMPT: '0',
  ...(settings ? {} : { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull }),
})

export interface GitOptions {
  /** The folder it works in. */
  cwd?: string
  /** Also take the person's own settings: their way to sign in. Default: false. */
  settings?: boolean
  /** What is written to its standard error is shown as it comes, for progress. */
  show?: boolean
}

/**
 * Runs git with hooks and everything else off by which a repository could run something.
 *
 * @returns what it wrote to its standard output
 * @throws PosternError `E_GIT` with git's own words
 */
export async function git(args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { cwd, settings = false, show = false } = options
  const running = execute('git', [...NOTHING_RUNS, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: gitEnvironment(settings),
    maxBuffer: OUTPUT,
  })
  if (show) running.child.stderr?.pipe(process.stderr, { end: false })
  try {
    return (await running).stdout
  } catch (error) {
    const { stderr, code, message } = error as Error & { stderr?: string; code?: unknown }
    const why = code === 'ENOENT' ? 'git is not installed' : (stderr || message).trim()
    throw new PosternError('E_GIT', `git ${args[0]}: ${why.slice(0, 2000)}`)
  }
}
