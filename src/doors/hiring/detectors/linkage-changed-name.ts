import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sign } from '../tiers.ts'

const SURE_FROM = 0.95

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'applications by the same person that were turned down before under another name',
  technique: 'T1585',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent: 'Marriage, another way of writing the name, or a legal change of name.',
  advice:
    'Ask whether the person has applied before and under which name. A changed name is nobody’s fault; a denied one is a contradiction.',
  signals: {
    unrelated: sign('B', 'An earlier application under quite another name is probably by the same person'),
    related: sign('C', 'An earlier application under a partly different name is probably by the same person'),
  },
  lacks: lacksOthers('names'),
  *inspect(application) {
    for (const { application: other, probability, sameName, relatedName, stage, because } of application
      .company.links)
      if (!sameName && probability >= SURE_FROM && (stage === 'rejected' || stage === 'left'))
        yield {
          signal: relatedName ? 'related' : 'unrelated',
          where: whereOf(
            application.names[0] ?? { part: 'application' },
            application.names[0]?.text ?? application.id,
          ),
          why: `application ${other}, which was ${stage === 'left' ? 'ended' : 'turned down'}, has ${because.slice(0, 3).join(', ')}`,
        }
  },
})
