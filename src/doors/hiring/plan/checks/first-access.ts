import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Give access in steps and watch the first weeks',
  stage: 'after-hire',
  from: 'elevated',
  how: 'Start without production, keys and customer data. Widen it with the work, after two people agreed. Look at remote tools, unusual hours and other people’s devices.',
  minutes: 30,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  clears: ({ family }) => ['linkage', 'identity', 'network', 'interview'].includes(family),
})
