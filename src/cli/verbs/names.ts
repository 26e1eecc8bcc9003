import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import { describeError, PosternError } from '../../core/errors.ts'
import { compareNames } from '../../names/compare.ts'
import { isPersonSchema, NameIndex, SCREENING_THRESHOLD } from '../../names/name-index.ts'
import { createProgress } from '../check/progress.ts'
import { readParties } from '../names/read-list.ts'
import { readTable } from '../names/table.ts'
import { defineVerb, EXIT } from '../verb.ts'

interface Options {
  list?: string
  threshold: number
  json?: boolean
}

export default defineVerb({
  summary: 'Compare pairs of names, or screen names against a list.',

  configure(command) {
    command
      .argument(
        '<what>',
        'score: pairs in columns schema, name1, name2; screen: persons, in column full_name',
      )
      .argument('<file>', 'CSV')
      .option(
        '--list <file>',
        'for screen: OFAC, UN or EU list, CSV of id and name, or NDJSON of {id, names}',
      )
      .addOption(
        new Option('--threshold <score>', 'for screen: the score from which on a name is a hit')
          .argParser(thresholdOf)
          .default(SCREENING_THRESHOLD),
      )
      .option('--json', 'one line of JSON a row, in their order')
  },

  async run(command) {
    const [what, file = ''] = command.args
    const options = command.opts<Options>()
    if (what === 'score') return score(file, options)
    if (what === 'screen') return screen(file, options)
    throw new PosternError('E_USAGE', 'names score PAIRS.csv, or names screen --list LIST NAMES.csv')
  },
})

function thresholdOf(text: string): number {
  const threshold = Number(text)
  if (!(threshold > 0 && threshold <= 1))
    throw new PosternError('E_USAGE', '--threshold is above 0 and at most 1')
  return threshold
}

function score(file: string, { json }: Options): number {
  const { columns, rows } = readTable(textOf(file), file, ['name1', 'name2'])
  if (!columns.includes('name1') || !columns.includes('name2'))
    throw new PosternError('E_MALFORMED', `${file}: it has no columns name1 and name2`)
  for (const value of rows) {
    const compared = compareNames(value('schema') || 'Person', value('name1'), value('name2'))
    const { score: alike, match, why } = compared
    const line = json
      ? JSON.stringify({ score: alike, match, why })
      : `${match ? 'same ' : 'other'} ${alike.toFixed(2)}  ${value('name1')} | ${value('name2')}: ${why}`
    process.stdout.write(`${line}\n`)
  }
  return EXIT.pass
}

async function screen(file: string, { list, threshold, json }: Options): Promise<number> {
  if (list === undefined) throw new PosternError('E_USAGE', '--list names the list to screen against')
  const parties = await readParties(bytesOf(list), list)
  const persons = parties.filter(({ schema }) => isPersonSchema(schema))
  const index = new NameIndex(persons)
  const { columns, rows } = readTable(textOf(file), file, ['full_name', 'name'])
  const column = ['full_name', 'name'].find((one) => columns.includes(one)) ?? columns[0] ?? ''
  const progress = createProgress(process.stderr)
  let [done, met] = [0, 0]
  for (const value of rows) {
    const name = value(column)
    const hits = index
      .search(name, { threshold })
      .map(({ id, listed, score: alike }) => ({ id, name: listed, score: alike }))
    progress.update(++done, undefined)
    if (hits.length > 0) met++
    progress.erase()
    if (json) process.stdout.write(`${JSON.stringify({ name, hits })}\n`)
    else
      for (const hit of hits)
        process.stdout.write(`${hit.score.toFixed(2)}  ${name} | ${hit.name} (${hit.id})\n`)
  }
  progress.erase()
  if (!json)
    process.stdout.write(`${met} of ${done} names are like one of ${persons.length} persons on the list.\n`)
  return met > 0 ? EXIT.found : EXIT.pass
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new PosternError('E_UNREADABLE', `${file}: ${describeError(error).message}`)
  }
}

const textOf = (file: string) => new TextDecoder().decode(bytesOf(file))
