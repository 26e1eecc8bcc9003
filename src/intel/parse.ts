import { z } from 'zod'
import { PosternError } from '../core/errors.ts'
import { readCsv } from './csv.ts'
import { normaliseDomain, readEntry } from './entry.ts'
import { ENTRIES_READ, Groups, LIST_BYTES, type ParsedList } from './list.ts'

/**
 * Reads a list of indicators; its format is recognised from its bytes:
 * - the `config.json` of MetaMask's eth-phishing-detect (https://github.com/MetaMask/eth-phishing-detect): its
 *   `blacklist`/`blocklist` block and its `whitelist`/`allowlist` allow. Its `fuzzylist` is not used: guesses are for
 *   detectors, which explain them;
 * - CSV with a header that names a column `indicator`, `domain`, `url`, … and perhaps `type`, `date`, `judgement`;
 * - plain text: a domain, e-mail address, URL, IP address or SHA-256 a line, `#` comments, lines of a hosts file.
 *
 * @throws PosternError `E_INDICATORS`, naming the line or field; `E_TOO_LARGE` above {@link LIST_BYTES}.
 */
export function parseList(bytes: Uint8Array): ParsedList {
  if (bytes.length > LIST_BYTES)
    throw new PosternError('E_TOO_LARGE', `the list has more than ${LIST_BYTES} bytes`)
  const text = decode(bytes).replace(/^\uFEFF/, '')
  const parsed =
    /^\s*[{[]/.test(text) && !/^\s*\[[0-9a-f:]+\]/i.test(text)
      ? parseConfig(text)
      : isCsv(text)
        ? parseCsv(text)
        : parseText(text)
  if (parsed.groups.length === 0)
    throw new PosternError(
      'E_INDICATORS',
      'no line of the list holds a domain, e-mail address, URL, IP address or SHA-256',
    )
  return parsed
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new PosternError('E_INDICATORS', 'the list is not UTF-8 text', { cause: error })
  }
}

const domains = z.array(z.string()).max(ENTRIES_READ).default([])
const configSchema = z.object({
  version: z.union([z.number(), z.string()]).optional(),
  blacklist: domains,
  blocklist: domains,
  whitelist: domains,
  allowlist: domains,
})

function parseConfig(text: string): ParsedList {
  const result = configSchema.safeParse(parseJson(text))
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new PosternError(
      'E_INDICATORS',
      `field ${issue?.path.join('.') || '(the whole)'}: ${issue?.message}`,
    )
  }
  const config = result.data
  const groups = new Groups()
  let passedOver = 0
  for (const field of ['blacklist', 'blocklist', 'whitelist', 'allowlist'] as const) {
    const judgement = field.startsWith('b') ? 'block' : 'allow'
    for (const [index, value] of config[field].entries()) {
      const entry = readEntry(value)
      if (entry === undefined && value.trim() !== '' && /\s/.test(value.trim()))
        throw new PosternError(
          'E_INDICATORS',
          `field ${field}.${index}: “${shortened(value)}” is not a domain`,
        )
      if (entry) groups.add(entry.type, entry.value, judgement)
      else passedOver++
    }
  }
  return {
    format: 'eth-phishing-detect',
    groups: groups.done(),
    passedOver,
    ...(config.version === undefined ? {} : { version: String(config.version) }),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PosternError(
      'E_INDICATORS',
      `the list looks like JSON and is not: ${(error as Error).message}`,
      { cause: error },
    )
  }
}

const HOSTS_LINE = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+(\S.*)$/
const VALUE_COLUMNS = [
  'indicator',
  'ioc',
  'observable',
  'value',
  'domain',
  'hostname',
  'host',
  'url',
  'email',
  'address',
  'ip',
  'sha256',
  'hash',
]
const DATE_COLUMNS = [
  'date',
  'last_seen',
  'lastseen',
  'first_seen',
  'firstseen',
  'added',
  'created',
  'timestamp',
]
const JUDGEMENT_COLUMNS = ['judgement', 'action', 'list']

