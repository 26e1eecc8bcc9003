import { expect, test } from 'vitest'
import type { Application } from '../application.ts'
import type { SharedKind } from '../linkage/company.ts'
import { applicationOf, hits } from '../testing.ts'
import detector from './linkage-code-account.ts'

const sharing = async (kind: SharedKind, sameName = false): Promise<Application> => {
  const codeHost: NonNullable<Application['codeHost']> = {
    part: 'code-host export',
    host: 'github',
    login: 'ada',
    emails: [],
    authors: [],
    trees: [],
    repositories: [],
    events: [],
    unknown: [],
  }
  const others = [
    { application: 'app-2', part: 'commits', sameName, relatedName: sameName, sameReferrer: false },
  ]
  const shared = [{ kind, value: 'github:7', part: 'code-host export', others, count: 2 }]
  return { ...(await applicationOf({})), codeHost, company: { compared: 1, shared, links: [] } }
}

const titles = (application: Application) => hits(detector, application).map(({ title }) => title)

test('attack: one account, one address in commits, or one state of code under two names', async () => {
  expect(titles(await sharing('code-host account'))).toEqual([detector.signals.account?.title])
  expect(titles(await sharing('state of code'))).toEqual([detector.signals.code?.title])
  expect(titles(await sharing('commit address'))).toEqual([detector.signals.commits?.title])
})

test('attack: one address in the commits of three names', async () => {
  const application = await sharing('commit address')
  const [value] = application.company.shared
  const others = ['app-2', 'app-3'].map((id) => ({ ...value?.others[0], application: id }))
  const shared = [{ ...value, others, count: 3 }] as typeof application.company.shared
  expect(titles({ ...application, company: { ...application.company, shared } })).toEqual([
    detector.signals.several?.title,
  ])
})

test('innocent: the same person', async () => {
  expect(titles(await sharing('code-host account', true))).toEqual([])
})
