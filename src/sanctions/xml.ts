import { Parser } from 'htmlparser2'
import { PosternError } from '../core/errors.ts'

/** An element of a record, with all that is in it. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  children: Element[]
}

/** Takes a document’s root and, one after the other, the records in it. */
export interface RecordReader {
  /** Names of elements that are handed over whole; what is in none of them is passed over. */
  records: ReadonlySet<string>
  record(element: Element): void
}

/** Elements in each other. */
const DEPTH = 40
/** Records of one document: OFAC’s of 2025 has 80,000. */
const RECORDS = 400_000
/** Elements of one record. */
const RECORD_ELEMENTS = 100_000
/** Characters of one record’s text and attributes. */
const RECORD_LENGTH = 8 * 2 ** 20
/** Characters within which something must begin or end. */
const TOKEN_LENGTH = 2 ** 20
/** Bytes that are decoded at a time. */
const PIECE = 2 ** 16

/**
 * Reads XML as a stream and hands over its records, so that only one of them stands in memory at a time. Names lose
 * their namespace's prefix. Document type declarations, and with them entities of a document's own, are refused.
 *
 * @param open given the root element's name and attributes, gives what takes the records
 * @throws PosternError `E_INDICATORS`, naming the line, for what is not well-formed, not UTF-8 or breaks a limit
 */
export function readXml(
  chunks: Iterable<Uint8Array>,
  open: (root: string, attributes: Readonly<Record<string, string>>) => RecordReader,
): void {
  const document = new Document(open)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [lines, before, written] = [1, 0, '']
  const step = (act: () => void) => {
    try {
      act()
    } catch (error) {
      const upTo = Math.max(0, document.at - before)
      const line = lines + linesIn(written.slice(0, upTo))
      throw new PosternError('E_INDICATORS', `line ${line}: ${reasonOf(error)}`, { cause: error })
    }
    lines += linesIn(written)
    before += written.length
    written = ''
  }
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE)
      step(() => {
        written = decoder.decode(chunk.subarray(at, at + PIECE), { stream: true })
        document.write(written)
      })
  step(() => {
    decoder.decode()
    document.end()
  })
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

function reasonOf(error: unknown): string {
  if (error instanceof PosternError) return error.message
  return error instanceof TypeError ? 'the text is not UTF-8' : 'it cannot be read as XML'
}

const refuse = (why: string) => new PosternError('E_INDICATORS', why)

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Follows the parser's events and builds the record that is open. */
class Document {
  readonly #open: Parameters<typeof readXml>[1]
  readonly #parser: Parser
  #reader: RecordReader | undefined
  /** Elements of the open record, the outermost first. */
  #record: Element[] = []
  #records = 0
  #elements = 0
  #length = 0
  #depth = 0
  #opened = -1
  #event = 0
  #written = 0

  constructor(open: Parameters<typeof readXml>[1]) {
    this.#open = open
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#begin(localName(name), attributes),
        onclosetag: (_, implied) => this.#finish(implied),
        ontext: (text) => this.#text(text),
        oncomment: () => this.#mark(),
        onprocessinginstruction: (name) => {
          if (/^!doctype$/i.test(name)) throw refuse('a document type declaration is not accepted')
        },
      },
      { xmlMode: true },
    )
  }

  /** Index of the last event in all that was written. */
  get at(): number {
    return this.#parser.startIndex
  }

  write(text: string): void {
    this.#parser.write(text)
    this.#written += text.length
    if (this.#written - this.#event > TOKEN_LENGTH) throw refuse('a tag or comment is too long')
  }

  end(): void {
    this.#parser.end()
    if (!this.#reader) throw refuse('there is no XML in it')
  }

  #mark(): void {
    this.#event = this.#parser.endIndex
  }

  #begin(name: string, attributes: Record<string, string>): void {
    this.#mark()
    this.#opened = this.#parser.endIndex
    if (++this.#depth > DEPTH) throw refuse(`elements lie more than ${DEPTH} deep in each other`)
    if (this.#reader === undefined) {
      this.#reader = this.#open(name, attributes)
      return
    }
    if (this.#depth === 1) throw refuse('there is more than one document in it')
    if (this.#record.length === 0 && !this.#reader.records.has(name)) return
    const element: Element = { name, attributes, text: '', children: [] }
    if (++this.#elements > RECORD_ELEMENTS) throw refuse('a record has too many elements')
    for (const key in attributes) this.#count((attributes[key] as string).length)
    this.#record.at(-1)?.children.push(element)
    this.#record.push(element)
  }

  #text(text: string): void {
    this.#mark()
    const element = this.#record.at(-1)
    if (!element) return
    this.#count(text.length)
    element.text += text
  }

  #count(characters: number): void {
    this.#length += characters
    if (this.#length > RECORD_LENGTH) throw refuse('a record is too long')
  }

  /** An element that closes itself is told as implied too, but ends where it began. */
  #finish(implied: boolean): void {
    this.#mark()
    if (implied && this.#parser.endIndex !== this.#opened)
      throw refuse('an element is not closed: the file is damaged or cut off')
    this.#opened = -1
    this.#depth--
    const element = this.#record.pop()
    if (!element) return
    element.text = element.text.trim()
    if (this.#record.length > 0) return
    this.#elements = 0
    this.#length = 0
    if (++this.#records > RECORDS) throw refuse('it has more records than are read')
    this.#reader?.record(element)
  }
}

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name)

/** All children of a name. */
export const children = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? []

/** The text of the first child of a name; empty when there is none. */
export const textOf = (element: Element | undefined, name: string): string => child(element, name)?.text ?? ''
