import { PosternError } from '../core/errors.ts'

/**
 * Works on so many things at once; others wait for their turn, up to so many.
 *
 * @returns takes work; its promise is the work's, and is refused with `E_UNDER_WAY` when too many wait.
 */
export function workQueue(atOnce: number, waiting: number): (work: () => Promise<void>) => Promise<void> {
  const turns: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= atOnce) {
      if (turns.length >= waiting) throw new PosternError('E_UNDER_WAY', 'too many deliveries wait')
      await new Promise<void>((resolve) => turns.push(resolve))
    } else busy++
    try {
      await work()
    } finally {
      // Whoever waits takes over the place.
      const next = turns.shift()
      if (next) next()
      else busy--
    }
  }
}
