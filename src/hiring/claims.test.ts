import { expect, test } from 'vitest'
import { readApplication } from '../doors/hiring/intake/read.ts'
import { claimsOf } from './claims.ts'
import { sideBySide } from './compare.ts'

const claims = async (input: object) => [...claimsOf(await readApplication(input, 'test'))]

test('all that an application says is a line, and a birth date is not', async () => {
  const lines = await claims({
    names: { applied: 'Ada Winter', former: ['Ada Sommer'] },
    emails: ['ada@mail.example'],
    work: [
      { employer: 'Widgets Ltd', title: 'Engineer', from: '2020-01', to: '2021-12' },
      { employer: 'Now Inc' },
    ],
    birthDate: '1990-01-02',
    papers: [{ kind: 'passport', number: 'C01X00T47' }],
    interviews: [{ at: '2026-01-02', identitySteps: [{ step: 'camera', outcome: 'done' }] }],
    payout: { method: 'bank', account: 'DE02120300000000202051', payee: 'Ada Winter' },
  })
  expect(lines).toEqual(
    expect.arrayContaining([
      { about: 'name', part: 'name on the application', text: 'Ada Winter' },
      { about: 'e-mail', part: expect.any(String), text: 'ada@mail.example' },
      expect.objectContaining({ about: 'work', text: 'Widgets Ltd, Engineer, 2020-01 – 2021-12' }),
      expect.objectContaining({ about: 'paper', text: 'passport, C01X00T47' }),
      expect.objectContaining({ about: 'interview', text: '2026-01-02, camera: done' }),
    ]),
  )
  expect(JSON.stringify(lines)).not.toContain('1990')
})

test('side by side, what both speak of comes first, and order does not matter', async () => {
  const one = await claims({ names: { applied: 'A' }, emails: ['x@mail.example', 'y@mail.example'] })
  const other = await claims({
    emails: ['Y@mail.example', 'x@mail.example'],
    links: ['https://z.example/me'],
  })
  const rows = sideBySide(one, other)
  expect(rows.map(({ about, same }) => [about, same])).toEqual([
    ['e-mail', true],
    ['name', false],
    ['link', false],
  ])
})
