import { confirmation, defineExoneration } from '../exoneration.ts'

export default defineExoneration({
  title: 'An employer confirmed it, through a contact found independently',
  looksFor: 'an employer’s confirmation through a contact that was found independently',
  weight: 2,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  inspect: confirmation('employer', (one) => one.independent),
})
