import { expect, test } from 'vitest'
import { batches, nameFrom, take } from './taken.ts'

const file = (name: string, text: string) => new File([text], name)

test.each([
  ['nora-quist_resume.pdf', 'Nora Quist'],
  ['CV Tomas Berg (final) 2.docx', 'Tomas Berg'],
  ['Iris.Fell.txt', 'Iris Fell'],
  ['resume.pdf', ''],
])('a name is guessed from %s', (given, name) => {
  expect(nameFrom(given)).toBe(name)
})

test('lines, a list and a single application are taken as lines', async () => {
  const lines = ['{"id":"1"}', '{"id":"2"}']
  expect(await take(file('a.ndjson', `${lines[0]}\n\n${lines[1]}\n`))).toEqual({
    kind: 'applications',
    lines,
  })
  expect(await take(file('a.json', `[${lines.join(', ')}]`))).toEqual({ kind: 'applications', lines })
  expect(await take(file('a.json', '{ "id": "1" }'))).toEqual({
    kind: 'applications',
    lines: [lines[0]],
  })
})

test('what is neither is refused in words', async () => {
  expect(await take(file('a.json', '{'))).toMatchObject({ kind: 'refused', why: 'it is no readable JSON' })
  expect(await take(file('a.exe', ''))).toMatchObject({ kind: 'refused', name: 'a.exe' })
  expect(await take(file('A.PDF', ''))).toMatchObject({ kind: 'resume' })
})

test('no request is larger than it may be, and no line is lost', () => {
  const lines = ['aaaa', 'bb', 'cccccccccccc', 'd']
  expect(batches(lines, 8)).toEqual([['aaaa', 'bb'], ['cccccccccccc'], ['d']])
  expect(batches([])).toEqual([])
})
