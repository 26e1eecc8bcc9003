import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Confirm in whose name the account is',
  stage: 'before-start',
  from: 'ordinary',
  how: 'Use the bank’s confirmation of payee, or ask for a letter of the bank. Pay nobody but the person or their registered company.',
  asks: 'Please send us your bank’s confirmation in whose name the account is.',
  minutes: 10,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  clears: ({ family }) => family === 'money',
})
