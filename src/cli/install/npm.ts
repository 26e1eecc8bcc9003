import { spawn } from 'node:child_process'
import { PosternError } from '../../core/errors.ts'

/** The end of npm's own words that an error repeats. */
const WORDS = 2_000
const STANDARD_ERROR = 2

/**
 * Runs npm in a folder.
 *
 * @param scripts whether packages' and the project's own scripts may run
 * @param show its output goes to standard error as it comes; otherwise it is kept for the error
 * @throws PosternError `E_NPM` with npm's own words
 */
export async function npm(
  args: readonly string[],
  { cwd, scripts, show }: { cwd: string; scripts: boolean; show: boolean },
): Promise<void> {
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', ...(scripts ? [] : ['--ignore-scripts'])], {
    cwd,
    env: { ...process.env, ...(scripts ? {} : { npm_config_ignore_scripts: 'true' }) },
    stdio: ['ignore', show ? STANDARD_ERROR : 'ignore', show ? STANDARD_ERROR : 'pipe'],
  })
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-WORDS)
  })
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(new PosternError('E_NPM', error.code === 'ENOENT' ? 'npm is not installed' : error.message)),
    )
    child.once('close', resolve)
  })
  if (status !== 0)
    throw new PosternError('E_NPM', `npm ${args[0]} ended with ${status ?? 'a signal'}: ${words.trim()}`)
}
