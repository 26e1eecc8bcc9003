import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { requireDoor } from '../../check/doors.ts'
import { createCheckPool } from '../../check/pool.ts'
import type { CheckTask } from '../../check/task.ts'
import type { CheckLine, FailedLine } from '../../core/check-line.ts'
import { describeError, PosternError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { toSarif } from '../../export/sarif.ts'
import { fetchPackage } from '../../packages/fetch.ts'
import { packageTarget } from '../../packages/target.ts'
import { type NamedCommand, namedCommands } from '../check/commands.ts'
import { inOrder } from '../check/in-order.ts'
import { page, shortLine } from '../check/page.ts'
import { createProgress } from '../check/progress.ts'
import { readStandardInput } from '../check/standard-input.ts'
import { Status } from '../check/status.ts'
import { type NamedSubject, namedSubjects } from '../check/subjects.ts'
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
        'files or folders to judge, npm:name@version, pip:name@version; - for standard input',
      )
      .option('--command <command>', 'judge one command line instead of files')
      .option('--commands <file>', 'judge commands from NDJSON, one {"command"} a line; - for standard input')
      .option('--door <door>', 'the door it came through; otherwise recognised from the bytes')
      .option('--each', 'judge every file below a folder as a subject of its own')
      .option('--rules <dir>', 'also ask the YARA rules of a folder; may be given again', collect, [])
      .option('--fetch', 'allow packages that are named to be fetched from their registry')
      .option('--json', 'one line of JSON a subject, in their order')
      .addOption(new Option('--sarif', 'one SARIF 2.1.0 log at the end').conflicts('json'))
      .option('--jobs <n>', 'how many to judge at once', wholeNumber, availableParallelism())
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
      const task = await taskFor(subject, options, settings)
      return 'error' in task ? task : (await pool.run(task)).line
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

const collect = (value: string, before: string[]) => [...before, value]

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('a number from 1 to 256')
  return number
}

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

async function taskFor(
  { path, command }: { path: string; command?: string },
  { door }: Options,
  settings: Settings,
): Promise<CheckTask | FailedLine> {
  if (command !== undefined) return { name: path, command, door }
  if (path === '-') return { name: '-', bytes: await readStandardInput(settings.limits.subjectBytes), door }
  try {
    const target = packageTarget(path)
    if (!target) return { name: path, door }
    const { name, bytes } = await fetchPackage(target, settings)
    return { name, bytes, door: 'interview' }
  } catch (error) {
    return { path, error: describeError(error) }
  }
}
