import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Call a reference through the company’s switchboard',
  stage: 'before-offer',
  from: 'elevated',
  how: 'Find the reference’s company by yourself and ask to be put through. Ask how the two know each other and what they worked on.',
  asks: 'We will reach your references through their company.',
  minutes: 20,
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  done: ({ verifications }) =>
    verifications.some((one) => one.what === 'reference' && one.outcome === 'confirmed'),
  clears: ({ detector }) =>
    ['hiring/linkage-reference', 'hiring/linkage-referral-ring', 'hiring/history-verification'].includes(
      detector,
    ),
})
