import { expect, test } from 'vitest'
import { profileOf } from './linkage/profile.ts'
import { detectors, screenAll } from './screen.ts'
import { applicationOf, CONTEXT } from './testing.ts'

const SHARED = {
  phones: ['+49 1512 3456789'],
  addresses: { shipping: { street: '1 Elm Street', postcode: '94110' } },
  payout: { account: 'DE00 1' },
}

test('nobody is ever blocked, and nothing of context alone surfaces anybody', async () => {
  const everything = await applicationOf({
    names: { applied: 'Ada Winter', bankAccount: 'Bo Sommer', interview: 'Carl Herbst' },
    payout: { payee: 'Bo Sommer', account: 'DE00 1' },
    shipments: [{ asked: 're-route' }],
    interviews: [{ samePerson: 'no', identitySteps: [] }],
  })
  expect(screenAll([everything], [], CONTEXT)[0]?.verdict).toBe('review')
  const context = await applicationOf({
    names: { applied: 'Ada Winter' },
    emails: ['topdev.star1204@mail.example'],
    phones: ['+44 56 0123 4567'],
    addresses: { claimed: { country: 'US' } },
    connections: Array.from({ length: 3 }, () => ({
      ip: '203.0.113.1',
      place: { country: 'BR' },
      utcOffset: 540,
    })),
    interviews: [{ readsAnswers: true, employerQuestions: { asked: 3, answered: 0 }, identitySteps: [] }],
    work: [{ employer: 'Alpha', from: '2022-01', to: '2021-01' }],
  })
  const [answer] = screenAll([context], [], CONTEXT)
  expect(answer?.findings.length).toBeGreaterThan(5)
  expect(answer?.findings.every(({ strength }) => strength === 'context')).toBe(true)
  expect(answer?.verdict).toBe('pass')
})

test('one strong sign needs a second of another family', async () => {
  const one = await applicationOf({ names: { applied: 'Ada Winter', interview: 'Carl Herbst' } })
  const two = await applicationOf({
    names: { applied: 'Ada Winter', interview: 'Carl Herbst' },
    shipments: [{ asked: 're-route' }],
  })
  expect(screenAll([one, two], [], CONTEXT).map(({ verdict }) => verdict)).toEqual(['pass', 'review'])
})

test('what speaks for an applicant counts, but not against near-decisive evidence', async () => {
  const verifications = [{ what: 'in-person', outcome: 'confirmed' }]
  const contradicted = {
    names: { applied: 'Ada Winter', interview: 'Carl Herbst' },
    shipments: [{ asked: 're-route' }],
  }
  const met = await applicationOf({ ...contradicted, verifications })
  const [answer] = screenAll([met], [], CONTEXT)
  expect(answer?.exonerating.map(({ id }) => id)).toEqual(['in-person'])
  expect(answer?.verdict).toBe('pass')
  const linked = await Promise.all(
    ['Ada Winter', 'Bo Sommer', 'Carl Herbst'].map((applied, index) =>
      applicationOf({ id: `${index}`, names: { applied }, ...SHARED, verifications }),
    ),
  )
  expect(screenAll(linked, [], CONTEXT).map(({ verdict }) => verdict)).toEqual(['review', 'review', 'review'])
})

test('earlier applications count by their profiles', async () => {
  const earlier = await applicationOf({
    id: 'old',
    names: { applied: 'Bo Sommer' },
    stage: 'rejected',
    ...SHARED,
  })
  const now = await applicationOf({ id: 'new', names: { applied: 'Ada Winter' }, ...SHARED })
  const kept = JSON.parse(JSON.stringify(profileOf(earlier)))
  const [answer] = screenAll([now], [kept], CONTEXT)
  expect(answer).toMatchObject({ verdict: 'review', compared: 1, ring: { members: ['old', 'new'] } })
  expect(answer?.findings.map(({ detector }) => detector)).toContain('hiring/linkage-changed-name')
})

test('an empty application is not checked, which is not the same as clean', async () => {
  const [answer] = screenAll([await applicationOf({})], [], CONTEXT)
  expect(answer).toMatchObject({ verdict: 'pass', findings: [], screening: { disposition: 'not checked' } })
  expect(answer?.unknown.length).toBeGreaterThan(30)
  const silent = answer?.notFound.map(({ detector }) => detector)
  expect(silent, 'asked of nothing and said to be not found').toEqual([])
})

test('every detector says what it lacks or what it could not check', () => {
  expect(detectors.length).toBeGreaterThan(40)
})
