import { availableParallelism } from 'node:os'
import { createCheckPool } from '../../check/pool.ts'
import { PosternError } from '../../core/errors.ts'
import { createProgress } from '../check/progress.ts'
import { Status } from '../check/status.ts'
import { namedApplications } from '../hiring/input.ts'
import { hiringPage, summaryPage } from '../hiring/page.ts'
import { type HiringLine, screenApplications, summaryOf } from '../hiring/screen.ts'
import { type StoredApplications, storedApplications } from '../hiring/stored.ts'
import { wholeNumber } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb } from '../verb.ts'

interface Options {
  json?: boolean
  stored: boolean
  jobs: number
}

export default defineVerb({
  summary: 'Screen applications against each other and those on record, and say what to check next.',

  configure(command) {
    command
      .argument('<action>', 'screen')
      .argument('<file>', 'applications as NDJSON, one a line; - for standard input')
      .option('--json', 'one line of JSON an application, in their order, and a summary last')
      .option('--no-stored', 'do not compare with the applications on record')
      .option('--jobs <n>', 'how many to read at once', wholeNumber(256), availableParallelism())
      .addHelpText(
        'after',
        `
An application is one JSON object; every field is optional, and what is missing is told as not checked. Documents are
named by path, from the folder of the file, or inline as base64. The schema is in docs/application.md.
Nothing is recorded, and nobody is rejected: the answer is to look closer or not, and a plan of checks.`,
      )
  },

  async run(command) {
    const [action, file] = command.args
    const { json = false, stored, jobs } = command.opts<Options>()
    if (action !== 'screen' || file === undefined)
      throw new PosternError('E_USAGE', `hiring ${command.args.join(' ')}: say screen FILE`)
    const dataDir = dataDirectory()
    const settings = settingsOf(dataDir)
    const earlier: StoredApplications = stored ? await storedApplications(dataDir) : { profiles: [] }
    const pool = createCheckPool({ settings, dataDir, jobs })
    const progress = createProgress(process.stderr)
    const status = new Status()
    const lines: HiringLine[] = []
    try {
      await screenApplications(namedApplications(file), {
        pool,
        settings,
        dataDir,
        jobs,
        earlier: earlier.profiles,
        unknown: earlier.unknown,
        read: (done) => progress.update(done, undefined),
        report(line) {
          progress.erase()
          status.add(line)
          lines.push(line)
          process.stdout.write(json ? `${JSON.stringify(line)}\n` : hiringPage(line))
        },
      })
    } finally {
      progress.erase()
      await pool.close()
    }
    const summary = summaryOf(lines)
    process.stdout.write(json ? `${JSON.stringify({ summary })}\n` : summaryPage(summary))
    return status.exit()
  },
})
