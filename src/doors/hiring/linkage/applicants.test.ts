import { expect, test } from 'vitest'
import type { Application } from '../application.ts'
import { applicationOf, companyOf } from '../testing.ts'
import { Applicants } from './applicants.ts'
import { profileOf } from './profile.ts'

const person = (id: string, applied: string, more: object = {}) => ({ id, names: { applied }, ...more })
const phone = (digit: number) => ({ phones: [`+49 1512 345678${digit}`] })
const shipping = (house: number) => ({
  addresses: { shipping: { street: `${house} Elm Street`, postcode: '94110' } },
})

const RING = [
  person('a', 'Ada Winter', { ...phone(1), ...shipping(1) }),
  person('b', 'Bo Sommer', { ...phone(1), ...shipping(1) }),
  person('c', 'Carl Herbst', { ...phone(2), ...shipping(1), payout: { account: 'DE001' } }),
  person('d', 'Dora Lenz', { ...phone(2), payout: { account: 'DE001' } }),
]
const STRANGERS = Array.from({ length: 40 }, (_, index) =>
  person(`s${index}`, `Person${index} Family${index}`, { phones: [`+49 1512 99${String(10000 + index)}`] }),
)

const read = (inputs: object[]): Promise<Application[]> => Promise.all(inputs.map(applicationOf))

const pooled = (applications: readonly Application[]): Applicants => {
  const applicants = new Applicants()
  for (const one of applications) applicants.add(profileOf(one))
  applicants.settle()
  return applicants
}

test('a ring is found with what holds it together, and strangers stay out of it', async () => {
  const [a, , , d] = await companyOf(...RING, ...STRANGERS)
  expect(a?.company.ring?.members).toEqual(['a', 'b', 'c', 'd'])
  expect(a?.company.ring?.because).toMatch(/^these 4 applications share .*a shipping address/)
  expect(a?.company.links[0]).toMatchObject({ application: 'b', sameName: false })
  expect(a?.company.links[0]?.because.join()).toMatch(/the same phone \(\+\d/)
  expect(d?.company.compared).toBe(43)
})

test('a rare value says more than one that many have', async () => {
  const crowd = STRANGERS.map((one) => ({ ...one, ...shipping(9) }))
  const applications = await read([...crowd, ...RING])
  const applicants = pooled(applications)
  const bitsOf = (id: string) =>
    applicants.companyOf(applications.find((one) => one.id === id) as Application).links[0]?.bits ?? 0
  expect(bitsOf('a')).toBeGreaterThan(bitsOf('s1'))
})

test('one by one and in bulk the same is linked', async () => {
  const applications = await read([...STRANGERS, ...RING])
  const bulk = pooled(applications)
  const growing = pooled(applications.slice(0, 41))
  for (const one of applications.slice(41)) growing.add(profileOf(one))
  for (const one of applications) {
    const [whole, grown] = [bulk.companyOf(one), growing.companyOf(one)]
    expect(grown.ring?.members).toEqual(whole.ring?.members)
    expect(grown.links.map(({ application }) => application).sort()).toEqual(
      whole.links.map(({ application }) => application).sort(),
    )
    expect(grown.shared).toEqual(whole.shared)
  }
})

test('what is removed is gone from everybody’s company', async () => {
  const applications = await read([...RING, ...STRANGERS])
  const applicants = pooled(applications)
  applicants.remove('b')
  const company = applicants.companyOf(applications[0] as Application)
  expect(JSON.stringify(company)).not.toContain('"b"')
  expect(company.shared.map(({ kind }) => kind)).toEqual(['shipping address'])
})

test('a new version replaces the earlier one', async () => {
  const applications = await read(RING)
  const applicants = pooled(applications)
  const [changed] = await read([person('b', 'Bo Sommer')])
  applicants.add(profileOf(changed as Application))
  expect(applicants.size).toBe(4)
  const shared = applicants.companyOf(applications[0] as Application).shared
  expect(shared.flatMap(({ others }) => others.map(({ application }) => application))).toEqual(['c'])
})
