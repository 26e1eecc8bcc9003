/** A queue that gives the item that comes before all others. */
export class MaxHeap<T> {
  readonly #items: T[] = []
  readonly #before: (a: T, b: T) => boolean

  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before
  }

  push(item: T): void {
    const items = this.#items
    let at = items.length
    items.push(item)
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!this.#before(item, items[up] as T)) break
      items[at] = items[up] as T
      at = up
    }
    items[at] = item
  }

  pop(): T | undefined {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return top
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= items.length) break
      if (down + 1 < items.length && this.#before(items[down + 1] as T, items[down] as T)) down++
      if (!this.#before(items[down] as T, last)) break
      items[at] = items[down] as T
      at = down
    }
    items[at] = last
    return top
  }
}
