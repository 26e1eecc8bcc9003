import { expect, test } from 'vitest'
import type { SanctionsHit, SanctionsScreen } from '../../../core/sanctions.ts'
import { applicationOf, hits, unchecked } from '../testing.ts'
import detector from './identity-sanctions.ts'

const HIT: SanctionsHit = {
  list: 'ofac-sdn',
  issued: '2026-01-31',
  party: '1',
  name: 'Listed Person',
  programmes: ['EXAMPLE'],
  by: 'name',
  asked: 'Listed Person',
  listed: 'Listed Person',
  score: 1,
  corroborated: [],
  contradicted: [],
}

const answering = (...found: SanctionsHit[]): { sanctions: SanctionsScreen } => ({
  sanctions: { lists: [{ list: 'ofac-sdn', issued: '2026-01-31', parties: 1 }], ask: () => found },
})

const titles = async (...found: SanctionsHit[]) =>
  hits(detector, await applicationOf({ names: { applied: 'Listed Person' } }), answering(...found)).map(
    ({ title }) => title,
  )

test('attack: a second identifier, or an identifier alone', async () => {
  const corroborated = [{ kind: 'birth-date' as const, value: '1980-01-01' }]
  expect(await titles({ ...HIT, corroborated })).toEqual([detector.signals.corroborated?.title])
  const wallet = {
    ...HIT,
    by: 'identifier' as const,
    corroborated: [{ kind: 'wallet' as const, value: 'x' }],
  }
  expect(await titles(wallet)).toEqual([detector.signals.identifier?.title])
})

test('a name alone is context and never decisive', async () => {
  expect(await titles(HIT)).toEqual([detector.signals.name?.title])
  expect(detector.signals.name?.strength).toBe('context')
})

test('innocent: another birth year, no hit; without a list it is not checked', async () => {
  const contradicted = [{ kind: 'birth-year' as const, asked: '1999', listed: '1950' }]
  expect(await titles({ ...HIT, contradicted })).toEqual([])
  expect(await titles()).toEqual([])
  const application = await applicationOf({ names: { applied: 'Anybody' } })
  expect(unchecked(detector, application)).toEqual(['sanctions lists: no list is loaded'])
})
