import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { requireDoor } from '../../check/doors.ts'
import { type CheckPool, createCheckPool } from '../../check/pool.ts'
import type { CheckLine } from '../../core/check-line.ts'
import { describeError, PosternError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { toSarif } from '../../export/sarif.ts'
import { type NamedCommand, namedCommands } from '../check/commands.ts'
import { fetched } from '../check/fetched.ts'
import { inOrder } from '../check/in-order.ts'
import { page, shortLine } from '../check/page.ts'
import { createProgress } from '../check/progress.ts'
import { readStandardInput } from '../check/standard-input.ts'
import { Status } from '../check/status.ts'
import { type NamedSubject, namedSubjects } from '../check/subjects.ts'
import { rulesOption, wholeNumber } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb } from '../verb.ts'

interface Options {
  door?: string
  each?: boolean
  command?: string
  commands?: string
  rules: string[]
  fetch?: boolean
  json?: boolean
  sarif?: boolean
  jobs: number
}

export default defineVerb({
  summary: 'Judge files, folders and commands before anything runs, and say why.',

  configure(command) {
    command
      .argument(
        '[subject...]',
        'files or folders to judge, npm:name@version, pip:name@version, git:URL; - for standard input',
      )
      .option('--command <command>', 'judge one command line instead of files')
      .option('--commands <file>', 'judge commands from NDJSON, one {"command"} a line; - for standard input')
      .option('--door <door>', 'the door it came through; otherwise recognised from the bytes')
      .option('--each', 'judge every file below a folder as a subject of its own')
      .addOption(rulesOption())
      .option('--fetch', 'allow packages and repositories that are named to be fetched')
      .option('--json', 'one line of JSON a subject, in their order')
      .addOption(new Option('--sarif', 'one SARIF 2.1.0 log at the end').conflicts('json'))
      .option('--jobs <n>', 'how many to judge at once', wholeNumber(256), availableParallelism())
  },

  async run(command) {
    const options = command.opts<Options>()
    if (options.door !== undefined) requireDoor(options.door)
    const { subjects, total } = subjectsOf(command, options)
    const dataDir = dataDirectory()
    const settings = allowing(settingsOf(dataDir), options.fetch ?? false)
    const jobs = Math.min(options.jobs, total ?? options.jobs)
    const pool = createCheckPool({ settings, dataDir, rules: options.rules, jobs })
    const progress = createProgress(process.stderr)
    const single = total === 1
    const status = new Status()
    const lines: CheckLine[] = []
    const report = (line: CheckLine) => {
      status.add(line)
      progress.update(status.total, total)
      progress.erase()
      if (options.sarif) lines.push(line)
      else
        process.stdout.write(
          options.json ? `${JSON.stringify(line)}\n` : single ? page(line) : shortLine(line),
        )
    }
    const check = async (subject: NamedSubject | NamedCommand): Promise<CheckLine> => {
      if ('error' in subject) return subject
      if ('command' in subject)
        return (await pool.run({ name: subject.path, command: subject.command, door: options.door })).line
      return checkNamed(pool, subject.path, options, settings)
    }
    try {
      await inOrder(subjects, options.jobs * 4, check, report)
    } finally {
      progress.erase()
      await pool.close()
    }
    if (options.sarif) process.stdout.write(`${JSON.stringify(toSarif(lines, command.parent?.version()))}\n`)
    else if (!options.json && !single) process.stdout.write(status.summary())
    return status.exit()
  },
})

/** @returns what is to be judged, in order; `total` is unknown for commands that are still to be read. */
function subjectsOf(
  { args }: Command,
  { command, commands, each }: Options,
): { subjects: Iterable<NamedSubject | NamedCommand> | AsyncIterable<NamedCommand>; total?: number } {
  const ways = [args.length > 0, command !== undefined, commands !== undefined].filter(Boolean).length
  if (ways !== 1)
    throw new PosternError('E_USAGE', 'name paths, or --command, or --commands: one of them, and only one')
  if (command !== undefined) return { subjects: [{ path: command, command }], total: 1 }
  if (commands !== undefined) return { subjects: namedCommands(commands) }
  const subjects = [...namedSubjects(args, each ?? false)]
  return { subjects, total: subjects.length }
}

/** The settings, with the operator's word on this command line that packages may be fetched. */
const allowing = (settings: Settings, fetch: boolean): Settings =>
  fetch ? { ...settings, fetch: { ...settings.fetch, packages: true } } : settings

async function checkNamed(
  pool: CheckPool,
  path: string,
  { door }: Options,
  settings: Settings,
): Promise<CheckLine> {
  if (path === '-') {
    const bytes = await readStandardInput(settings.limits.subjectBytes)
    return (await pool.run({ name: '-', bytes, door })).line
  }
  try {
    const brought = await fetched(path, settings)
    if (!brought) return (await pool.run({ name: path, door })).line
    return await pool
      .run(brought.task)
      .then(({ line }) => line)
      .finally(brought.discard)
  } catch (error) {
    return { path, error: describeError(error) }
  }
}
