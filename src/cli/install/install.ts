import { cpSync, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckPool } from '../../check/pool.ts'
import type { CheckLine } from '../../core/check-line.ts'
import { inOrder } from '../check/in-order.ts'
import { npm } from './npm.ts'
import { absoluteArguments, type Installed, installedIn, stageManifests } from './staging.ts'

export interface InstallOptions {
  project: string
  /** What stands after `npm install`. */
  args: readonly string[]
  jobs: number
  accepts(line: CheckLine): boolean
  /** Told of each answer as it is known. `total` counts what there is to judge. */
  report(line: CheckLine, total: number): void
  /** npm's own output is shown. */
  show: boolean
}

/**
 * Installs as `npm install` does, but first into a folder of its own where no script runs; judges the project and
 * each package that is new to it; and only when every verdict lets it, installs in the project, scripts and all.
 *
 * @returns whether it was installed
 * @throws PosternError `E_NPM`
 */
export async function install(pool: CheckPool, options: InstallOptions): Promise<boolean> {
  const { project, accepts, report, jobs, show } = options
  const args = absoluteArguments(options.args, project)
  const staging = await mkdtemp(join(tmpdir(), 'postern-install-'))
  try {
    const { line: own } = await pool.run({ name: project })
    if (!accepts(own)) {
      report(own, 1)
      return false
    }
    stageManifests(project, staging)
    await npm(['install', ...args], { cwd: staging, scripts: false, show })
    const fresh = newPackages(project, staging)
    report(own, fresh.length + 1)
    let accepted = true
    await inOrder(
      fresh,
      jobs * 2,
      async ({ path, name }) => (await pool.run({ name, path: join(staging, path), door: 'interview' })).line,
      (line) => {
        accepted &&= accepts(line)
        report(line, fresh.length + 1)
      },
    )
    if (!accepted) return false
    for (const file of ['package.json', 'package-lock.json', 'npm-shrinkwrap.json'])
      if (existsSync(join(staging, file))) cpSync(join(staging, file), join(project, file))
    await npm(['install'], { cwd: project, scripts: true, show })
    return true
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Packages that are not in the project yet with the same content. */
function newPackages(project: string, staging: string): Installed[] {
  const there = new Set(installedIn(project).map(({ path, integrity }) => `${path}\0${integrity}`))
  return installedIn(staging).filter(
    ({ path, integrity }) => integrity === undefined || !there.has(`${path}\0${integrity}`),
  )
}
