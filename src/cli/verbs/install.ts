import { availableParallelism } from 'node:os'
import { Option } from 'commander'
import { createCheckPool } from '../../check/pool.ts'
import type { CheckLine } from '../../core/check-line.ts'
import { page } from '../check/page.ts'
import { createProgress } from '../check/progress.ts'
import { Status } from '../check/status.ts'
import { install } from '../install/install.ts'
import { rulesOption } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb } from '../verb.ts'

interface Options {
  accept: 'pass' | 'review'
  rules: string[]
  json?: boolean
}

export default defineVerb({
  summary: 'Judge what npm install would bring, and only then install it and let its scripts run.',

  configure(command) {
    command
      .argument('[package...]', 'as for npm install; nothing: what package.json says')
      .allowUnknownOption()
      .addOption(
        new Option('--accept <verdict>', 'the worst verdict that is still installed')
          .choices(['pass', 'review'])
          .default('pass'),
      )
      .addOption(rulesOption())
      .option('--json', 'one line of JSON a package')
      .addHelpText('after', '\nOther options are handed to npm install.')
  },

  async run(command) {
    const { accept, rules, json } = command.opts<Options>()
    const jobs = availableParallelism()
    const dataDir = dataDirectory()
    const pool = createCheckPool({ settings: settingsOf(dataDir), dataDir, rules, jobs })
    const progress = createProgress(process.stderr)
    const status = new Status()
    const report = (line: CheckLine, total: number) => {
      status.add(line)
      progress.erase()
      if (json) process.stdout.write(`${JSON.stringify(line)}\n`)
      else if ('error' in line || line.verdict !== 'pass') process.stdout.write(page(line))
      progress.update(status.total, total)
    }
    try {
      const accepts = (line: CheckLine) =>
        !('error' in line) && (line.verdict === 'pass' || line.verdict === accept)
      const options = { project: process.cwd(), args: command.args, jobs, accepts, report, show: !json }
      const installed = await install(pool, options)
      progress.erase()
      if (!json) process.stdout.write(status.summary() + (installed ? INSTALLED : STOPPED))
      return status.exit()
    } finally {
      await pool.close()
    }
  },
})

const INSTALLED = 'Installed.\n'
const STOPPED =
  'Nothing was installed and no script has run. When somebody has looked at the reasons, --accept review goes on where the verdict is review.\n'
