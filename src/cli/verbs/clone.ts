import { Option } from 'commander'
import { createCheckPool } from '../../check/pool.ts'
import { PosternError } from '../../core/errors.ts'
import { page } from '../check/page.ts'
import { clone } from '../clone/clone.ts'
import { rulesOption, wholeNumber } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  branch?: string
  depth?: number
  accept: 'pass' | 'review'
  rules: string[]
  json?: boolean
}

export default defineVerb({
  summary: 'Clone a repository, judge its files, and only then check them out.',

  configure(command) {
    command
      .argument('<url>', 'what git can clone')
      .argument('[dir]', 'the folder to clone into')
      .option('--branch <name>', 'the branch or tag to judge and check out')
      .option('--depth <n>', 'how many commits of history to fetch', wholeNumber(1_000_000))
      .addOption(
        new Option('--accept <verdict>', 'the worst verdict that is still checked out')
          .choices(['pass', 'review'])
          .default('pass'),
      )
      .addOption(rulesOption())
      .option('--json', 'the answer as one line of JSON, with “folder” and “checkedOut”')
  },

  async run(command) {
    const [url = '', folder] = command.args
    const { accept, rules, json, branch, depth } = command.opts<Options>()
    if (url.startsWith('-')) throw new PosternError('E_USAGE', `${url}: not an address`)
    const dataDir = dataDirectory()
    const pool = createCheckPool({ settings: settingsOf(dataDir), dataDir, rules, jobs: 1 })
    try {
      const cloned = await clone(pool, {
        url,
        folder,
        branch,
        depth,
        accepts: ({ verdict }) => verdict === 'pass' || verdict === accept,
      })
      const { line, checkedOut } = cloned
      if (json) process.stdout.write(`${JSON.stringify({ ...line, folder: cloned.folder, checkedOut })}\n`)
      else process.stdout.write(`${page(line)}\n${closing(cloned, line.verdict)}\n`)
      return line.verdict === 'pass' ? EXIT.pass : EXIT.found
    } finally {
      await pool.close()
    }
  },
})

function closing({ folder, checkedOut }: { folder: string; checkedOut: boolean }, verdict: string): string {
  if (checkedOut) return `Checked out into ${folder}. Its hooks are off until you set them up.`
  const stopped = 'Nothing was checked out and the clone is deleted.'
  if (verdict === 'block') return `${stopped} Show this page to your security team before you go on.`
  return `${stopped} When somebody has looked at the reasons, --accept review checks it out all the same.`
}
