import type { Evaluator } from './evaluate.ts'
import type { Node } from './node.ts'
import { type Frame, NOTHING, type Value } from './value.ts'

const NO_NODES: readonly Node[] = []

/** What a call hands over, worked out when it is asked for. */
export class Arguments {
  static readonly none = Arguments.of([])
  /** Arguments that are known already. */
  static of(values: readonly Value[]): Arguments {
    return new Arguments(values, undefined, NO_NODES, undefined)
  }
  /** Arguments as they are written. */
  static written(at: Evaluator, nodes: readonly Node[], frame: Frame | undefined): Arguments {
    return new Arguments(undefined, at, nodes, frame)
  }

  private values: readonly Value[] | undefined
  private readonly evaluator: Evaluator | undefined
  private readonly nodes: readonly Node[]
  private readonly frame: Frame | undefined

  constructor(
    values: readonly Value[] | undefined,
    evaluator: Evaluator | undefined,
    nodes: readonly Node[],
    frame: Frame | undefined,
  ) {
    this.values = values
    this.evaluator = evaluator
    this.nodes = nodes
    this.frame = frame
  }

  get all(): readonly Value[] {
    this.values ??= this.evaluator?.arguments(this.nodes, this.frame) ?? []
    return this.values
  }

  /** One of them; nothing when there are fewer. */
  at(index: number): Value {
    if (this.values || !this.evaluator) return this.all[index] ?? NOTHING
    for (let i = 0; i <= index; i++)
      if (this.nodes[i]?.type === 'SpreadElement') return this.all[index] ?? NOTHING
    return this.evaluator.value(this.nodes[index], this.frame)
  }

  get last(): Value | undefined {
    return this.all.at(-1)
  }
}
