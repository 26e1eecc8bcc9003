import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = resolve(import.meta.dirname, '../main.ts')
let dir = ''
const run = (table: string, ...args: string[]) => {
  const file = join(dir, 'table.csv')
  writeFileSync(file, table)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'link', file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, POSTERN_DATA: join(dir, 'data') },
  })
  return { status, stdout, stderr: stderr.replaceAll(dir, '') }
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-link-verb-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

const TABLE = `dob,full_name,gender,unique_id,cluster,postcode_fake
1850-03-04,ada northmore,female,a,1,zz1 1aa
1811-10-20,mona eastley,male,b,2,zz7 2bb
1850-03-05,"northmore, ada",male,c,3,zz1 1aa
1850-03-04,ada northmoor,,d,4,
`

test('pairs, then clusters, then a summary, one line of JSON each', { timeout: 60_000 }, () => {
  const { status, stdout } = run(TABLE, '--json')
  expect(status).toBe(0)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.slice(0, -1).map(({ pair, members }) => pair ?? members)).toEqual([
    ['a', 'c'],
    ['a', 'd'],
    ['c', 'd'],
    ['a', 'c', 'd'],
  ])
  for (const { pair, probability, bits, why } of lines.filter((line) => line.pair)) {
    expect.soft(probability, pair).toBeGreaterThan(0.5)
    expect.soft(probability, pair).toBeLessThan(1)
    expect.soft(typeof bits, pair).toBe('number')
    expect.soft(why, pair).toMatch(/\+\d/)
  }
  expect(lines.at(-1)?.summary).toMatchObject({
    records: 4,
    pairs: 3,
    clusters: 1,
    threshold: 0.2,
    compared: ['full_name', 'dob', 'postcode_fake'],
  })
})

test('in words without --json', { timeout: 60_000 }, () => {
  const { stdout } = run(TABLE, '--threshold', '0.5')
  expect(stdout).toContain('a  c  d')
  expect(stdout).toContain('1 group of records is held to be one person: 3 pairs.')
  expect(run('id,name\n1,ada north\n2,mona east\n').stdout).toContain(
    'No two records are held to be the same.',
  )
})

test('what cannot be read is told', { timeout: 60_000 }, () => {
  expect(run('colour,size\nred,7\n')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('[E_MALFORMED]'),
  })
  expect(run('id,name\n1,"ada')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/table\.csv: line 2: a quote is opened and never closed \[E_MALFORMED\]/),
  })
  expect(run(TABLE, '--threshold', '2').status).toBe(3)
})
