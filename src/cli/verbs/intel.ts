import { basename } from 'node:path'
import type { Command } from 'commander'
import { readFile } from '../../check/read-file.ts'
import { PosternError } from '../../core/errors.ts'
import { LIST_BYTES, type StoredList } from '../../intel/list.ts'
import { looksLikeOsv } from '../../intel/osv-files.ts'
import { type Added, addList, addOsv, readLists, removeList } from '../../intel/store.ts'
import { dataDirectory } from '../settings-file.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  name?: string
  date?: string
  json?: boolean
}

export default defineVerb({
  summary: 'Load, show and remove lists of known bad senders, domains, links, addresses, files and packages.',

  configure(command) {
    command
      .argument('<action>', 'add FILE, list, or remove NAME')
      .argument('[target]', 'the file or folder to add, or the name of the list to remove')
      .option('--name <name>', 'what to call the list (add; default: the file’s name)')
      .option('--date <day>', 'the day on which its makers issued it, as 2026-01-31 (add; default: today)')
      .option('--json', 'print JSON (list)')
      .addHelpText(
        'after',
        `
Formats: the config.json of eth-phishing-detect, CSV with a header, one value a line, and for malicious packages OSV:
a JSON file, NDJSON, a folder of JSON files or an all.zip of osv.dev. Nothing is downloaded.
A list added under a name that is taken replaces the older one.`,
      )
  },

  async run(command) {
    const [action, target, ...rest] = command.args
    const options = command.opts<Options>()
    if (rest.length === 0) {
      if (action === 'add' && target !== undefined) return add(target, options)
      if (action === 'remove' && target !== undefined) return remove(target)
      if (action === 'list' && target === undefined) return list(options)
    }
    return usage(command)
  },
})

function usage(command: Command): never {
  throw new PosternError('E_USAGE', `intel ${command.args.join(' ')}: say add FILE, list, or remove NAME`)
}

async function add(path: string, { name, date }: Options): Promise<number> {
  const called =
    name ??
    basename(path)
      .replace(/\.[a-z]{2,6}$/i, '')
      .replace(/[^a-z0-9._-]+/gi, '-')
      .replace(/^[^a-z0-9]+/i, '')
  const options = { name: called, listDate: date, now: Date.now() }
  if (looksLikeOsv(path)) {
    const { withdrawn, faults, ...added } = await addOsv(dataDirectory(), path, options)
    report(added)
    if (withdrawn > 0) say(`${withdrawn} records were taken back by their makers and left out.`)
    if (faults > 0) say(`${faults} records are of faults in honest packages and were left out.`)
    return EXIT.pass
  }
  report(addList(dataDirectory(), await readFile(path, LIST_BYTES), options))
  return EXIT.pass
}

function report({ meta, passedOver, replaced }: Added): void {
  say(
    `${replaced ? 'Replaced' : 'Added'} ${meta.name}: ${meta.count} indicators (${meta.format}${meta.version ? `, version ${meta.version}` : ''}).`,
  )
  if (passedOver > 0) say(`${passedOver} values are of no known kind and were passed over.`)
  if (!meta.listDate && meta.format !== 'osv') say('No --date was given: its age will be counted from today.')
}

function list({ json }: Options): number {
  const metas = readLists(dataDirectory()).map(({ meta }) => meta)
  if (json) {
    for (const meta of metas) say(JSON.stringify(meta))
  } else if (metas.length === 0) {
    say(
      'No list is loaded: messages are not checked against known indicators. Add one with `postern intel add FILE`.',
    )
  } else {
    for (const meta of metas) say(rowOf(meta))
  }
  return EXIT.pass
}

function rowOf({ name, count, format, addedAt, listDate }: StoredList['meta']): string {
  const day = listDate ?? addedAt.slice(0, 10)
  return `${name}  ${count} indicators, ${format}, ${listDate ? 'issued' : 'loaded'} ${day}`
}

function remove(name: string): number {
  removeList(dataDirectory(), name)
  say(`Removed ${name}.`)
  return EXIT.pass
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
