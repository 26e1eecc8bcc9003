import { expect, test } from 'vitest'
import type { Finding } from '../../../core/finding.ts'
import { applicationOf } from '../testing.ts'
import { checks, planFor } from './plan.ts'

const finding = (family: string, weight: number): Finding => ({
  detector: `hiring/${family}-x`,
  family,
  strength: 'strong',
  weight,
  title: `title of ${family}`,
  why: '',
  where: { part: '', text: '' },
  innocent: '',
  advice: '',
  technique: '',
  source: '',
})

test('which checks there are follows from the role alone, never from who applies', async () => {
  const one = await applicationOf({ names: { applied: 'Ada Winter' }, role: { sensitivity: 'critical' } })
  const other = await applicationOf({ names: { applied: 'Bo Sommer' }, role: { sensitivity: 'critical' } })
  const ids = (plan: { id: string }[]) => plan.map(({ id }) => id).sort()
  expect(ids(planFor(one, [finding('money', 3)]))).toEqual(ids(planFor(other, [])))
  expect(planFor(one, [])).toHaveLength(checks.length)
})

test('an ordinary role has fewer checks than a critical one', async () => {
  const ordinary = planFor(await applicationOf({ role: { sensitivity: 'ordinary' } }), [])
  expect(ordinary.length).toBeLessThan(checks.length)
  expect(ordinary.some(({ id }) => id === 'meeting-in-person')).toBe(false)
})

test('what clears up most comes first, what is done last, and checks go on after the hire', async () => {
  const application = await applicationOf({
    role: { sensitivity: 'critical' },
    verifications: [{ what: 'in-person', outcome: 'confirmed' }],
  })
  const plan = planFor(application, [finding('logistics', 6)])
  expect(plan[0]?.clears).toEqual(['title of logistics'])
  expect(plan.at(-1)?.done).toBe(true)
  expect(plan.filter(({ stage }) => stage === 'after-hire').map(({ id }) => id)).toContain('payout-change')
})

test('every check explains itself', () => {
  for (const { id, title, how, minutes, source } of checks) {
    expect.soft(title.length, id).toBeGreaterThan(10)
    expect.soft(how.length, id).toBeGreaterThan(40)
    expect.soft(minutes, id).toBeGreaterThan(0)
    expect.soft(URL.parse(source)?.protocol, id).toBe('https:')
  }
})
