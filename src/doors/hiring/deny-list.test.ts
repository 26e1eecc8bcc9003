import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Application } from './application.ts'
import { exonerationsOf } from './exonerations.ts'
import { readApplication } from './intake/read.ts'
import { Applicants } from './linkage/applicants.ts'
import { profileOf } from './linkage/profile.ts'
import { planFor } from './plan/plan.ts'
import { detectors, screenAll } from './screen.ts'
import { CONTEXT } from './testing.ts'

/** What nobody may read, by words of a property's name. */
const BANNED =
  /nationalit|citizen|ethnic|race|\bgender|\bsex\b|pronoun|^age$|birth|religi|marital|disab|veteran|photo|picture|accent|language|locale|^lang$|salary/i

/** Fields that say who somebody is, as forms and vendors call them. */
const SAID = {
  nationality: 'Nowhere',
  citizenship: 'Nowhere',
  ethnicity: 'any',
  race: 'any',
  gender: 'any',
  sex: 'any',
  pronouns: 'they/them',
  age: 44,
  religion: 'any',
  maritalStatus: 'any',
  disability: 'none',
  veteranStatus: 'none',
  photo: 'https://pictures.example/me.jpg',
  nativeLanguage: 'any',
  languages: ['any'],
  accent: 'any',
  salaryExpectation: 1,
}

