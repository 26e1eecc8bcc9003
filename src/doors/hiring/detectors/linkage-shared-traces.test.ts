import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-shared-traces.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

const named = (applied: string, more: object) => ({ names: { applied }, ...more })
const three = (more: object) => ['Ada Winter', 'Bo Sommer', 'Carl Herbst'].map((name) => named(name, more))
const two = (more: object) => three(more).slice(0, 2)
const at = (event: string) => ({ connections: [{ ip: '192.0.2.7', event, userAgent: 'x' }] })
const page = (html: string) => ({
  documents: [{ name: 'cv.html', bytes: Buffer.from(html).toString('base64') }],
})
const HIDDEN =
  '<html><body><p>Built ledgers</p><p style="display:none">kubernetes golang rust solidity terraform kafka redis postgres</p></body></html>'
const known = (address: string) => ({
  emails: [{ address, knownAs: [{ name: 'Dora Lenz', source: 'leak' }] }],
})

test.each([
  ['pay of three to one third person', three({ payout: { payee: 'Dora Lenz' } }), 'payees'],
  ['pay to one third person', two({ payout: { payee: 'Dora Lenz' } }), 'payee'],
  [
    'in whichever order',
    [
      named('Ada Winter', { payout: { payee: 'Dora Lenz' } }),
      named('Bo Sommer', { payout: { payee: 'LENZ, Dora' } }),
    ],
    'payee',
  ],
  ['pay to one company, as context', two({ payout: { payee: 'Lenz Payroll Ltd' } }), 'company'],
  ['work from one address', three(at('work')), 'network'],
  ['two from one address, as context', two(at('interview')), 'pair'],
  ['one hidden text', two(page(HIDDEN)), 'hidden'],
  [
    'one other name',
    [named('Ada Winter', known('a@x.example')), named('Bo Sommer', known('b@x.example'))],
    'name',
  ],
  [
    'an agency, as context',
    two({ payout: { payee: 'Dora Lenz' }, referrer: { email: 'office@agency.example' } }),
    'agency',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toEqual([detector.signals[signal as keyof typeof detector.signals]?.title])
})

test('attack: one third person wrote the documents of both', async () => {
  const html = (text: string) =>
    page(`<html><head><meta name="author" content="Dora Lenz"></head><body><p>${text}</p></body></html>`)
  const found = await titles([
    named('Ada Winter', html('Built ledgers')),
    named('Bo Sommer', html('Wrote games')),
  ])
  expect(found).toEqual([detector.signals.author?.title])
})

test.each([
  ['one’s own name', two({}).map((one) => ({ ...one, payout: { payee: one.names.applied } }))],
  ['applications from one library', three(at('application'))],
  [
    'a household',
    two({ ...at('work'), addresses: { claimed: { street: '1 Elm Street', postcode: '94110' } } }),
  ],
  [
    'a remark of a template',
    two(
      page('<html><body><!-- made with the great template of two thousand and six --><p>x</p></body></html>'),
    ),
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})
