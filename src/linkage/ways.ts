/** In a larger cluster only direct evidence counts: following all ways takes the cube of its size. */
const LARGEST = 256

/**
 * The probability of each pair of a cluster, by the likeliest way from one to the other: directly, or through further
 * members, where the probabilities of the steps are multiplied. Two records that hardly tell anything of each other can
 * both be close to a third.
 *
 * @param size members
 * @param direct probability of a pair of members by what the two tell themselves
 * @returns row-major `size × size`
 */
export function likeliestWays(size: number, direct: (one: number, other: number) => number): Float64Array {
  const ways = new Float64Array(size * size)
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < one; other++) {
      const probability = direct(one, other)
      ways[one * size + other] = probability
      ways[other * size + one] = probability
    }
  }
  if (size > LARGEST) return ways
  for (let through = 0; through < size; through++) {
    for (let one = 0; one < size; one++) {
      const first = ways[one * size + through] as number
      if (first === 0 || one === through) continue
      for (let other = 0; other < size; other++) {
        const way = first * (ways[through * size + other] as number)
        if (other !== one && way > (ways[one * size + other] as number)) ways[one * size + other] = way
      }
    }
  }
  return ways
}
