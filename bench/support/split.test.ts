import { expect, test } from 'vitest'
import { halfOf, hamCluster } from './split.ts'

const message = (subject: string) =>
  new TextEncoder().encode(`From: a@example.org\nSubject: ${subject}\n\nbody`)

test('a thread and a numbered series stay on one side', () => {
  expect(hamCluster(message('Re: [list] The plan, part 12'))).toBe(hamCluster(message('the plan,\n part 3')))
})

test('the halves are about equal', () => {
  const held = Array.from({ length: 2000 }, (_, i) => halfOf(`sample-${i}.eml`)).filter(
    (half) => half === 'held-out',
  )
  expect(held.length).toBeGreaterThan(900)
  expect(held.length).toBeLessThan(1100)
})
