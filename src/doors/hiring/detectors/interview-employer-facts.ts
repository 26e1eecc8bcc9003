import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'interview',
  looksFor: 'neutral questions on claimed employers that stayed without an answer',
  technique: 'T1656',
  source: 'https://www.cinder.co/blog-posts/north-korean-engineers-in-our-application-pile',
  innocent: 'Nerves, or work at a far-off site of a large company.',
  advice: 'Ask again in writing: who led the team, which tools were used, where the office was.',
  signals: {
    none: sign('C', 'No question about a claimed employer was answered'),
  },
  lacks: lacks('interviews'),
  *inspect({ interviews }) {
    for (const interview of interviews) {
      const { asked = 0, answered = 0 } = interview.employerQuestions ?? {}
      if (asked >= ENOUGH && answered === 0)
        yield {
          signal: 'none',
          where: whereOf(interview, `${answered} of ${asked}`),
          why: `${asked} questions were asked and none was answered`,
        }
    }
  },
})

const ENOUGH = 2
