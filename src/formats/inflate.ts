import { constants, createGunzip, createInflateRaw, gunzipSync, inflateRawSync } from 'node:zlib'
import { TOO_MANY_BYTES } from './archive.ts'

/** What came out of a compressed stream. */
export interface Inflated {
  bytes: Uint8Array
  /** Why this is not all; empty when it is. */
  problem: string
}

/**
 * Unpacks DEFLATE, with the header of gzip (RFC 1952) or with none (RFC 1951). What is cut off, damaged or larger
 * than the limit gives what came out before that, and says so.
 *
 * @param limit bytes
 */
export async function inflate(form: 'gzip' | 'raw', bytes: Uint8Array, limit: number): Promise<Inflated> {
  if (limit <= 0) return { bytes: new Uint8Array(), problem: TOO_MANY_BYTES }
  try {
    const whole = form === 'gzip' ? gunzipSync : inflateRawSync
    return { bytes: whole(bytes, { maxOutputLength: limit }), problem: '' }
  } catch {
    return piecewise(form, bytes, limit)
  }
}

async function piecewise(form: 'gzip' | 'raw', bytes: Uint8Array, limit: number): Promise<Inflated> {
  const options = { chunkSize: 256 * 1024, finishFlush: constants.Z_SYNC_FLUSH }
  const stream = form === 'gzip' ? createGunzip(options) : createInflateRaw(options)
  const chunks: Uint8Array[] = []
  let total = 0
  const contents = (problem: string) => ({ bytes: Buffer.concat(chunks, Math.min(total, limit)), problem })
  try {
    stream.end(bytes)
    for await (const chunk of stream) {
      chunks.push(chunk)
      total += chunk.length
      if (total > limit) return contents(TOO_MANY_BYTES)
    }
    return contents('it is cut off')
  } catch (error) {
    return contents(`it is damaged: ${(error as Error).message}`)
  } finally {
    stream.destroy()
  }
}

const HAS_EXTRA = 4
const HAS_NAME = 8

/** The name that a gzip stream gives the file in it (RFC 1952 2.3), or undefined. */
export function gzipName(bytes: Uint8Array): string | undefined {
  const flags = bytes[3] ?? 0
  if ((flags & HAS_NAME) === 0) return undefined
  const start = 10 + (flags & HAS_EXTRA ? 2 + ((bytes[10] ?? 0) | ((bytes[11] ?? 0) << 8)) : 0)
  const end = bytes.subarray(0, start + 1_000).indexOf(0, start)
  return end <= start ? undefined : Buffer.from(bytes.subarray(start, end)).toString('latin1')
}
