import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'No signing keys or production before ninety days',
  stage: 'after-hire',
  from: 'critical',
  how: 'For everybody in such a role: no key that moves funds, no deployment alone and no customer data in bulk before ninety days and a second meeting.',
  minutes: 15,
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  clears: ({ family }) => ['linkage', 'identity', 'code'].includes(family),
})
