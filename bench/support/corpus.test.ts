import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prepareSamples } from './corpus.ts'

const root = mkdtempSync(join(tmpdir(), 'postern-corpus-'))
afterAll(() => rmSync(root, { recursive: true }))

const message = (subject: string) =>
  `Received: from a.test\nFrom: a@sender.test\nTo: phishing@pot\nSubject: ${subject}\n\nHello\n`
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

put('corpus/phish.tsv', 'file\tyear\tcrypto\none.eml\t2024\t1\ntwo.eml\t2025\t0\n')
put('corpus/phish/one.eml', message('Your wallet'))
put('corpus/phish/two.eml', message('Your parcel'))
for (let n = 0; n < 12; n++) put(`corpus/ham/list/${n}`, message(`Re: [list] patch ${n} for the parser`))
put('modern/newsletter/01.eml', message('News'))
put('modern/hard/lure-sent-on.eml', message('Fwd: is this you?'))

test('labels come from the table and the folders, and nothing of them reaches the command', async () => {
  const samples = prepareSamples(join(root, 'corpus'), join(root, 'modern'), join(root, 'out'))
  expect(samples).toHaveLength(16)
  const of = (origin: string) => samples.find((one) => one.origin === origin)
  expect(of('phish/one.eml')).toMatchObject({ label: 'phish', crypto: true, group: '2024', modern: false })
  expect(of('phish/two.eml')).toMatchObject({ label: 'phish', crypto: false, group: '2025' })
  expect(of('ham/list/3')).toMatchObject({ label: 'ham', group: 'list', modern: false })
  expect(of('modern/hard/lure-sent-on.eml')).toMatchObject({
    label: 'ham',
    group: 'hard: a lure sent on',
    modern: true,
  })
  for (const { path } of samples) {
    expect(path).toMatch(/[\\/]\d{6}\.eml$/)
    expect(readFileSync(path, 'utf8')).not.toMatch(/Received|@pot/)
  }
})

test('a thread lies in one half', async () => {
  const samples = prepareSamples(join(root, 'corpus'), join(root, 'modern'), join(root, 'out2'))
  expect(new Set(samples.filter((one) => one.group === 'list').map((one) => one.half)).size).toBe(1)
})

test('without a corpus only what ships is taken', async () => {
  const samples = prepareSamples(undefined, join(root, 'modern'), join(root, 'out3'))
  expect(samples.map((one) => one.modern)).toEqual([true, true])
})