const HOME = { street: '12 Elm Grove', city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' }

/** An application with something in every field, and one that shares much with it under another name. */
const FULL = {
  id: 'full',
  receivedAt: '2026-06-01T09:00:00Z',
  stage: 'hired',
  role: { id: 'r1', title: 'Engineer', sensitivity: 'critical' },
  names: {
    applied: 'Ada Quill',
    preferred: 'Ada',
    legal: 'Adaline Quill',
    bankAccount: 'Bo Marsh',
    eSignature: 'Ada Quill',
    interview: 'Ada Quill',
    former: ['Ada Fern'],
  },
  emails: [
    {
      address: 'codestar2041@gmail.com',
      knownAs: [{ name: 'Bo Marsh', source: 'list' }],
      firstSeen: '2026-05-01',
    },
  ],
  phones: [{ number: '+44 20 7946 0123', line: 'voip' }],
  addresses: {
    claimed: HOME,
    id: { ...HOME, street: '3 Dock Road' },
    payroll: HOME,
    shipping: { ...HOME, street: '9 Mill Lane' },
  },
  connections: [
    {
      at: '2026-06-01T09:00:00Z',
      ip: '175.45.176.9',
      userAgent: 'browser/1',
      device: 'd1',
      event: 'application',
      place: { country: 'US', latitude: 40, longitude: -83 },
      utcOffset: 540,
    },
    {
      at: '2026-06-01T10:00:00Z',
      ip: '203.0.113.9',
      userAgent: 'browser/1',
      device: 'd1',
      event: 'signature',
      place: { country: 'JP', latitude: 38, longitude: 140 },
      utcOffset: 540,
    },
  ],
  links: ['https://ada.portfolio.example/'],
  work: [
    { employer: 'Northpeak Systems', title: 'Engineer', from: '2020-01', kind: 'full-time' },
    { employer: 'Bluegate Labs', title: 'Engineer', from: '2020-03', kind: 'full-time' },
    { employer: 'Ironwell Group', title: 'Engineer', from: '2020-03', kind: 'full-time' },
  ],
  education: [{ school: 'Lakemoor University', degree: 'BSc', from: '2008', to: '2006' }],
  profiles: [
    {
      source: 'profile',
      name: 'Bo Marsh',
      work: [{ employer: 'Fableport Studio', from: '2019' }],
      education: [],
    },
  ],
  references: [
    {
      name: 'Cy Vale',
      email: 'codestar2041@gmail.com',
      phone: '+44 20 7946 0123',
      company: 'Northpeak Systems',
      ip: '203.0.113.9',
    },
  ],
  referrer: { name: 'Bo Marsh', email: 'bo@example.org', application: 'other' },
  documents: [
    {
      kind: 'resume',
      name: 'cv.txt',
      bytes: Buffer.from('Ada Quill\nRebuilt the ledger importer.\n').toString('base64'),
    },
  ],
  papers: [{ kind: 'passport', number: 'X1234567' }],
  birthDate: '1980-02-03',
  payout: { at: '2026-07-01', method: 'crypto', wallet: `0x${'ab'.repeat(20)}`, payee: 'Bo Marsh' },
  payoutHistory: [
    { at: '2026-06-10', method: 'bank', account: 'GB00 1234', payee: 'Ada Quill' },
    { at: '2026-06-20', method: 'bank', account: 'GB00 9999', payee: 'Ada Quill' },
  ],
  shipments: [
    { at: '2026-06-05', what: 'laptop', to: { ...HOME, street: '9 Mill Lane' }, asked: 're-route' },
  ],
  interviews: [
    {
      at: '2026-06-03',
      stage: 'first',
      samePerson: 'no',
      identitySteps: [
        { step: 'camera', outcome: 'declined' },
        { step: 'in-person', outcome: 'declined' },
      ],
      employerQuestions: { asked: 3, answered: 0 },
      readsAnswers: true,
    },
  ],
  verifications: [
    { what: 'employer', of: 'Bluegate Labs', outcome: 'contradicted', independent: true, by: 'phone book' },
  ],
}
const OTHER = {
  ...FULL,
  id: 'other',
  names: { applied: 'Bo Marsh' },
  emails: ['codestar.2041+x@gmail.com'],
  birthDate: undefined,
}

/** A view of a value that notes the path of every property that is read, looked for or listed. */
function watched<T extends object>(value: T, note: (path: string) => void, path = ''): T {
  const child = (key: PropertyKey) => `${path}${path === '' ? '' : '.'}${String(key)}`
  return new Proxy(value, {
    get(target, key) {
      const found = Reflect.get(target, key)
      if (typeof key === 'symbol') return found
      if (!Array.isArray(target) || !/^\d+$|^length$/.test(key)) note(child(key))
      const plain = typeof found === 'object' && found !== null && !(found instanceof Uint8Array)
      const fixed = Reflect.getOwnPropertyDescriptor(target, key)
      if (
        !plain ||
        found instanceof Map ||
        found instanceof Set ||
        (fixed && !fixed.configurable && !fixed.writable)
      )
        return found
      return watched(found as object, note, child(key))
    },
    has(target, key) {
      note(child(key))
      return Reflect.has(target, key)
    },
    ownKeys(target) {
      if (!Array.isArray(target)) note(child('*'))
      return Reflect.ownKeys(target)
    },
  })
}

async function company(...inputs: object[]): Promise<Application[]> {
  const applications = await Promise.all(inputs.map((input) => readApplication(input, 'test')))
  const applicants = new Applicants()
  for (const application of applications) applicants.add(profileOf(application))
  applicants.settle()
  return applications.map((one) => ({ ...one, company: applicants.companyOf(one) }))
}

test('the watch sees what is read, in lists and deep within', () => {
  const seen: string[] = []
  const view = watched({ a: [{ gender: 'x', b: { age: 1 } }] }, (path) => seen.push(path))
  for (const { b } of view.a) if ('age' in b) seen.push('loop')
  expect(view.a.map(({ gender }) => gender)).toEqual(['x'])
  expect(seen).toEqual(expect.arrayContaining(['a.0.b', 'a.0.b.age', 'a.0.gender']))
})

test('no detector, exoneration, check of the plan or comparison reads who somebody is', async () => {
  const [application] = await company({ ...FULL, ...SAID }, OTHER)
  if (!application) throw new Error('no application')
  // As if intake had let everything through: nobody may even look.
  const tempting = {
    ...application,
    ...SAID,
    connections: application.connections.map((one) => ({ ...one, ...SAID })),
  }
  const reads = new Map<string, Set<string>>()
  const watch = (who: string) => {
    const paths = new Set<string>()
    reads.set(who, paths)
    return watched(tempting as Application, (path) => paths.add(path))
  }
  let findings = 0
  for (const detector of detectors) {
    const view = watch(detector.id)
    detector.lacks?.(view)
    for (const _ of detector.inspect(view, CONTEXT)) findings++
  }
  exonerationsOf(watch('exonerations'))
  planFor(watch('plan'), [])
  profileOf(watch('linkage'))
  expect(findings).toBeGreaterThan(10)
  expect(reads.get('linkage')?.size).toBeGreaterThan(10)
  const banned = [...reads].flatMap(([who, paths]) =>
    [...paths]
      .filter((path) => path.split('.').some((word) => BANNED.test(word)))
      .map((path) => `${who}: ${path}`),
  )
  // A sanctions list is asked about the birth date, and the plan sees whether there is one to ask about.
  const forLists = ['hiring/identity-sanctions: birthDate', 'plan: birthDate']
  expect(banned.filter((read) => !forLists.includes(read))).toEqual([])
})

test('what is said of somebody changes nothing, and is told as never read', async () => {
  const plain = await Promise.all([FULL, OTHER].map((one) => readApplication(one, 'test')))
  const open = await Promise.all(
    [
      { ...FULL, ...SAID },
      { ...OTHER, ...SAID },
    ].map((one) => readApplication(one, 'test')),
  )
  const [before, after] = [plain, open].map((applications) => screenAll(applications, [], CONTEXT))
  const asked = (screened: typeof before) => screened?.map(({ unknown: _, ...rest }) => rest)
  expect(before?.[0]?.findings.length).toBeGreaterThan(10)
  expect(asked(after)).toEqual(asked(before))
  for (const field of Object.keys(SAID))
    expect(after?.[0]?.unknown, field).toContainEqual({
      what: `the field “${field}”`,
      why: expect.stringContaining('never read'),
    })
})

test('no file of the door reads the language of a document or of a browser', () => {
  const folder = import.meta.dirname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(60)
  const reading =
    /w:lang|w:eastAsia|\/Lang\b|['"`]Lang['"`]|navigator|accept-?language|languageOf|detectLanguage|getLanguage/i
  const reads = files.filter((file) => reading.test(code(readFileSync(join(folder, file), 'utf8'))))
  expect(reads).toEqual([])
})

/** Without comments: they may say what is not done. */
const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
