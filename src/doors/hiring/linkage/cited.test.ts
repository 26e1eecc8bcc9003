import { expect, test } from 'vitest'
import { applicationOf, companyOf } from '../testing.ts'
import { Applicants } from './applicants.ts'
import { profileOf } from './profile.ts'

const resume = (text: string) => [
  { name: 'cv.txt', kind: 'resume', bytes: Buffer.from(text).toString('base64') },
]
const GERMAN = { addresses: { claimed: { country: 'DE' } } }
const ada = {
  id: 'ada',
  names: { applied: 'Ada Winter' },
  phones: ['+49 1512 3456789'],
  emails: ['a@x.example'],
}
const bo = {
  id: 'bo',
  names: { applied: 'Bo Sommer' },
  phones: ['+49 1512 9999999'],
  emails: ['b@x.example'],
  documents: resume('Bo Sommer\nb@x.example, 01512 3456789\nBuilt a ledger'),
  ...GERMAN,
}
const kinds = (shared: readonly { kind: string; value: string }[] | undefined) =>
  shared?.map(({ kind, value }) => `${kind} ${value}`)

test('another applicant’s own phone in a résumé links, told with where it stands', async () => {
  const [first, second] = await companyOf(ada, bo)
  expect(kinds(first?.company.shared)).toEqual(['phone +4915123456789'])
  expect(second?.company.shared[0]).toMatchObject({ part: 'resume', others: [{ part: 'phone' }] })
})

test('whoever gave it may come later', async () => {
  const [later, earlier] = await Promise.all([applicationOf(ada), applicationOf(bo)])
  const applicants = new Applicants()
  applicants.add(profileOf(earlier))
  applicants.settle()
  applicants.add(profileOf(later))
  expect(applicants.companyOf(later).links.map(({ application }) => application)).toEqual(
    (await companyOf(ada, bo))[0]?.company.links.map(({ application }) => application),
  )
})

test('a manager whom several résumés name links nobody, and a reference’s contact is none of the applicant', async () => {
  const named = (id: string, applied: string) => ({
    id,
    names: { applied },
    emails: [`${id}@x.example`],
    documents: resume(`${applied}\nReferences: boss@firm.example`),
  })
  const [one] = await companyOf(named('p', 'Pia Kern'), named('q', 'Quin Reuter'))
  expect(one?.company.shared.filter(({ kind }) => kind === 'mailbox')).toEqual([])
  const boss = { id: 'r', names: { applied: 'Rolf Tann' }, emails: ['boss@firm.example'] }
  const vouched = { ...named('s', 'Sara Uhl'), references: [{ email: 'boss@firm.example' }] }
  const [, other] = await companyOf(boss, vouched)
  expect(other?.company.shared.map(({ kind }) => kind)).toEqual(['reference'])
})

test('an agency’s number in many résumés links nobody', async () => {
  const placed = Array.from({ length: 9 }, (_, at) => ({
    ...bo,
    id: `p${at}`,
    names: { applied: `Person${at} F${at}` },
  }))
  const [first] = await companyOf(ada, ...placed)
  expect(first?.company.shared).toEqual([])
})

test('of an applicant who gave none, the first in the résumé is theirs', async () => {
  const { emails, phones, ...none } = bo
  const [, ...both] = await companyOf(ada, none, { ...none, id: 'c', names: { applied: 'Carl Herbst' } })
  for (const one of both)
    expect(kinds(one.company.shared)).toEqual(
      expect.arrayContaining(['mailbox b@x.example', 'phone +4915123456789']),
    )
})

test('two whose résumés hold the number of a third are linked to the third alone', async () => {
  const dora = {
    ...bo,
    id: 'dora',
    names: { applied: 'Dora Lenz' },
    emails: ['d@x.example'],
    phones: ['+49 1512 8888888'],
  }
  const [, one] = await companyOf(ada, bo, dora)
  expect(one?.company.shared.find(({ value }) => value === '+4915123456789')?.others).toMatchObject([
    { application: 'ada' },
  ])
})
