import { foldText } from '../../../core/confusables.ts'
import type { Place } from '../../../core/finding.ts'
import { CONCEPTS, type Concept } from '../knowledge/phrases/concepts.ts'
import type { Message } from '../message.ts'
import { type Hit, Lexicon } from './lexicon.ts'
import { cutWords, type Words } from './words.ts'

/** Characters of the folded text that are read for phrases. */
const TEXT_READ = 60_000
/** Words before a phrase in which a "never" still speaks of it. */
const NEGATION_REACH = 8
/** Letters after a phrase in which languages that put the verb last still say "do not". */
const NEGATION_AFTER_REACH = 14
/** What stands between quotation marks and is longer than the name of a button. */
const QUOTED = /(?<![\p{L}\p{N}])["“”„«「『]([^"“”„«»「」『』]{25,500})["“”»」』]/gu
/** Addresses of the web are no words of the writer. */
const ADDRESS = /\bh(?:tt|xx)ps?:\/\/[^\s<>"]{1,2000}/g
/** Words before a phrase in which "he asked me for" still tells of it. */
const REPORT_REACH = 22

const lexicon = new Lexicon(CONCEPTS)
const readings = new WeakMap<Message, Reading>()

/** What a message says, as concepts and where they stand. Quoted lines (`> …`) are somebody else's words and left out. */
export class Reading {
  private readonly cut: Words
  private readonly found: Map<Concept, Hit[]>
  private readonly message: Message
  private readonly subjectLength: number

  constructor(message: Message) {
    const whole = foldText(message.subject)
    const body = bodyOf(message, whole)
    const subject = body.isReport && PASSED_ON_SUBJECT.test(whole) ? '' : whole
    this.message = message
    this.subjectLength = subject.length
    this.cut = cutWords(`${subject} . ${body.text.replace(ADDRESS, ' . ')}`.slice(0, TEXT_READ))
    this.found = lexicon.find(this.cut)
    if (this.found.has('deceit')) this.leaveOutQuoted()
  }

  /** Who writes about deceit shows between quotation marks what deceivers say. */
  private leaveOutQuoted() {
    const { text, starts } = this.cut
    const stretches = [...text.matchAll(QUOTED)].map(({ index, 0: quoted }) => [index, index + quoted.length])
    if (stretches.length === 0) return
    const isQuoted = ({ from, to }: Hit) => {
      const [first = 0, last = 0] = [starts[from], starts[to - 1]]
      return stretches.some(([begin = 0, end = 0]) => first > begin && last < end)
    }
    if (this.found.get('deceit')?.every(isQuoted)) return
    for (const [concept, hits] of this.found) {
      const own = hits.filter((hit) => !isQuoted(hit))
      if (own.length > 0) this.found.set(concept, own)
      else this.found.delete(concept)
    }
  }

  /** In how many different wordings a concept is said. */
  wordings(concept: Concept): number {
    return new Set(this.found.get(concept)?.map(({ from, to }) => this.cut.words.slice(from, to).join(' ')))
      .size
  }

  /** Number of words of the subject and the body. */
  get length(): number {
    return this.cut.words.length
  }

  has(...concepts: Concept[]): boolean {
    return concepts.some((concept) => this.found.has(concept))
  }

  /** How many of some concepts are said, each counted once. */
  count(...concepts: Concept[]): number {
    return concepts.filter((concept) => this.found.has(concept)).length
  }

  /** At how many places a concept is said. */
  times(concept: Concept): number {
    return this.found.get(concept)?.length ?? 0
  }

  first(...concepts: Concept[]): Hit | undefined {
    for (const concept of concepts) {
      const hit = this.found.get(concept)?.[0]
      if (hit) return hit
    }
    return undefined
  }

  /** The first time a concept is said in earnest: not denied, warned of, or told of as somebody else's words. */
  said(...concepts: Concept[]): Hit | undefined {
    for (const concept of concepts) {
      const hit = this.found.get(concept)?.find((candidate) => !this.isGuarded(candidate))
      if (hit) return hit
    }
    return undefined
  }

  /**
   * The first place where two concepts are said in earnest with at most so many words between them, in either
   * order, and as one stretch.
   *
   * @param options.sentence in one sentence only. Default: true.
   * @param options.without a concept that, said inside or just before the stretch, makes it something else.
   */
  together(
    a: Concept,
    b: Concept,
    within = 8,
    options: { sentence?: boolean; without?: Concept } = {},
  ): Hit | undefined {
    const { sentences } = this.cut
    for (const one of this.found.get(a) ?? []) {
      for (const other of this.found.get(b) ?? []) {
        const distance = Math.max(other.from - one.to, one.from - other.to)
        if (distance > within) continue
        if (options.sentence !== false && sentences[one.from] !== sentences[other.from]) continue
        const both = { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
        if (options.without && this.overlaps(options.without, both)) continue
        if (!this.isGuarded(both)) return both
      }
    }
    return undefined
  }

  /** Where a stretch stands, in the words of the message as far as they can be found again. */
  place(hit: Hit): Place {
    const { starts, words, text } = this.cut
    const from = starts[hit.from] ?? 0
    const last = Math.min(hit.to, words.length) - 1
    const seen = text.slice(from, (starts[last] ?? from) + (words[last]?.length ?? 0))
    if (from < this.subjectLength) return { part: 'subject', text: seen }
    const line = lineOf(this.message.text, seen)
    if (line !== undefined) return { part: 'text', line, text: seen }
    return { part: this.message.html ? 'html' : 'text', text: seen }
  }

  /** Whether a concept is said inside or just before a stretch. */
  overlaps(concept: Concept, { from, to }: Hit): boolean {
    return this.found.get(concept)?.some((hit) => hit.from < to && hit.to > from - 2) ?? false
  }

  private isGuarded(hit: Hit): boolean {
    const { sentences } = this.cut
    const sameSentence = (other: Hit) => sentences[other.from] === sentences[hit.from]
    const before = (other: Hit, reach: number) => other.from <= hit.to && other.to > hit.from - reach
    if (this.found.get('negation')?.some((no) => sameSentence(no) && before(no, NEGATION_REACH))) return true
    if (this.found.get('report')?.some((told) => before(told, REPORT_REACH))) return true
    return !!this.found
      .get('negationAfter')
      ?.some(
        (no) =>
          no.from >= hit.from &&
          no.from < hit.to + NEGATION_AFTER_REACH &&
          sentences[no.from] === sentences[hit.to - 1],
      )
  }
}

/** Reads a message for phrases, once for all detectors. */
export function read(message: Message): Reading {
  const reading = readings.get(message) ?? new Reading(message)
  readings.set(message, reading)
  return reading
}

/** How mail programs introduce the letter that is answered: "On … Ann wrote:". */
const ANSWERED = /(?: wrote| schrieb| a ecrit| escribio| escreveu| ha scritto| schreef| napisal)[^:]{0,60}:/
const ANSWERED_ON = /(?:^|\s)(?:on|am|le|el|em|il|op|w dniu) (?=[^\n]{0,40}\d)/g
/** Letters before "wrote:" in which its "On …" begins. */
const ANSWERED_REACH = 150

/** How mail programs introduce the letter that is sent on. */
const PASSED_ON =
  /-{3,60}\s?(?:original|forwarded|weitergeleitet|ursprungliche|doorgestuurd|oorspronkelijk|mensaje|mensagem|message|messaggio|wiadomosc|пересыл)|begin forwarded message|\b(?:from|von|de|da|van|od|от): [^:]{1,120}(?::[^:]{1,120}){0,1}\b(?:sent|gesendet|envoye|enviado|inviato|verzonden|date|datum|fecha|data|wyslano|дата): /
const PASSED_ON_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|pd)\s?:/
/** Letters of a note above what is sent on; longer ones are letters of their own. */
const NOTE_LENGTH = 1_000

/** The words of the writer, and whether they report a letter that is sent on below them. */
function bodyOf(message: Message, subject: string): { text: string; isReport: boolean } {
  const isQuoting = /^[ \t]*>/m.test(message.text)
  if (!isQuoting && !PASSED_ON.test(message.folded.slice(0, TEXT_READ)))
    return { text: ownWords(message.folded.slice(subject.length, TEXT_READ)), isReport: false }
  const text = message.text.slice(0, TEXT_READ)
  const parts = [
    message.html?.text.slice(0, TEXT_READ) ?? '',
    isQuoting ? text.replace(/^[ \t]*>.*$/gm, ' ') : text,
  ]
    .map((part) => foldText(part))
    .map((part) => ({ part, note: noteAbove(part) }))
  return {
    text: ownWords(parts.map(({ part, note }) => note ?? part).join(' \n ')),
    isReport: parts.some(({ note }) => note !== undefined),
  }
}

/** What stands above a letter that is sent on, when it speaks of deceit or asks whether it is one. */
function noteAbove(part: string): string | undefined {
  const at = part.search(PASSED_ON)
  if (at < 1 || at > NOTE_LENGTH) return undefined
  const note = part.slice(0, at)
  const said = lexicon.find(cutWords(note))
  return said.has('deceit') || said.has('report') ? note : undefined
}

/** Cuts off what is answered. Letters that begin with it are all quotation, and are read whole. */
function ownWords(text: string): string {
  return text
    .split('\n')
    .map((part) => {
      const wrote = part.search(ANSWERED)
      if (wrote === -1) return part
      const from = Math.max(0, wrote - ANSWERED_REACH)
      const on = [...part.slice(from, wrote).matchAll(ANSWERED_ON)][0]
      const at = on ? from + on.index : -1
      return at > 3 ? part.slice(0, at) : part
    })
    .join(' ')
}

/** The line of a text on which a folded stretch begins, as far as its first words stand on one line. */
function lineOf(text: string, seen: string): number | undefined {
  const opening = seen.split(' ').slice(0, 3).join(' ')
  const index = text
    .slice(0, TEXT_READ)
    .split('\n')
    .findIndex((line) => foldText(line).includes(opening))
  return index === -1 ? undefined : index + 1
}
