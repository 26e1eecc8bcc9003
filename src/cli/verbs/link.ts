import { InvalidArgumentError } from 'commander'
import { readFile } from '../../check/read-file.ts'
import { PosternError } from '../../core/errors.ts'
import { readCsv } from '../../intel/csv.ts'
import { DEFAULT_SUPPORT, linkRecords } from '../../linkage/link.ts'
import { createScorer } from '../../linkage/parameters.ts'
import { readPersons } from '../../linkage/person/columns.ts'
import { PERSON_SCHEMA } from '../../linkage/person/schema.ts'
import { createProgress } from '../check/progress.ts'
import { clusterOfRows, groupsOf, pairsOf } from '../link/found.ts'
import { clusterLines, type LinkSummary, summaryText } from '../link/page.ts'
import { defineVerb, EXIT } from '../verb.ts'

const MOST_BYTES = 256 * 2 ** 20
const MOST_RECORDS = 500_000

interface Options {
  threshold: number
  json?: boolean
}

export default defineVerb({
  summary: 'Find the records of a table of persons that are of the same person, and say why.',

  configure(command) {
    command
      .argument('<table>', 'CSV with a header')
      .option(
        '--threshold <probability>',
        'join groups of records whose pairs are this likely on average',
        probability,
        DEFAULT_SUPPORT,
      )
      .option('--json', 'one line of JSON a pair, then one a cluster, then a summary')
      .addHelpText(
        'after',
        `
Columns, in any order: unique_id, full_name, first_and_surname, first_name, surname, dob, birth_place, postcode_fake,
occupation, or other usual names of these. What is missing is not compared; other columns, the gender among them,
are never read. How much each agreement counts is learnt from the table itself.`,
      )
  },

  async run(command) {
    const [path = ''] = command.args
    const { threshold, json } = command.opts<Options>()
    const started = performance.now()
    const { persons, compared, missing } = readPersons(rowsOf(await readFile(path, MOST_BYTES), path))
    const progress = createProgress(process.stderr)
    const linked = linkRecords(persons, PERSON_SCHEMA, {
      support: threshold,
      progress: (done) => progress.update(done, persons.length),
    })
    progress.erase()
    const print = printer()
    const groups = groupsOf(linked)
    const scorer = createScorer(PERSON_SCHEMA, linked.parameters)
    const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
    let told = 0
    for (const rows of json ? groups : []) {
      for (const pair of pairsOf(rows, persons, PERSON_SCHEMA, scorer)) {
        print(`${JSON.stringify(pair)}\n`)
        told++
      }
    }
    for (const [at, rows] of groups.entries()) {
      const found = clusterOfRows(rows, at + 1, persons, PERSON_SCHEMA)
      print(json ? `${JSON.stringify(found)}\n` : clusterLines(found))
    }
    const summary: LinkSummary = {
      records: persons.length,
      candidates: linked.compared,
      notCompared: linked.passedOver,
      pairs,
      ...(json && told < pairs ? { pairsTold: told } : {}),
      clusters: groups.length,
      threshold,
      compared,
      missing,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    }
    print(json ? `${JSON.stringify({ summary })}\n` : summaryText(summary))
    print.flush()
    return EXIT.pass
  },
})

function probability(text: string): number {
  const value = Number(text)
  if (value > 0 && value < 1) return value
  throw new InvalidArgumentError('a number above 0 and below 1')
}

function* rowsOf(bytes: Uint8Array, path: string): Generator<string[]> {
  let read = 0
  try {
    for (const { fields } of readCsv(new TextDecoder().decode(bytes))) {
      if (read++ > MOST_RECORDS)
        throw new PosternError('E_TOO_LARGE', `${path}: more than ${MOST_RECORDS} records`)
      yield fields
    }
  } catch (error) {
    if (!(error instanceof PosternError) || error.code !== 'E_INDICATORS') throw error
    throw new PosternError('E_MALFORMED', `${path}: ${error.message}`)
  }
}

const PRINTED_AT_ONCE = 1 << 16

/** Gathers short lines, for which writing one by one is slow. */
function printer() {
  let waiting = ''
  const flush = () => {
    process.stdout.write(waiting)
    waiting = ''
  }
  const print = (text: string) => {
    waiting += text
    if (waiting.length > PRINTED_AT_ONCE) flush()
  }
  return Object.assign(print, { flush })
}
