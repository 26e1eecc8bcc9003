import { confirmation, defineExoneration } from '../exoneration.ts'

export default defineExoneration({
  title: 'A check of identity with liveness confirmed it',
  looksFor: 'a check of identity with liveness that confirmed it',
  weight: 2,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  inspect: confirmation('identity', (one) => one.liveness === true),
})
