import { fileURLToPath } from 'node:url'
import { loadFolder } from '../../src/core/modules.ts'
import { Random } from '../ham/random.ts'
import { type Half, halfOf } from '../support/split.ts'
import type { Draft } from './draft.ts'
import type { Craft, HonestKind } from './group.ts'
import { Stock } from './stock.ts'
import type { World } from './world.ts'

/** What is known of an application of the pool. */
export interface Label {
  id: string
  half: Half
  /** Of those who were made together: a crew, a family, one alone. */
  group: string
  /** The crew's craft. */
  ring?: string
  /** The kind of honest applicant. */
  honest?: string
}

export interface Pool {
  drafts: Draft[]
  /** In the order of the drafts. */
  labels: Label[]
  world: World
}

const PLAIN = 'plain'
const here = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

/**
 * Makes the pool of applicants: crews of every craft once, every honest kind, and plain applicants up to `size`, in an
 * order that says nothing. The same seed makes the same pool.
 *
 * @param distinctNames nobody is anybody's namesake by chance
 */
export async function generatePool({
  seed = 'postern',
  size = 10_000,
  distinctNames = false,
} = {}): Promise<Pool> {
  const stock = new Stock(seed, { distinctNames })
  const made: { draft: Draft; label: Omit<Label, 'id'> }[] = []
  const rings = await loadFolder<Craft>(here('./rings/'))
  for (const { name: ring, unit } of rings) {
    stock.random = new Random(`${seed}/ring/${ring}`)
    for (const draft of unit.make(stock))
      made.push({ draft, label: { ring, group: ring, half: halfOf(ring) } })
  }
  const kinds = await loadFolder<HonestKind>(here('./honest/'))
  const share = size / 10_000
  const add = (honest: string, kind: HonestKind, n: number) => {
    const group = `${honest}/${n}`
    stock.random = new Random(`${seed}/honest/${group}`)
    for (const draft of kind.make(stock, n))
      made.push({ draft, label: { honest, group, half: halfOf(group) } })
  }
  for (const { name, unit } of kinds)
    if (name !== PLAIN) for (let n = 0; n < Math.ceil(unit.groups * share); n++) add(name, unit, n)
  const plain = kinds.find(({ name }) => name === PLAIN)?.unit
  for (let n = 0; plain && made.length < size; n++) add(PLAIN, plain, n)
  const order = new Random(`${seed}/order`)
  const mixed = order.some(made, made.length)
  mixed.forEach(({ draft }, at) => {
    draft.id = `a${String(at + 1).padStart(5, '0')}`
  })
  return {
    drafts: mixed.map(({ draft }) => draft),
    labels: mixed.map(({ draft, label }) => ({ id: draft.id, ...label })),
    world: stock.world,
  }
}
