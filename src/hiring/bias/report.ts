import { PosternError } from '../../core/errors.ts'
import { readCsv } from '../../intel/csv.ts'
import type { Store } from '../../store/store.ts'
import { type Counted, selectionRates } from './rates.ts'

const ROWS = 100_000
const ATTRIBUTES = 20
const GROUPS = 50
const AT_ONCE = 1000
const COLUMNS = ['application', 'attribute', 'group']
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const METHOD = [
  'A rate is the share of a group that was selected; its ratio is to the group with the highest rate. Below four fifths is a reason to look, and no proof.',
  'Intervals are of 95%: of a rate by Wilson, of a ratio by its logarithm. Where one includes 1, the difference may be chance.',
  'Groups of less than 2% of all are shown and not measured against.',
  'What was sent for this report is not stored, and nothing that judges applications can read it.',
]

interface Row {
  application: string
  attribute: string
  group: string
}

function* linesOf(csv: string): ReturnType<typeof readCsv> {
  try {
    yield* readCsv(csv)
  } catch (error) {
    throw new PosternError('E_MALFORMED', (error as Error).message, { cause: error })
  }
}

/** @throws PosternError `E_MALFORMED` naming the line */
function readRows(csv: string): Row[] {
  const rows: Row[] = []
  let columns: number[] | undefined
  for (const { line, fields } of linesOf(csv)) {
    if (!columns) {
      const names = fields.map((field) => field.replace(/^\ufeff/, '').toLowerCase())
      columns = COLUMNS.map((name) => names.indexOf(name))
      if (columns.includes(-1))
        throw new PosternError('E_MALFORMED', `line ${line}: the header must name ${COLUMNS.join(', ')}`)
      continue
    }
    const [application = '', attribute = '', group = ''] = columns.map((at) => fields[at] ?? '')
    if (!application || !attribute || !group)
      throw new PosternError('E_MALFORMED', `line ${line}: application, attribute or group is empty`)
    rows.push({ application, attribute, group })
    if (rows.length > ROWS) throw new PosternError('E_TOO_LARGE', `more than ${ROWS} rows`)
  }
  return rows
}

/** Postern's ids by what a row calls an application: the id itself, or the sender's. */
async function resolve(store: Store, rows: readonly Row[]): Promise<Map<string, string>> {
  const named = [...new Set(rows.map(({ application }) => application))]
  const ids = new Map<string, string>()
  const sources = await store.applications.sources()
  for (const name of named) {
    if (UUID.test(name)) {
      ids.set(name, name.toLowerCase())
      continue
    }
    for (const source of sources) {
      const found = await store.applications.find({ source, id: name })
      if (found === undefined) continue
      ids.set(name, found)
      break
    }
  }
  return ids
}

async function inParts<Value>(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<Map<string, Value>>,
): Promise<Map<string, Value>> {
  const all = new Map<string, Value>()
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const [id, value] of await ask(ids.slice(at, at + AT_ONCE))) all.set(id, value)
  return all
}

/**
 * How applications fared by groups that the operator knows and Postern does not: who was not surfaced, and with whom
 * it was decided to go on.
 *
 * @param csv with the columns `application` (an id of Postern's or the sender's), `attribute`, `group`
 * @throws PosternError `E_MALFORMED`, `E_TOO_LARGE`
 */
export async function biasReport(store: Store, csv: string) {
  const rows = readRows(csv)
  const ids = await resolve(store, rows)
  const distinct = [...new Set(ids.values())]
  const verdicts = await inParts(distinct, (some) => store.applications.verdicts(some))
  const decisions = await inParts(distinct, (some) => store.opinions.decisions(some))
  const known = rows.filter(({ application }) => verdicts.has(ids.get(application) ?? ''))
  const attributes = Map.groupBy(known, ({ attribute }) => attribute)
  if (attributes.size > ATTRIBUTES)
    throw new PosternError('E_TOO_LARGE', `more than ${ATTRIBUTES} attributes`)

  const measure = (what: string, of: readonly Row[], selected: (id: string) => boolean | undefined) => {
    const groups = new Map<string, Counted>()
    for (const { application, group } of of) {
      const hit = selected(ids.get(application) ?? '')
      if (hit === undefined) continue
      const counted = groups.get(group) ?? { group, applications: 0, selected: 0 }
      counted.applications++
      if (hit) counted.selected++
      groups.set(group, counted)
    }
    if (groups.size > GROUPS) throw new PosternError('E_TOO_LARGE', `more than ${GROUPS} groups`)
    const rates = selectionRates([...groups.values()].sort((a, b) => b.applications - a.applications))
    return { measure: what, groups: rates, warnings: warningsFor(rates) }
  }
  return {
    rows: rows.length,
    unmatched: rows.length - known.length,
    attributes: [...attributes].map(([attribute, all]) => {
      const of = [...new Map(all.map((row) => [row.application, row])).values()]
      return {
        attribute,
        measures: [
          measure(
            'Not surfaced: the program asked nobody to look',
            of,
            (id) => verdicts.get(id)?.verdict === 'pass',
          ),
          measure('A person decided to go on', of, (id) => {
            const decision = decisions.get(id)
            return decision === undefined ? undefined : decision.said === 'proceed'
          }),
        ],
      }
    }),
    method: METHOD,
  }
}

function warningsFor(rates: ReturnType<typeof selectionRates>): string[] {
  if (rates.length === 0) return ['No application is counted here yet.']
  if (rates.length === 1) return ['There is one group: nothing to compare.']
  if (rates.every(({ selected }) => selected === 0)) return ['Nobody was selected: there is no ratio.']
  return []
}
