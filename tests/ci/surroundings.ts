import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { run } from './command.ts'

/**
 * Installs a Node of another version into a folder.
 *
 * @returns the PATH on which it comes first.
 */
export async function pathWithNode(version: string, folder: string): Promise<string> {
  const own = join(folder, `node-${version}`)
  const name = `node-${process.platform}-${process.arch}`
  mkdirSync(own, { recursive: true })
  const installed = await run(
    'npm',
    [
      'install',
      '--prefix',
      own,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `${name}@${version}`,
    ],
    { cwd: own },
  )
  expect(installed.status, installed.stderr).toBe(0)
  const path = `${join(own, 'node_modules', name, 'bin')}:${process.env.PATH}`
  const { stdout } = await run('node', ['--version'], { env: { PATH: path } })
  expect(stdout.trim()).toBe(`v${version}`)
  return path
}

/** A clone of what is committed, with nothing installed. */
export async function freshClone(root: string, folder: string): Promise<string> {
  const clone = join(folder, 'clone')
  const { status, stderr } = await run('git', ['clone', '--quiet', root, clone])
  expect(status, stderr).toBe(0)
  return clone
}
