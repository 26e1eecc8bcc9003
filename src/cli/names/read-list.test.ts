import { expect, test } from 'vitest'
import { readParties } from './read-list.ts'
import { readTable } from './table.ts'

const partiesOf = (text: string) => readParties(new TextEncoder().encode(text), 'list')

test('CSV with and without ids, and a single column of names', async () => {
  expect(await partiesOf('id,name\n7,Petra Holm\n7,P. Holm\n8,Jana Novak\n')).toEqual([
    { id: '7', names: [{ text: 'Petra Holm' }, { text: 'P. Holm' }] },
    { id: '8', names: [{ text: 'Jana Novak' }] },
  ])
  const named = [{ id: '1', names: [{ text: 'HOLM, Petra' }] }]
  expect(await partiesOf('full_name\nHOLM, Petra\n')).toEqual(named)
  expect(await partiesOf('full_name,born\n"HOLM, Petra",1990\n')).toEqual(named)
  expect(await partiesOf('Petra Holm\nJana Novak\n')).toHaveLength(2)
})

test('NDJSON with names as text or as objects', async () => {
  const lines = [{ id: 7, names: ['Petra Holm', { text: 'Petra', weak: true }], schema: 'Person' }]
  expect(await partiesOf(lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual([
    { id: '7', names: [{ text: 'Petra Holm' }, { text: 'Petra', weak: true }], schema: 'Person' },
  ])
})

test('says in which line the list is wrong', async () => {
  await expect(partiesOf('{"id":"1","names":[]}\n{"id":"2"}')).rejects.toThrow('list:2')
  await expect(partiesOf('')).rejects.toMatchObject({ code: 'E_MALFORMED' })
})

test('columns go by their names in any order, in either case', () => {
  const { columns, rows } = readTable('Is_Match,NAME2,name1\ntrue,b,a\n', 'pairs', ['name1', 'name2'])
  expect(columns).toEqual(['is_match', 'name2', 'name1'])
  expect([...rows].map((value) => [value('name1'), value('name2'), value('nothing')])).toEqual([
    ['a', 'b', ''],
  ])
})
