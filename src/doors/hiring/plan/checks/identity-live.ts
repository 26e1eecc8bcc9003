import { defineCheck } from '../check.ts'

export default defineCheck({
  title: 'See who it is, in one of several ways',
  stage: 'before-offer',
  from: 'elevated',
  how: 'Offer everybody the same ways: a meeting in person, a live call with the paper in hand, a notary, a vendor’s check with liveness. One of them is enough.',
  asks: 'Please choose how you show us who you are: in person, in a live call with your paper, at a notary, or through our vendor.',
  minutes: 20,
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  done: ({ verifications }) =>
    verifications.some(
      ({ what, outcome }) => (what === 'identity' || what === 'in-person') && outcome === 'confirmed',
    ),
  clears: ({ family }) => ['identity', 'interview'].includes(family),
  fills: ({ verifications }) =>
    !verifications.some(({ what }) => what === 'identity' || what === 'in-person'),
})
