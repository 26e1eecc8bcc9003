import { constants, gunzipSync } from 'node:zlib'
import { configure, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { PosternError } from '../core/errors.ts'
import { bunzip2 } from '../formats/bzip2.ts'
import type { SanctionsList } from './party.ts'
import { isSanctionsRoot, readSanctions } from './read.ts'

configure({ useWebWorkers: false })

/** Bytes of a list’s file as it is given. */
export const SANCTIONS_FILE_BYTES = 256 * 2 ** 20
/** Bytes that come out of it. OFAC’s list of 2025 has 121 million. */
const UNPACKED_BYTES = 512 * 2 ** 20
/** Bytes that are read between two words on how far it is. */
const STEP_BYTES = 2 ** 20
/** Bytes at the beginning in which the root element must stand. */
const HEAD_BYTES = 4_096
/** Bytes that may come out of the packed bytes of a beginning. */
const HEAD_UNPACKED_BYTES = 2 ** 26
const ZIP_MEMBERS = 20

type Packing = 'bzip2' | 'gzip' | 'zip' | 'none'

function packingOf(bytes: Uint8Array): Packing {
  const [a, b, c] = bytes
  if (a === 0x42 && b === 0x5a && c === 0x68) return 'bzip2'
  if (a === 0x1f && b === 0x8b) return 'gzip'
  return a === 0x50 && b === 0x4b && c === 0x03 ? 'zip' : 'none'
}

/**
 * Reads a file with a sanctions list, as its makers publish it or packed by bzip2, gzip or as the one XML file of a
 * ZIP archive.
 *
 * @param fileName for messages
 * @param onProgress told, every now and then, how many unpacked bytes have been read
 * @throws PosternError `E_INDICATORS`, naming file and line, for what is damaged, of another format or too large
 * @example
 * const { list, issued, parties } = await readSanctionsFile(bytes, 'sdn_advanced.xml.bz2')
 */
export async function readSanctionsFile(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (bytes: number) => void = () => {},
): Promise<SanctionsList> {
  try {
    return readSanctions(steps(await unpack(bytes), onProgress))
  } catch (error) {
    const why = error instanceof PosternError ? error.message : 'it cannot be unpacked'
    throw new PosternError('E_INDICATORS', `${fileName}: ${why}`, { cause: error })
  }
}

function* steps(chunks: Iterable<Uint8Array>, onProgress: (bytes: number) => void): Generator<Uint8Array> {
  let read = 0
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += STEP_BYTES) {
      const step = chunk.subarray(at, at + STEP_BYTES)
      yield step
      read += step.length
      onProgress(read)
    }
}

/** Whether a file is a sanctions list by its first bytes; it says nothing of whether the rest can be read. */
export async function looksLikeSanctions(bytes: Uint8Array): Promise<boolean> {
  try {
    return isSanctionsRoot(new TextDecoder().decode(await headOf(bytes)))
  } catch {
    return false
  }
}

async function headOf(bytes: Uint8Array): Promise<Uint8Array> {
  const packing = packingOf(bytes)
  if (packing === 'gzip') {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: HEAD_UNPACKED_BYTES }
    return gunzipSync(bytes.subarray(0, HEAD_BYTES), options).subarray(0, HEAD_BYTES)
  }
  if (packing === 'zip') return Buffer.concat(await unzip(bytes, HEAD_BYTES), HEAD_BYTES)
  for (const chunk of packing === 'bzip2' ? bunzip2(bytes, UNPACKED_BYTES) : [bytes])
    return chunk.subarray(0, HEAD_BYTES)
  return new Uint8Array()
}

async function unpack(bytes: Uint8Array): Promise<Iterable<Uint8Array>> {
  const packing = packingOf(bytes)
  if (packing === 'bzip2') return bunzip2(bytes, UNPACKED_BYTES)
  if (packing === 'gzip') return [gunzipSync(bytes, { maxOutputLength: UNPACKED_BYTES })]
  return packing === 'zip' ? unzip(bytes) : [bytes]
}

/**
 * Unpacks the first XML file of a ZIP archive.
 *
 * @param head bytes from which on no more is needed; absent: all is, up to {@link UNPACKED_BYTES}
 */
async function unzip(bytes: Uint8Array, head?: number): Promise<Uint8Array[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  let members = 0
  for await (const entry of reader.getEntriesGenerator()) {
    if (++members > ZIP_MEMBERS) break
    if (entry.directory || !/\.xml$/i.test(entry.filename)) continue
    const chunks: Uint8Array[] = []
    let size = 0
    const enough = new AbortController()
    const sink = new WritableStream<Uint8Array>({
      write(chunk) {
        chunks.push(chunk)
        size += chunk.length
        if (size > (head ?? UNPACKED_BYTES)) enough.abort()
      },
    })
    await entry.getData(sink, { useWebWorkers: false, signal: enough.signal }).catch((error) => {
      if (head === undefined || !enough.signal.aborted) throw error
    })
    return chunks
  }
  throw new PosternError('E_INDICATORS', 'there is no XML file in this archive')
}
