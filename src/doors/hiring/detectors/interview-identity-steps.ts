import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'interview',
  looksFor: 'every step to see who it is that was declined, though others were offered',
  technique: 'T1656',
  source: 'https://www.ic3.gov/PSA/2023/PSA231018',
  innocent:
    'Disability, faith, care for others, or a bad experience: other ways must be offered, and one of them is enough.',
  advice: 'Offer another way: a visit, a notary, a check of the paper without a camera.',
  signals: {
    all: sign('B', 'Two or more steps were declined although other ways were offered'),
    'in-person': sign('C', 'A free meeting in person was declined'),
  },
  lacks: lacks('interviews'),
  *inspect({ interviews }) {
    const steps = interviews.flatMap((interview) =>
      interview.identitySteps.map((step) => ({ ...step, part: interview.part })),
    )
    if (steps.some(({ outcome }) => outcome === 'done')) return
    const declined = steps.filter(({ outcome }) => outcome === 'declined-with-alternative')
    const [first] = declined
    if (first && new Set(declined.map(({ step }) => step)).size >= 2)
      yield {
        signal: 'all',
        where: whereOf(first, declined.map(({ step }) => step).join(', ')),
        why: 'each was declined, and no other was taken up',
      }
    const meeting = steps.find(({ step, outcome }) => step === 'in-person' && outcome !== 'failed')
    if (meeting) yield { signal: 'in-person', where: whereOf(meeting, meeting.step), why: 'it was declined' }
  },
})
