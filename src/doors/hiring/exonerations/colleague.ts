import { confirmation, defineExoneration } from '../exoneration.ts'

export default defineExoneration({
  title: 'A colleague of the firm worked with the person before',
  looksFor: 'a colleague of the firm who worked with the person',
  weight: 2,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  inspect: confirmation('colleague'),
})
