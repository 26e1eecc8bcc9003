import type { Disagreements } from '../../api/hiring-records.ts'
import { TableFrame } from '../table-frame.tsx'
import { detectorWords } from './detector-words.ts'
import { shareWords } from './disagreement-words.ts'

/** Which detectors people overrule, the one most often overruled first. */
export function DetectorCounts({ detectors }: Pick<Disagreements, 'detectors'>) {
  const overruled = detectors.filter(({ differ }) => differ > 0)
  const never = detectors.filter(({ differ }) => differ === 0)
  return (
    <section aria-labelledby="detectors">
      <h2 id="detectors">By detector</h2>
      {overruled.length > 0 && (
        <TableFrame label="Detectors that were overruled">
          <table>
            <thead>
              <tr>
                <th scope="col">What it looks at</th>
                <th scope="col">People saw it otherwise</th>
                <td className="wide-only" />
              </tr>
            </thead>
            <tbody>
              {overruled.map(({ detector, all, differ }) => (
                <tr key={detector}>
                  <th scope="row">{detectorWords(detector)}</th>
                  <td>{shareWords(differ, all)}</td>
                  <td className="wide-only">
                    <svg
                      className="overruled"
                      viewBox="0 0 100 8"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect className="overruled-all" width="100" height="8" />
                      <rect className="overruled-share" width={(100 * differ) / all} height="8" />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {never.length > 0 && (
        <p className="soft">
          Never overruled so far: {never.map(({ detector }) => detectorWords(detector)).join(', ')}.
        </p>
      )}
    </section>
  )
}
