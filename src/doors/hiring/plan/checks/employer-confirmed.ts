import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Confirm employers through contacts that you found yourself',
  stage: 'before-offer',
  from: 'ordinary',
  how: 'Look up the company in a register and its switchboard number. Ask for the people department. Use no number or address that the applicant supplied.',
  asks: 'We will ask your earlier employers to confirm title and dates.',
  minutes: 25,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  done: ({ verifications }) =>
    verifications.some((one) => one.what === 'employer' && one.outcome === 'confirmed'),
  clears: ({ family }) => family === 'history',
  fills: ({ verifications }) => !verifications.some(({ what }) => what === 'employer'),
})
