import type { Act, ActKind, CodeReading, HandOver } from '../../act.ts'
import { textual } from './acting.ts'
import { Dropped } from './dropped.ts'
import type { Module } from './module.ts'
import type { Node } from './node.ts'
import type { Places } from './place.ts'
import { HELD_KEY } from './secrets.ts'
import { deepOrigins, FROM, originNames, shapeOf, textOf, type Value } from './value.ts'

const ACTS = 400
const HAND_OVERS = 2000
const VALUE = 2000

/** Takes down what code does, within limits. */
export class ActRecord {
  readonly reading: CodeReading = { acts: [], handOvers: [], problem: '' }
  readonly dropped = new Dropped()
  private readonly places: Places

  constructor(places: Places) {
    this.places = places
  }

  get full(): boolean {
    return this.reading.acts.length >= ACTS
  }

  /** @returns the act; undefined when there are too many */
  act(
    kind: ActKind,
    module: Module,
    node: Node,
    how: string,
    values: readonly string[],
    bits: number,
  ): Act | undefined {
    if (this.full) return undefined
    const act: Act = {
      kind,
      language: 'javascript',
      where: this.places.of(module, node),
      how,
      values: values.filter((value) => value !== '' && value !== '…').map((value) => value.slice(0, VALUE)),
      origins: originNames(bits),
    }
    this.reading.acts.push(act)
    return act
  }

  handOver(module: Module, node: Node, to: Omit<HandOver, 'where'>): void {
    if (this.reading.handOvers.length >= HAND_OVERS) return
    this.reading.handOvers.push({ where: this.places.of(module, node), ...to })
  }

  /** A text is run as code. */
  runs(module: Module, node: Node, code: Value | undefined, how: string, follows: number): void {
    if (!code || (code.functions && !textual(code))) return
    const text = textOf(code)
    const bits = deepOrigins(code)
    const plain = (bits & ~(FROM.literal | FROM.assembled)) === 0
    if (text !== undefined && text.length < 60 && plain) return
    this.act('run-code', module, node, how, [text ?? shapeOf(code)], bits)
    if (text !== undefined && follows === 0)
      this.handOver(module, node, { to: 'code', value: text, language: 'javascript' })
  }

  /** The key of a wallet is held under its name. */
  holdsKey(module: Module, node: Node): void {
    this.act('read-secret', module, node, 'by its name', [HELD_KEY], FROM.secret)
  }
}
