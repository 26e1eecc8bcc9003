import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'interview',
  looksFor: 'answers that were read out or told by somebody else',
  technique: 'T1656',
  source: 'https://www.ic3.gov/PSA/2023/PSA231018',
  innocent: 'Notes against nerves, an interpreter, or an aid for people who need one.',
  advice: 'Ask for a walk through the applicant’s own work, with questions that nobody can prepare.',
  signals: {
    reads: sign('C', 'An interviewer noted that answers were read out'),
  },
  lacks: lacks('interviews'),
  *inspect({ interviews }) {
    for (const interview of interviews)
      if (interview.readsAnswers === true)
        yield {
          signal: 'reads',
          where: whereOf(interview, interview.stage ?? 'interview'),
          why: `${interview.interviewer ?? 'the interviewer'} noted it`,
        }
  },
})
