import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { CATEGORIES } from '../../core/category.ts'
import { PosternError } from '../../core/errors.ts'
import type { ListKind } from '../../intel/ages.ts'
import { addFile } from '../intel/add.ts'
import { listsInForce, removeByName } from '../intel/lists.ts'
import { addedInWords, oldInWords, rowOf } from '../intel/page.ts'
import { downloadProgress } from '../intel/progress.ts'
import { syncVerb } from '../intel/sync-verb.ts'
import { dataDirectory } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  name?: string
  date?: string
  as?: ListKind
  json?: boolean
  acceptShrunk?: boolean
}

export default defineVerb({
  summary:
    'Load, fetch, show and remove lists: known bad values, sanctions, kinds of networks and mail domains.',

  configure(command) {
    command
      .argument('<action>', 'add FILE, sync [NAME…], list, or remove NAME')
      .argument('[target...]', 'the file or folder to add, or the names of lists')
      .option('--name <name>', 'what to call the list (add; default: the file’s name)')
      .option('--date <day>', 'the day on which its makers issued it, as 2026-01-31 (add; default: today)')
      .addOption(
        new Option(
          '--as <kind>',
          'what the list is of (add; default: sanctions when the file is such a list, else indicators)',
        ).choices(['indicators', 'sanctions', ...CATEGORIES]),
      )
      .option('--accept-shrunk', 'take lists that lost more than half their values (sync)')
      .option('--json', 'print JSON, a line for each list (list, sync)')
      .addHelpText(
        'after',
        `
Formats: the config.json of eth-phishing-detect, CSV with a header, one value a line, and for malicious packages OSV:
a JSON file, NDJSON, a folder of JSON files or an all.zip of osv.dev. With --as: networks in CIDR or addresses, mail
domains or postal addresses, one a line. Sanctions lists are known by themselves: OFAC's SDN Advanced XML, the UN's and
the EU's consolidated lists. A list added under a name that is taken replaces the older one.
Only sync downloads anything: the lists in fetch.lists of settings.json, or well-known ones that are named.`,
      )
  },

  async run(command) {
    const [action, ...targets] = command.args
    const options = command.opts<Options>()
    const [target] = targets
    if (action === 'sync') return syncVerb(targets, options)
    if (targets.length <= 1) {
      if (action === 'add' && target !== undefined) return add(target, options)
      if (action === 'remove' && target !== undefined) return remove(target)
      if (action === 'list' && target === undefined) return list(options)
    }
    return usage(command)
  },
})

function usage(command: Command): never {
  throw new PosternError(
    'E_USAGE',
    `intel ${command.args.join(' ')}: say add FILE, sync [NAME…], list, or remove NAME`,
  )
}

async function add(path: string, { name, date, as }: Options): Promise<number> {
  const progress = downloadProgress(process.stderr)
  const onProgress = (bytes: number) => progress.update(basename(path), bytes, undefined)
  try {
    const options = { name, listDate: date, now: Date.now(), as, onProgress }
    const added = await addFile(dataDirectory(), path, options)
    progress.erase()
    say(addedInWords(added))
  } catch (error) {
    progress.erase()
    throw error
  }
  return EXIT.pass
}

function list({ json }: Options): number {
  const lists = listsInForce(dataDirectory(), Date.now())
  if (json) {
    for (const one of lists) say(JSON.stringify(one))
    return EXIT.pass
  }
  if (lists.length === 0)
    say(
      'No list is loaded: messages are not checked against known indicators. Add one with `postern intel add FILE`.',
    )
  for (const one of lists) say(rowOf(one))
  for (const one of lists) if (one.old) warn(oldInWords(one))
  return EXIT.pass
}

function remove(name: string): number {
  removeByName(dataDirectory(), name)
  say(`Removed ${name}.`)
  return EXIT.pass
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}
