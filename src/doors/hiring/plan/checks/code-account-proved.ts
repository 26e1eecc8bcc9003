import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Have a commit pushed from the account',
  stage: 'before-offer',
  from: 'elevated',
  how: 'In a live call, have the applicant push a commit with a word of your choice from the account, or sign that word with its key.',
  asks: 'Please push a commit with a word that we tell you, in a call.',
  minutes: 10,
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  clears: ({ detector }) =>
    [
      'hiring/linkage-code-account',
      'hiring/code-older-history',
      'hiring/code-copied-history',
      'hiring/code-identity-rotation',
    ].includes(detector),
})
