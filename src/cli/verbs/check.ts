import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import { requireDoor } from '../../check/doors.ts'
import { createCheckPool } from '../../check/pool.ts'
import type { CheckTask } from '../../check/task.ts'
import type { CheckLine } from '../../core/check-line.ts'
import { PosternError } from '../../core/errors.ts'
import { toSarif } from '../../export/sarif.ts'
import { page, shortLine } from '../check/page.ts'
import { createProgress } from '../check/progress.ts'
import { type NamedSubject, namedSubjects } from '../check/subjects.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  door?: string
  each?: boolean
  json?: boolean
  sarif?: boolean
  jobs: number
}

export default defineVerb({
  summary: 'Judge files and say why: messages written to customer care, and what else a door knows.',

  configure(command) {
    command
      .argument('<path...>', 'files or folders to judge; - for standard input')
      .option('--door <door>', 'the door it came through; otherwise recognised from the bytes')
      .option('--each', 'judge every file below a folder as a subject of its own')
      .option('--json', 'one line of JSON a subject, as each is done')
      .addOption(new Option('--sarif', 'one SARIF 2.1.0 log at the end').conflicts('json'))
      .option('--jobs <n>', 'how many to judge at once', wholeNumber, availableParallelism())
  },

  async run(command) {
    const options = command.opts<Options>()
    if (options.door !== undefined) requireDoor(options.door)
    const subjects = [...namedSubjects(command.args, options.each ?? false)]
    const dataDir = dataDirectory()
    const settings = settingsOf(dataDir)
    const pool = createCheckPool({ settings, dataDir, jobs: Math.min(options.jobs, subjects.length) })
    const progress = createProgress(process.stderr)
    const single = subjects.length === 1
    const status = new Status()
    const lines: CheckLine[] = []
    let done = 0
    const report = (line: CheckLine) => {
      status.add(line)
      progress.update(++done, subjects.length)
      progress.erase()
      if (options.sarif) lines.push(line)
      else
        process.stdout.write(
          options.json ? `${JSON.stringify(line)}\n` : single ? page(line) : shortLine(line),
        )
    }
    try {
      await eachAtOnce(subjects, options.jobs * 2, async (subject) => {
        if ('error' in subject) return report(subject)
        report((await pool.run(await taskFor(subject, options, settings.limits.subjectBytes))).line)
      })
    } finally {
      progress.erase()
      await pool.close()
    }
    if (options.sarif) process.stdout.write(`${JSON.stringify(toSarif(lines, command.parent?.version()))}\n`)
    else if (!options.json && !single) process.stdout.write(status.summary())
    return status.exit()
  },
})

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('a number from 1 to 256')
  return number
}

async function taskFor(subject: NamedSubject, { door }: Options, limit: number): Promise<CheckTask> {
  if (subject.path !== '-') return { name: subject.path, door }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > limit) throw new PosternError('E_TOO_LARGE', `standard input: the limit is ${limit} bytes`)
    chunks.push(chunk)
  }
  return { name: '-', bytes: Buffer.concat(chunks), door }
}

/** Works on so many items at once, taking the next as one is done. */
async function eachAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items.values()
  const worker = async () => {
    for (const item of iterator) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
}

/** Counts answers and says what the run ends with. */
class Status {
  private readonly counts = { pass: 0, review: 0, block: 0, unreadable: 0 }

  add(line: CheckLine): void {
    this.counts['error' in line ? 'unreadable' : line.verdict]++
  }

  exit(): number {
    if (this.counts.unreadable > 0) return EXIT.unreadable
    return this.counts.review + this.counts.block > 0 ? EXIT.found : EXIT.pass
  }

  summary(): string {
    const { pass, review, block, unreadable } = this.counts
    return `\n${block} to hold back, ${review} to look at, ${pass} with nothing found, ${unreadable} that could not be checked\n`
  }
}
