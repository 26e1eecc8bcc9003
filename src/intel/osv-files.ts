import {
  closeSync,
  createReadStream,
  openAsBlob,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inflateRawSync } from 'node:zlib'
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { PosternError } from '../core/errors.ts'

/** One record as it stood in a file, and what to call its place. */
export interface OsvText {
  value: unknown
  /** `folder/MAL-1.json`, `list.ndjson line 3`, `all.zip › MAL-1.json`. */
  where: string
}

const RECORD_BYTES = 8 * 2 ** 20
const RECORDS = 2_000_000
const JSON_BYTES = 256 * 2 ** 20
const HEAD_BYTES = 64 * 1024

/** Whether a path holds OSV records: a folder, a ZIP archive, or JSON that begins like one. */
export function looksLikeOsv(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) return stat?.isDirectory() ?? false
  const head = headOf(path)
  if (head.startsWith('PK')) return true
  return (
    /^\uFEFF?\s*[[{]/.test(head) &&
    /"(?:schema_version|affected)"\s*:|"id"\s*:\s*"[A-Z]+-/.test(head) &&
    !/"(?:blacklist|whitelist|fuzzylist|blocklist|allowlist)"\s*:/.test(head)
  )
}

function headOf(path: string): string {
  const file = opened(path)
  try {
    const buffer = Buffer.alloc(HEAD_BYTES)
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new PosternError('E_UNREADABLE', `${path}: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Reads records in the format of OSV from a JSON file, NDJSON, a folder of JSON files or the `all.zip` that
 * https://osv.dev hands out for an ecosystem. One record at a time is in memory.
 *
 * @throws PosternError `E_INDICATORS`, naming file and line, `E_UNREADABLE`, `E_TOO_LARGE`
 */
export async function* osvTexts(path: string): AsyncGenerator<OsvText> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new PosternError('E_UNREADABLE', `${path}: no such file`)
  let count = 0
  const records = stat.isDirectory()
    ? fromFolder(path)
    : headOf(path).startsWith('PK')
      ? fromZip(path)
      : fromFile(path)
  for await (const record of records) {
    if (++count > RECORDS)
      throw new PosternError('E_TOO_LARGE', `${path}: holds more than ${RECORDS} records`)
    yield record
  }
}

function* fromFolder(path: string): Generator<OsvText> {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    if (statSync(file).size > RECORD_BYTES)
      throw new PosternError('E_TOO_LARGE', `${file}: a record may have ${RECORD_BYTES} bytes`)
    yield* recordsIn(readFileSync(file, 'utf8'), file)
  }
}

/** Lines, when the first is a record of its own; else the whole. */
async function* fromFile(path: string): AsyncGenerator<OsvText> {
  const stream = createReadStream(path, 'utf8')
  let number = 0
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      const text = line.replace(/^\uFEFF/, '').trim()
      if (text === '') continue
      if (number === 1 && !isWhole(text)) {
        if (statSync(path).size > JSON_BYTES)
          throw new PosternError('E_TOO_LARGE', `${path}: JSON in one piece may have ${JSON_BYTES} bytes`)
        yield* recordsIn(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), path)
        return
      }
      yield* recordsIn(text, `${path} line ${number}`)
    }
  } finally {
    stream.destroy()
  }
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return /^\{.*\}$/.test(text)
  }
}

function* recordsIn(text: string, where: string): Generator<OsvText> {
  const value = parse(text, where)
  if (!Array.isArray(value)) yield { value, where }
  else for (const [index, one] of value.entries()) yield { value: one, where: `${where} record ${index + 1}` }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const [, position] = /position (\d+)/.exec((error as Error).message) ?? []
    const line = position === undefined ? '' : ` line ${text.slice(0, Number(position)).split('\n').length}`
    const place = / line \d+$/.test(where) ? where : `${where}${line}`
    throw new PosternError('E_INDICATORS', `${place}: not JSON: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/**
 * Members of an archive, read where its directory says they lie: a stream for each of 100,000 small files would take
 * minutes.
 */
async function* fromZip(path: string): AsyncGenerator<OsvText> {
  const reader = new ZipReader(new BlobReader(await openAsBlob(path)))
  const file = opened(path)
  try {
    for await (const { filename, directory, encrypted, compressionMethod, compressedSize, offset } of entries(
      reader,
      path,
    )) {
      if (directory || !filename.endsWith('.json')) continue
      const where = `${path} › ${filename}`
      if (encrypted) throw new PosternError('E_INDICATORS', `${where}: asks for a password`)
      if (compressedSize > RECORD_BYTES)
        throw new PosternError('E_TOO_LARGE', `${where}: a record may have ${RECORD_BYTES} bytes`)
      yield* recordsIn(memberText(file, offset, compressedSize, compressionMethod, where), where)
    }
  } finally {
    closeSync(file)
    await reader.close()
  }
}

async function* entries(reader: ZipReader<Blob>, path: string) {
  try {
    yield* reader.getEntriesGenerator()
  } catch (error) {
    if (error instanceof PosternError) throw error
    throw new PosternError('E_INDICATORS', `${path}: this archive is damaged: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** A member's local header is 30 bytes, a name and an extra field (APPNOTE.TXT 4.3.7). */
function memberText(file: number, offset: number, size: number, method: number, where: string): string {
  const header = Buffer.alloc(30)
  readSync(file, header, 0, 30, offset)
  const data = Buffer.alloc(size)
  readSync(file, data, 0, size, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28))
  try {
    return (method === 0 ? data : inflateRawSync(data, { maxOutputLength: RECORD_BYTES })).toString('utf8')
  } catch (error) {
    throw new PosternError('E_INDICATORS', `${where}: damaged: ${(error as Error).message}`, { cause: error })
  }
}
