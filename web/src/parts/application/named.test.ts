import { expect, test } from 'vitest'
import type { ApplicationFinding } from '../../api/hiring.ts'
import { nameOthers, othersOf, withNames } from './named.ts'

const HERE = '01a20612-4148-76ed-8bdf-15a67ecdd6d5'
const THERE = '01a20612-4179-7b32-8242-96724f9f9dda'
const GONE = '01a20612-0000-7b32-8242-96724f9f9dda'

const others = othersOf({
  id: HERE,
  links: [],
  shared: [],
  ringWith: {
    id: HERE,
    because: '',
    members: [
      { id: HERE, name: 'Nora Quist' },
      { id: THERE, name: 'Tomas Berg' },
    ],
  },
})

test('an application is not among its others', () => {
  expect([...others.values()]).toEqual([{ id: THERE, name: 'Tomas Berg' }])
})

test('ids become names, also of those that are gone', () => {
  expect(withNames(`application ${THERE} and ${GONE}`, others)).toBe(
    'application “Tomas Berg” and “another application”',
  )
})

test('a finding says whom it is about, each once', () => {
  const finding = { title: 'A title', why: `${THERE}, ${THERE}`, where: { part: 'p', text: THERE } }
  const named = nameOthers(finding as ApplicationFinding, others)
  expect(named.about).toEqual([{ id: THERE, name: 'Tomas Berg' }])
  expect(JSON.stringify(named.finding)).not.toContain(THERE)
})

test('words tell no weight while it is withheld', () => {
  const finding = {
    title: 'A title',
    why: 'the same phone (+17.2 bits), more',
    where: { part: 'p', text: '' },
  }
  expect(nameOthers(finding as ApplicationFinding, others).finding.why).toBe('the same phone, more')
  const weighed = { ...finding, weight: 17.2 } as ApplicationFinding
  expect(nameOthers(weighed, others).finding.why).toBe(finding.why)
})
