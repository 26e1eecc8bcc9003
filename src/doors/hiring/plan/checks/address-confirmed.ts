import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Confirm the address before anything is sent',
  stage: 'before-start',
  from: 'ordinary',
  how: 'Compare the shipping address with the ID and payroll. If they differ, ask why, and hand the equipment over in person.',
  asks: 'Your equipment goes to the address on your ID. If you live elsewhere, tell us.',
  minutes: 10,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  done: ({ verifications }) =>
    verifications.some((one) => one.what === 'address' && one.outcome === 'confirmed'),
  clears: ({ family }) => family === 'logistics',
})
