import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Walk through own work in a live call',
  stage: 'before-offer',
  from: 'ordinary',
  how: 'Have the applicant open their own work, explain one decision in it, and change something in it. Ask about colleagues and what went wrong.',
  asks: 'Please show us a piece of your own work in a call and change something in it with us.',
  minutes: 30,
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  clears: ({ family }) => ['code', 'history', 'interview'].includes(family),
})
