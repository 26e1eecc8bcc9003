import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Ask which names the applicant uses',
  stage: 'before-interview',
  from: 'ordinary',
  how: 'Ask everybody which legal, earlier and preferred names there are, and note them. A difference that is told is no contradiction.',
  asks: 'Which names have you used or do you use: legal, earlier and preferred?',
  minutes: 3,
  source: 'https://www.eeoc.gov/prohibited-employment-policiespractices',
  clears: ({ detector }) =>
    [
      'hiring/identity-names',
      'hiring/money-payee',
      'hiring/contact-known-as',
      'hiring/document-author',
      'hiring/linkage-changed-name',
    ].includes(detector),
})
