import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Call back and send a code',
  stage: 'before-interview',
  from: 'ordinary',
  how: 'Call the number that was given, at a time of your choice, and have the applicant read out a code that you sent to the mail address.',
  asks: 'We will call you and send you a code by mail: please read it out to us.',
  minutes: 5,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  clears: ({ family }) => family === 'contact',
})
