import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Decide on the sanctions hit',
  stage: 'before-interview',
  from: 'ordinary',
  how: 'Compare the hit with the list’s own entry. Names coincide: only a second identifier counts. Record whether it is the listed party and why.',
  asks: 'To tell you apart from somebody else of the same name we need your date of birth.',
  minutes: 15,
  source: 'https://ofac.treasury.gov/faqs/5',
  clears: ({ detector }) => detector === 'hiring/identity-sanctions',
  fills: ({ birthDate }) => birthDate === undefined,
})
