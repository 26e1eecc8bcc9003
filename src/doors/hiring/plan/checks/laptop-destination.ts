import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'See the laptop where it should be',
  stage: 'after-hire',
  from: 'ordinary',
  how: 'On the first day, have the person show the laptop with its serial number in a live call, and compare its network with the address. No remote control tool may be on it.',
  minutes: 10,
  source:
    'https://www.justice.gov/opa/pr/justice-department-announces-coordinated-nationwide-actions-combat-north-korean-remote',
  clears: ({ family }) => ['logistics', 'network'].includes(family),
})
