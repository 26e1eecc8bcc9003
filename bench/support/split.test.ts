import { expect, test } from 'vitest'
import { halfOf, hamCluster } from './split.ts'

const message = (subject: string) =>
  new TextEncoder().encode(`From: a@example.org\nSubject: ${subject}\n\nbody`)

test('a thread and a numbered series stay on one side', () => {
  const thread = hamCluster(message('[ILUG] Re: Kernel 2.4.18 does not boot'))
  expect(hamCluster(message('Kernel 2.5.1 does not\n boot'))).toBe(thread)
  expect(hamCluster(message('RE: re[2]: [ilug] FWD: kernel  does not boot!!'))).toBe(thread)
})

test('a word that begins like an answer mark is kept', () => {
  expect(hamCluster(message('Rewards for readers'))).toBe('rewards for readers')
})

test('the same cluster is always in the same half, and both halves are about as large', () => {
  const held = Array.from({ length: 2000 }, (_, n) => halfOf(`cluster ${n}`)).filter(
    (half) => half === 'held-out',
  )
  expect(held.length).toBeGreaterThan(900)
  expect(held.length).toBeLessThan(1100)
})
