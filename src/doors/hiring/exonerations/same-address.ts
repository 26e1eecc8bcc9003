import { whereOf } from '../application.ts'
import { defineExoneration } from '../exoneration.ts'

export default defineExoneration({
  title: 'The addresses on ID, payroll and shipping are one',
  looksFor: 'addresses on ID, payroll and shipping that are the same',
  weight: 1.5,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  inspect({ addresses }) {
    const keys = (['id', 'payroll', 'shipping'] as const).map((use) =>
      addresses.find((one) => one.use === use),
    )
    const [id] = keys
    if (!id?.key || keys.some((one) => one?.key !== id.key)) return undefined
    return { where: whereOf(id, id.written), why: 'payroll and equipment go to the address on the ID' }
  },
})
