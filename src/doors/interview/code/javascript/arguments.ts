import type { Evaluator } from './evaluate.ts'
import type { Node } from './node.ts'
import { type Frame, NOTHING, type Value } from './value.ts'

/** What a call hands over, worked out when it is asked for. */
export class Arguments {
  static readonly none = new Arguments(() => [])
  /** Arguments that are known already. */
  static of(values: readonly Value[]): Arguments {
    return new Arguments(() => values)
  }
  /** Arguments as they are written. */
  static written(at: Evaluator, nodes: readonly Node[], frame: Frame | undefined): Arguments {
    const spread = nodes.some((node) => node.type === 'SpreadElement')
    return new Arguments(
      () => at.arguments(nodes, frame),
      spread ? undefined : (index) => at.value(nodes[index], frame),
    )
  }

  private values: readonly Value[] | undefined
  private readonly work: () => readonly Value[]
  private readonly one: ((index: number) => Value) | undefined

  constructor(work: () => readonly Value[], one?: (index: number) => Value) {
    this.work = work
    this.one = one
  }

  get all(): readonly Value[] {
    this.values ??= this.work()
    return this.values
  }

  /** One of them; nothing when there are fewer. */
  at(index: number): Value {
    if (!this.values && this.one) return this.one(index)
    return this.all[index] ?? NOTHING
  }

  get last(): Value | undefined {
    return this.all.at(-1)
  }

  /** All but the first few. */
  from(index: number): Arguments {
    return new Arguments(() => this.all.slice(index))
  }
}
