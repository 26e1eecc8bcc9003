import { expect, test } from 'vitest'
import type { GroupRate } from '../../api/hiring-records.ts'
import { fourFifths, groupWords } from './bias-words.ts'
import { reportCsv } from './report-csv.ts'

const rate = (group: string, change: Partial<GroupRate> = {}): GroupRate => ({
  group,
  applications: 100,
  selected: 50,
  rate: 0.5,
  interval: [0.4, 0.6],
  ratio: 1,
  ratioInterval: null,
  below: false,
  ...change,
})
const low = (group: string, ratioInterval: [number, number]) =>
  rate(group, { ratio: 0.6, ratioInterval, below: true })

test('the four-fifths rule is told in sentences, and where chance may explain it', () => {
  expect(fourFifths([rate('A'), rate('B', { ratio: 0.9, ratioInterval: [0.7, 1.1] })])).toEqual([
    'No group’s rate is below four fifths of the highest, which is that of A.',
  ])
  const [told, chance, ...more] = fourFifths([rate('A'), low('B', [0.5, 0.7]), low('C', [0.2, 1.4])])
  expect(told).toContain('The rates of B and C are below four fifths')
  expect(chance).toContain('For C the numbers are so small')
  expect(more).toEqual([])
})

test('without two groups or anybody selected there is nothing to say', () => {
  expect(fourFifths([rate('A')])).toEqual([])
  expect(fourFifths([rate('A', { ratio: null }), rate('B', { ratio: null })])).toEqual([])
})

test('each group is told what it comes to', () => {
  expect(groupWords(rate('A'))).toBe('The highest rate')
  expect(groupWords(low('B', [0.5, 0.7]))).toBe('Below four fifths')
  expect(groupWords(low('C', [0.2, 1.4]))).toBe('Below four fifths, may be chance')
  expect(groupWords(rate('D', { ratio: null }))).toContain('nobody was selected')
})

test('the CSV has a line a group, quotes what needs it and holds no formula', () => {
  const groups = [rate('say "hi", all'), low('=HYPERLINK(1)', [0.5, 0.7])]
  const csv = reportCsv({
    rows: 2,
    unmatched: 0,
    method: [],
    attributes: [{ attribute: 'site', measures: [{ measure: 'went on', groups, warnings: [] }] }],
  })
  expect(csv.split('\r\n')).toEqual([
    'attribute,measure,group,applications,selected,rate,rate_low,rate_high,ratio,ratio_low,ratio_high,below_four_fifths,warning',
    'site,went on,"say ""hi"", all",100,50,0.5,0.4,0.6,1,,,false,',
    "site,went on,'=HYPERLINK(1),100,50,0.5,0.4,0.6,0.6,0.5,0.7,true,",
    '',
  ])
})
