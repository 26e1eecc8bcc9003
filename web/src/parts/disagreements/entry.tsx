import { Link } from '@tanstack/react-router'
import type { Disagreement } from '../../api/hiring-records.ts'
import { exact } from '../../time.ts'
import { detectorWords } from './detector-words.ts'
import { differenceWords } from './disagreement-words.ts'

/** One judgement of a person that differs from the program’s, with the reason given. */
export function DisagreementEntry({ entry }: { entry: Disagreement }) {
  const { application, reason, at, detectors } = entry
  return (
    <li className="panel">
      <h3>
        <Link to="/applications/$id" params={{ id: application.id }}>
          {application.name}
        </Link>
      </h3>
      <p>{differenceWords(entry)}.</p>
      <blockquote>{reason}</blockquote>
      <p className="soft small">
        {exact(at)}
        {detectors.length > 0 && ` · found then: ${detectors.map(detectorWords).join('; ')}`}
      </p>
    </li>
  )
}
