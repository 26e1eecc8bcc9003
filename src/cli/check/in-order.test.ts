import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('results come in the order of the items, several being in work at once', async () => {
  const seen: number[] = []
  let inWork = 0
  let most = 0
  await inOrder(
    [30, 1, 20, 2, 10],
    3,
    async (ms) => {
      most = Math.max(most, ++inWork)
      await setTimeout(ms)
      inWork--
      return ms
    },
    (ms) => seen.push(ms),
  )
  expect(seen).toEqual([30, 1, 20, 2, 10])
  expect(most).toBe(3)
})

test('an item that fails ends it', async () => {
  const work = async (item: string) => {
    if (item === 'bad') throw new Error('no')
    return item
  }
  await expect(inOrder(['a', 'bad', 'c'], 2, work, () => {})).rejects.toThrow('no')
})
