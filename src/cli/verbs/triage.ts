import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkOne, createCheckPool } from '../../check/pool.ts'
import { PosternError } from '../../core/errors.ts'
import { triage } from '../../triage/triage.ts'
import { createProgress } from '../check/progress.ts'
import { rulesOption } from '../options.ts'
import { dataDirectory, settingsOf } from '../settings-file.ts'
import { triagePage } from '../triage/page.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  root: string
  rules: string[]
  json?: boolean
}

export default defineVerb({
  summary: '“I already ran it”: look over this machine for traces, read-only, and say what to do first.',

  configure(command) {
    command
      .option('--root <dir>', "the mounted disk of another machine; default: this machine's own", '/')
      .addOption(rulesOption())
      .option('--json', 'the report as one line of JSON')
  },

  async run(command) {
    const { rules, json, root: given } = command.opts<Options>()
    const root = resolve(given)
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
      throw new PosternError('E_UNREADABLE', `${given}: no such folder`)
    const dataDir = dataDirectory()
    const pool = createCheckPool({ settings: settingsOf(dataDir), dataDir, rules, jobs: 1 })
    const progress = createProgress(process.stderr)
    try {
      const report = await triage({
        root,
        now: Date.now(),
        judgeCommand: async (text) => (await checkOne(pool, { name: text, command: text })).line,
        onLook: (_, done, total) => progress.update(done, total),
      })
      progress.erase()
      process.stdout.write(json ? `${JSON.stringify(report)}\n` : triagePage(report))
      return report.verdict === 'pass' ? EXIT.pass : EXIT.found
    } finally {
      progress.erase()
      await pool.close()
    }
  },
})
