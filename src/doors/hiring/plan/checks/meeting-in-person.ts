import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Meet in person before access is given',
  stage: 'before-start',
  from: 'critical',
  how: 'Pay for a day at an office or with a colleague near the applicant. Everybody in such a role has one.',
  asks: 'Please spend a day with us or with a colleague near you; we pay for it.',
  minutes: 240,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  done: ({ verifications }) =>
    verifications.some((one) => one.what === 'in-person' && one.outcome === 'confirmed'),
  clears: ({ family }) => ['identity', 'interview', 'linkage', 'network'].includes(family),
})
