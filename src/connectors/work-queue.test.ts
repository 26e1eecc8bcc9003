import { expect, test } from 'vitest'
import { workQueue } from './work-queue.ts'

/** Work that ends when it is told to. */
function steps() {
  const ends: (() => void)[] = []
  let busy = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++busy)
    await new Promise<void>((resolve) => ends.push(resolve))
    busy--
  }
  return { ends, work, most: () => most }
}

test('so many at once, the others in their order, and no more than may wait', async () => {
  const queue = workQueue(2, 3)
  const { ends, work, most } = steps()
  const order: number[] = []
  const all = [1, 2, 3, 4, 5].map((one) => queue(work).then(() => order.push(one)))
  await expect(queue(work)).rejects.toMatchObject({ code: 'E_UNDER_WAY' })
  for (let ended = 0; ended < 5; ended++) {
    await expect.poll(() => ends.length).toBeGreaterThan(0)
    ends.shift()?.()
  }
  await Promise.all(all)
  expect(order).toEqual([1, 2, 3, 4, 5])
  expect(most()).toBe(2)
})

test('work that fails makes room for the next', async () => {
  const queue = workQueue(1, 5)
  const failing = queue(() => Promise.reject(new Error('no')))
  const next = queue(async () => {})
  await expect(failing).rejects.toThrow('no')
  await next
})
