import { createInterface } from 'node:readline'
import { Option } from 'commander'
import { createCheckPool } from '../../check/pool.ts'
import type { CheckedLine } from '../../core/check-line.ts'
import { PosternError } from '../../core/errors.ts'
import type { Judgement } from '../../core/verdict.ts'
import { toSarif } from '../../export/sarif.ts'
import { page } from '../check/page.ts'
import { baseOf, changesPushed, headOf } from '../gate/changes.ts'
import { type Change, judgeChange } from '../gate/gate.ts'
import { rulesOption } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  staged?: boolean
  range?: string
  preReceive?: boolean
  repository: string
  refuse: 'block' | 'review'
  rules: string[]
  json?: boolean
  sarif?: boolean
}

export default defineVerb({
  summary: 'Judge what a commit or push would bring in; for git hooks and continuous integration.',

  configure(command) {
    command
      .addOption(new Option('--staged', 'what stands in the index: for a pre-commit hook (the default)'))
      .addOption(new Option('--range <from..to>', 'what came between two commits').conflicts('staged'))
      .addOption(
        new Option(
          '--pre-receive',
          'what is pushed, as git tells a pre-receive hook on standard input',
        ).conflicts(['staged', 'range']),
      )
      .option('--repository <dir>', 'the repository', '.')
      .addOption(
        new Option('--refuse <verdict>', 'the mildest verdict that ends with a failure')
          .choices(['block', 'review'])
          .default('block'),
      )
      .addOption(rulesOption())
      .option('--json', 'one line of JSON a change')
      .addOption(new Option('--sarif', 'one SARIF 2.1.0 log at the end').conflicts('json'))
  },

  async run(command) {
    const options = command.opts<Options>()
    const dataDir = dataDirectory()
    const pool = createCheckPool({ settings: settingsOf(dataDir), dataDir, rules: options.rules, jobs: 1 })
    const lines: CheckedLine[] = []
    try {
      for (const change of await changesOf(options)) {
        const line = await judgeChange(pool, change)
        lines.push(line)
        if (options.json) process.stdout.write(`${JSON.stringify(line)}\n`)
        else if (!options.sarif && line.verdict !== 'pass') process.stdout.write(page(line))
      }
    } finally {
      await pool.close()
    }
    if (options.sarif) process.stdout.write(`${JSON.stringify(toSarif(lines, command.parent?.version()))}\n`)
    return lines.some(({ verdict }) => refused(verdict, options.refuse)) ? EXIT.found : EXIT.pass
  },
})

const refused = (verdict: Judgement, mildest: 'block' | 'review') =>
  verdict === 'block' || (verdict === 'review' && mildest === 'review')

async function changesOf({ range, preReceive, repository }: Options): Promise<Change[]> {
  if (preReceive) return changesPushed(repository, createInterface({ input: process.stdin }))
  if (range === undefined)
    return [{ repository, from: await headOf(repository), to: undefined, name: 'what is staged' }]
  const [from, to] = range.split(/\.{2,3}/)
  if (!from || !to) throw new PosternError('E_USAGE', `${range}: write FROM..TO`)
  return [{ repository, from: await baseOf(repository, from, to), to, name: range }]
}
