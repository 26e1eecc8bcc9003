import { type FileType, fileType } from '../../../formats/file-type.ts'
import { type ArtifactFile, FILE_BYTES_READ } from '../artifact.ts'
import { textOf } from './unpack-text.ts'
import type { Unread } from './unpack-unread.ts'

/** Bytes that strings kept for the next detector may take. Beyond that, a file is decoded each time. */
const TEXT_KEPT = 64 * 2 ** 20
/** Bytes of files on disk that are kept for the next detector. */
const BYTES_KEPT = 128 * 2 ** 20
/** Of larger files on disk only the head is read to recognise them. */
const HEAD_ALONE = 2 ** 20
const HEAD = 64 * 1024
/** Disk images are recognised by their end: they are read whole, up to so many bytes. */
const IMAGE = /^(?:dmg|vhd|img)$/
const IMAGE_READ = 512 * 2 ** 20

/** What all files of one artefact share. */
export class Keeping {
  readonly unread: Unread
  #text = TEXT_KEPT
  #bytes = BYTES_KEPT

  constructor(unread: Unread) {
    this.unread = unread
  }

  /** Whether a string may be kept: what is not ASCII takes two bytes a character. */
  text(text: string, bytes: number): boolean {
    const cost = text.length === bytes ? bytes : text.length * 2
    if (cost > this.#text) return false
    this.#text -= cost
    return true
  }

  bytes(length: number): boolean {
    if (length > this.#bytes) return false
    this.#bytes -= length
    return true
  }
}

/** Where the bytes of a file are. */
export type Source = { in: 'memory'; bytes: Uint8Array } | { in: 'tree'; read(limit: number): Uint8Array }

export interface FileNames {
  path: string
  inner: string
}

const NOTHING = new Uint8Array()

/** A file that is read when it is asked for. What cannot be read is told once and is empty from then on. */
export class UnpackedFile implements ArtifactFile {
  readonly path: string
  readonly inner: string
  readonly name: string
  readonly extension: string
  readonly size: number
  readonly executable: boolean
  readonly target?: string
  readonly #keeping: Keeping
  #source: Source
  #type: FileType | undefined
  #text: { value: string | undefined } | undefined

  constructor(
    names: FileNames,
    facts: { size: number; executable: boolean; target?: string },
    source: Source,
    keeping: Keeping,
  ) {
    this.path = names.path
    this.inner = names.inner
    this.name = names.inner.slice(names.inner.lastIndexOf('/') + 1)
    const dot = this.name.lastIndexOf('.')
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : ''
    this.size = facts.size
    this.executable = facts.executable && facts.target === undefined
    if (facts.target !== undefined) this.target = facts.target
    this.#source = source
    this.#keeping = keeping
  }

  get type(): FileType {
    this.#type ??= fileType(this.#head())
    return this.#type
  }

  bytes(): Uint8Array {
    const bytes = this.whole(FILE_BYTES_READ)
    if (this.#source.in === 'tree' && this.#keeping.bytes(bytes.length))
      this.#source = { in: 'memory', bytes }
    return bytes
  }

  text(): string | undefined {
    if (this.#text !== undefined) return this.#text.value
    const bytes = this.bytes()
    const value = textOf(bytes, this.type)
    if (value === undefined || this.#keeping.text(value, bytes.length)) this.#text = { value }
    return value
  }

  /** More of it than detectors read: for an archive, which is opened as a whole. */
  whole(limit: number): Uint8Array {
    if (this.#source.in === 'memory') return this.#source.bytes.subarray(0, limit)
    return this.#read(limit)
  }

  #head(): Uint8Array {
    if (this.#source.in === 'memory') return this.#source.bytes
    if (this.size <= HEAD_ALONE) return this.bytes()
    return this.#read(IMAGE.test(this.extension) ? IMAGE_READ : HEAD)
  }

  #read(limit: number): Uint8Array {
    if (this.#source.in === 'memory') return this.#source.bytes.subarray(0, limit)
    try {
      return this.#source.read(limit)
    } catch (error) {
      this.#keeping.unread.tell(this.path, (error as Error).message)
      this.#source = { in: 'memory', bytes: NOTHING }
      return NOTHING
    }
  }
}
