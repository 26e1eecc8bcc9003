import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Confirm every change of payout in a live call',
  stage: 'after-hire',
  from: 'ordinary',
  how: 'Hold the change until the person has confirmed it in a call on the number known before, and tell the old address of it.',
  minutes: 10,
  source: 'https://www.ic3.gov/Media/Y2024/PSA240516',
  clears: ({ family }) => family === 'money',
})
