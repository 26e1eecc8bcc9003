import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'Confirm the degree with the school’s registry',
  stage: 'before-offer',
  from: 'elevated',
  how: 'Write to the registry, or use the service that the school names. A registry that does not answer is a gap, not a contradiction.',
  asks: 'Please allow the registry to confirm your degree.',
  minutes: 15,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  done: ({ verifications }) =>
    verifications.some((one) => one.what === 'education' && one.outcome === 'confirmed'),
  clears: ({ detector }) =>
    [
      'hiring/history-verification',
      'hiring/history-impossible-dates',
      'hiring/history-profile-differs',
    ].includes(detector),
})