const columnNames = (fields: readonly string[]) =>
  fields.map((field) => field.toLowerCase().replace(/[\s-]+/g, '_'))

/** The first line that is no comment has several columns, or one that names what it holds. */
function isCsv(text: string): boolean {
  for (const row of text.slice(0, 20_000).split(/\r\n|\n|\r/)) {
    if (row.trim() === '' || row.startsWith('#')) continue
    const fields = row.replaceAll('"', '').split(/[,;\t]/)
    return HOSTS_LINE.test(row)
      ? false
      : fields.length > 1 || VALUE_COLUMNS.includes(columnNames(fields)[0] as string)
  }
  return false
}

function parseCsv(text: string): ParsedList {
  const groups = new Groups()
  let columns: { value: number; date: number; judgement: number } | undefined
  let passedOver = 0
  for (const { line, fields } of readCsv(text)) {
    if (!columns) {
      const names = columnNames(fields)
      const find = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name))
      const value = find(VALUE_COLUMNS)
      columns = { value: Math.max(0, value), date: find(DATE_COLUMNS), judgement: find(JUDGEMENT_COLUMNS) }
      if (value !== -1) continue
    }
    const entry = readEntry(fields[columns.value] ?? '')
    if (!entry) {
      passedOver++
      continue
    }
    const date = columns.date === -1 ? undefined : readDay(fields[columns.date] ?? '', line)
    groups.add(entry.type, entry.value, readJudgement(fields[columns.judgement] ?? ''), date)
    checkSize(groups, line)
  }
  return { format: 'csv', groups: groups.done(), passedOver }
}

const readJudgement = (text: string) =>
  /^(allow|whitelist|allowlist|good|trusted)/i.test(text) ? 'allow' : 'block'

/** The day of a date in ISO 8601 order, or of Unix seconds; an empty field has none. */
function readDay(text: string, line: number): string | undefined {
  if (text === '') return undefined
  const iso = /^(\d{4})[-/.](\d{2})[-/.](\d{2})/.exec(text)
  const seconds = /^\d{9,10}$/.test(text) ? Number(text) : undefined
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : seconds === undefined
      ? ''
      : new Date(seconds * 1000).toISOString().slice(0, 10)
  if (Number.isNaN(Date.parse(day)))
    throw new PosternError(
      'E_INDICATORS',
      `line ${line}: “${shortened(text)}” is not a date such as 2026-01-31`,
    )
  return day
}

const HOSTS_OWN = new Set([
  'localhost',
  'localhost.localdomain',
  'local',
  'broadcasthost',
  'ip6-localhost',
  'ip6-loopback',
  '0.0.0.0',
])

function parseText(text: string): ParsedList {
  const groups = new Groups()
  let passedOver = 0
  let line = 0
  for (const row of text.split(/\r\n|\n|\r/)) {
    line++
    const shown = row.replace(/(?:^|\s)(?:#|!|\/\/).*$/, '').trim()
    if (shown === '') continue
    const hosts = HOSTS_LINE.exec(shown)?.[1]?.split(/\s+/)
    if (hosts) {
      for (const host of hosts) {
        const domain = HOSTS_OWN.has(host) ? undefined : normaliseDomain(host)
        if (domain) groups.add('domain', domain, 'block')
      }
    } else {
      const entry = readEntry(shown)
      if (entry) groups.add(entry.type, entry.value, 'block')
      else if (/\s/.test(shown))
        throw new PosternError(
          'E_INDICATORS',
          `line ${line}: “${shortened(shown)}” is not a domain, e-mail address, URL, IP address or SHA-256`,
        )
      else passedOver++
    }
    checkSize(groups, line)
  }
  return { format: 'text', groups: groups.done(), passedOver }
}

function checkSize(groups: Groups, line: number): void {
  if (groups.size > ENTRIES_READ)
    throw new PosternError('E_INDICATORS', `line ${line}: a list may have ${ENTRIES_READ} values and no more`)
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
