import { PosternError } from '../../core/errors.ts'
import type { ListedParty } from '../../names/name-index.ts'
import { looksLikeSanctions, readSanctionsFile } from '../../sanctions/read-file.ts'
import { readTable } from './table.ts'

const NAME_COLUMNS = ['full_name', 'name', 'id'] as const

/**
 * Reads a list of parties: a sanctions list as its makers publish it, packed or not, NDJSON of `{id, names}`, or CSV
 * with a name in the column `full_name` or `name` and perhaps an `id`.
 *
 * @throws PosternError `E_INDICATORS` or `E_MALFORMED`, naming the file.
 */
export async function readParties(bytes: Uint8Array, file: string): Promise<ListedParty[]> {
  if (await looksLikeSanctions(bytes)) return (await readSanctionsFile(bytes, file)).parties
  const text = new TextDecoder().decode(bytes)
  return /^\s*\{/.test(text) ? partiesOfLines(text, file) : partiesOfTable(text, file)
}

function partiesOfTable(text: string, file: string): ListedParty[] {
  const { columns, rows } = readTable(text, file, NAME_COLUMNS)
  const column = NAME_COLUMNS.find((name) => name !== 'id' && columns.includes(name)) ?? columns[0] ?? ''
  const parties = new Map<string, { id: string; names: { text: string }[]; schema?: string }>()
  let row = 0
  for (const value of rows) {
    const id = value('id') || String(++row)
    const party = parties.get(id) ?? { id, names: [], ...(value('schema') && { schema: value('schema') }) }
    if (value(column)) party.names.push({ text: value(column) })
    parties.set(id, party)
  }
  return [...parties.values()]
}

function partiesOfLines(text: string, file: string): ListedParty[] {
  const parties: ListedParty[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const party = partyOf(line)
    if (!party) throw new PosternError('E_MALFORMED', `${file}:${index + 1}: not an object with id and names`)
    parties.push(party)
  }
  return parties
}

function partyOf(line: string): ListedParty | undefined {
  try {
    const { id, names, schema } = JSON.parse(line) as Record<string, unknown>
    if (!(typeof id === 'string' || typeof id === 'number') || !Array.isArray(names)) return undefined
    const read = names.flatMap((name: unknown) => {
      if (typeof name === 'string') return [{ text: name }]
      const { text, weak } = (name ?? {}) as { text?: unknown; weak?: unknown }
      return typeof text === 'string' ? [{ text, weak: weak === true }] : []
    })
    return { id: String(id), names: read, ...(typeof schema === 'string' && { schema }) }
  } catch {
    return undefined
  }
}
