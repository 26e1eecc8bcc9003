import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-resume-text.ts'

const LEDGER =
  'Led the migration of a payment ledger from nightly batches to streams, cut the settlement delay from nine hours to four minutes, and wrote the reconciliation that found eleven years of rounding faults. '
const WALLET =
  'Built a wallet service that derives addresses on an air-gapped host, signs in quorum, and refuses any transfer whose destination was first seen less than an hour ago by the risk engine. '
const MATCHER =
  'Replaced a hand-written order matcher by one in Rust whose replay of a whole trading day ends bit for bit where the original ended, measured over two hundred days of recorded traffic. '
const OTHER =
  'Kept the books of a bakery, planned its deliveries, and taught four apprentices how to read a balance sheet before they were allowed near the oven in the morning. '

const withResume = (applied: string, text: string) => ({
  names: { applied },
  documents: [{ name: 'cv.txt', bytes: Buffer.from(text).toString('base64') }],
})

const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test('attack: several passages under another name', async () => {
  const inputs = [
    withResume('Ada Winter', LEDGER + WALLET + MATCHER),
    withResume('Bo Sommer', MATCHER + LEDGER + WALLET),
  ]
  expect(await titles(inputs)).toEqual([detector.signals.much?.title])
})

test('attack: one passage under another name, and it is shown', async () => {
  const passage = LEDGER.split(' ').slice(0, 28).join(' ')
  const [first] = await companyOf(
    withResume('Ada Winter', OTHER + passage),
    withResume('Bo Sommer', `${passage} ${WALLET}`),
  )
  const [finding] = first ? hits(detector, first) : []
  expect(finding?.title).toBe(detector.signals.passage?.title)
  expect(finding?.where.text).toMatch(/payment ledger/)
})

test('innocent: the same person’s two applications, and other words', async () => {
  expect(await titles([withResume('Ada Winter', LEDGER), withResume('Ada Winter', LEDGER)])).toEqual([])
  expect(await titles([withResume('Ada Winter', LEDGER), withResume('Bo Sommer', OTHER)])).toEqual([])
})

test('innocent: what many applicants write is the wording of a template', async () => {
  const many = Array.from({ length: 12 }, (_, index) => withResume(`Person${index} Name${index}`, LEDGER))
  expect(await titles(many)).toEqual([])
})
