import { confirmation, defineExoneration } from '../exoneration.ts'

export default defineExoneration({
  title: 'Somebody of the firm met the person',
  looksFor: 'a meeting in person that confirmed who it is',
  weight: 3,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  inspect: confirmation('in-person'),
})
