import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Compare with the linked applications',
  stage: 'before-interview',
  from: 'ordinary',
  how: 'Open the linked applications side by side. See what is shared and where. Ask each applicant separately, as an open question, how it comes that they share it.',
  minutes: 10,
  source: 'https://www.ic3.gov/PSA/2025/PSA250123',
  clears: ({ family, detector }) =>
    family === 'linkage' ||
    [
      'hiring/identity-paper',
      'hiring/linkage-burst',
      'hiring/logistics-shared-destination',
      'hiring/linkage-document-ancestor',
    ].includes(detector),
})
