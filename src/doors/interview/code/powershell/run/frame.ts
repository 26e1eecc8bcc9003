import type { Session } from '../../command/session.ts'
import { EMPTY, type Value } from '../../command/value.ts'
import { type Item, of } from './objects.ts'
import { Scanner } from './scanner.ts'

const DEPTH = 90

/** What a part of the language needs of those that it stands in. */
export interface Grammar {
  /** Statements up to a closing bracket, which is not passed. */
  block(frame: Frame, input: Value | undefined): Value
  /** One part of a pipeline: a command or an expression. */
  element(frame: Frame, input: Value | undefined): Item
  expression(frame: Frame): Item
  /** What an operator works on. */
  operand(frame: Frame): Item
  /** What stands in round brackets. */
  group(frame: Frame): Item
}

/** One text that is read and done, with what is known at each place of it. */
export class Frame {
  readonly scanner: Scanner
  readonly session: Session
  readonly grammar: Grammar
  /** What the request object that was last opened will hold. */
  answer: Value | undefined
  /** What variables hold beside text: clients, bytes, blocks. */
  readonly #objects = new Map<string, Item>()
  #depth = 0

  constructor(text: string, session: Session, grammar: Grammar) {
    this.scanner = new Scanner(text)
    this.session = session
    this.grammar = grammar
  }

  /** A frame for a text within this one; undefined when that goes too deep. */
  inner(text: string): Frame | undefined {
    if (this.#depth >= DEPTH || !this.session.step()) return undefined
    const frame = new Frame(text, this.session, this.grammar)
    frame.#depth = this.#depth + 1
    for (const [name, item] of this.#objects) frame.#objects.set(name, item)
    return frame
  }

  /** Does something one level deeper. Too deep, the rest of the text is left out. */
  nested(work: () => Item): Item {
    if (++this.#depth > DEPTH) {
      this.#depth--
      this.scanner.stop()
      return of(EMPTY)
    }
    const item = work()
    this.#depth--
    return item
  }

  get(name: string): Item | undefined {
    const value = this.session.variables.get(name)
    const known = this.#objects.get(name)
    return known && known.value === value ? known : value && of(value)
  }

  set(name: string, item: Item) {
    this.session.variables.set(name, item.value)
    this.#objects.set(name, item)
  }

  /** Gives `$_` what comes down a pipeline. */
  feed(value: Value) {
    this.session.variables.set('_', value)
    this.session.variables.set('psitem', value)
  }
}
