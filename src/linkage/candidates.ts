/** Pairs of rows with their pattern and rarity, in typed arrays that grow. */
export class Candidates {
  left = new Int32Array(1 << 16)
  right = new Int32Array(1 << 16)
  pattern = new Int32Array(1 << 16)
  rarity = new Float32Array(1 << 16)
  size = 0

  add(left: number, right: number, pattern: number, rarity: number): void {
    if (this.size === this.left.length) this.#grow()
    this.left[this.size] = left
    this.right[this.size] = right
    this.pattern[this.size] = pattern
    this.rarity[this.size] = rarity
    this.size++
  }

  #grow(): void {
    const wider = <T extends Int32Array | Float32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.left = wider(this.left, new Int32Array(this.size * 2))
    this.right = wider(this.right, new Int32Array(this.size * 2))
    this.pattern = wider(this.pattern, new Int32Array(this.size * 2))
    this.rarity = wider(this.rarity, new Float32Array(this.size * 2))
  }
}
