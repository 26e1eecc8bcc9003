import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'interview',
  looksFor: 'interviewers who met another person than earlier stages did',
  technique: 'T1656',
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  innocent: 'Light, camera and hair change a face, and interviewers are not experts in it.',
  advice:
    'Have one more live call with both interviewers, and one question about what was said in the earlier stage.',
  signals: {
    other: sign('B', 'An interviewer met another person than earlier stages did'),
    unsure: sign('C', 'An interviewer was not sure to have met the same person'),
  },
  lacks: lacks('interviews'),
  *inspect({ interviews }) {
    for (const interview of interviews) {
      if (interview.samePerson !== 'no' && interview.samePerson !== 'unsure') continue
      yield {
        signal: interview.samePerson === 'no' ? 'other' : 'unsure',
        where: whereOf(interview, interview.stage ?? 'interview'),
        why: `${interview.interviewer ?? 'the interviewer'} noted it after the interview`,
      }
    }
  },
})
