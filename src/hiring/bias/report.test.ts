import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../core/settings.ts'
import type { Store } from '../../store/store.ts'
import { OPENING_MS, openTestStore } from '../../store/testing.ts'
import { createHiring } from '../hiring.ts'
import { assess, decideApplication } from '../review.ts'
import { applicationInput, fakeEngine } from '../testing.ts'
import { biasReport } from './report.ts'

let store: Store
const ids: string[] = []
beforeAll(async () => {
  store = await openTestStore()
  const hiring = createHiring({ store, engine: fakeEngine(), settings: readSettings({}) })
  for (let n = 0; n < 12; n++) {
    const phones = n < 3 ? ['+493090181199'] : []
    const given = applicationInput(`Person ${n}`, { phones })
    ids.push((await hiring.receive(given, { vendor: 'api' }, 'key:test')).id)
  }
  const person = { email: 'a@x.example', name: 'A', passwordHash: '', roles: ['hiring'] as const }
  const by = (await store.people.add(person))?.id ?? ''
  for (const [n, id] of ids.slice(0, 4).entries()) {
    await assess(store, id, { leaning: 'pass', reason: 'all is as it should be', by })
    await decideApplication(store, id, { outcome: n < 3 ? 'proceed' : 'decline', reason: 'as was said', by })
  }
}, OPENING_MS)
afterAll(() => store.close())

test('rates by group, of what was not surfaced and of what was decided', async () => {
  const rows = ids.map((id, n) => (n % 2 ? `ref-person.${n},Group,"B, other"` : `${id},Group,A`))
  const csv = ['\ufeffApplication,Attribute,Group', ...rows, 'nobody,Group,A'].join('\r\n')
  const head = await store.audit.head()
  const report = await biasReport(store, csv)
  expect(report).toMatchObject({
    rows: 13,
    unmatched: 1,
    attributes: [
      {
        attribute: 'Group',
        measures: [
          {
            groups: [
              {
                group: 'A',
                applications: 6,
                selected: 4,
                ratio: 0.8,
                below: false,
                warning: expect.any(String),
              },
              { group: 'B, other', applications: 6, selected: 5, ratio: 1 },
            ],
          },
          {
            groups: [
              { group: 'A', applications: 2, selected: 2 },
              { group: 'B, other', applications: 2, selected: 1 },
            ],
          },
        ],
      },
    ],
  })
  expect(await store.audit.head()).toEqual(head)
})

test.each([
  ['no header', 'a,b,c\n1,2,3', 'E_MALFORMED'],
  ['a quote that is never closed', 'application,attribute,group\nx,y,"z', 'E_MALFORMED'],
  ['an empty group', 'application,attribute,group\nx,y,', 'E_MALFORMED'],
  [
    'too many attributes',
    `application,attribute,group\n${Array.from({ length: 30 }, (_, n) => `ref-person.1,${n},g`).join('\n')}`,
    'E_TOO_LARGE',
  ],
])('%s is refused', async (_what, csv, code) => {
  await expect(biasReport(store, csv)).rejects.toMatchObject({ code })
})
