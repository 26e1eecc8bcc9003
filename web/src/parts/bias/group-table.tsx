import type { GroupRate } from '../../api/hiring-records.ts'
import { TableFrame } from '../table-frame.tsx'
import { betweenPercent, betweenRatios, groupWords, percentWords, ratioWords } from './bias-words.ts'

/** Rates of groups with what they rest on. */
export function GroupTable({ groups, label }: { groups: readonly GroupRate[]; label: string }) {
  return (
    <TableFrame label={label}>
      <table className="bias-table">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Selected</th>
            <th scope="col">Rate, and where it may truly lie (95%)</th>
            <th scope="col">Compared with the highest (95%)</th>
            <th scope="col">Four-fifths rule</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.group}</th>
              <td>
                {group.selected.toLocaleString('en')} of {group.applications.toLocaleString('en')}
              </td>
              <td>
                <strong>{percentWords(group.rate)}</strong>{' '}
                <span className="soft">{betweenPercent(group.interval)}</span>
                <IntervalBar {...group} />
              </td>
              <td>
                {group.ratio === null ? '–' : <strong>{ratioWords(group.ratio)}</strong>}{' '}
                {group.ratioInterval && <span className="soft">{betweenRatios(group.ratioInterval)}</span>}
              </td>
              <td>
                {groups.length > 1 ? groupWords(group) : 'Nothing to compare with'}
                {group.warning && <span className="bias-warning">{group.warning}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** A rate with its interval on a scale from none to all. The same stands beside it in words. */
function IntervalBar({ rate, interval: [low, high] }: Pick<GroupRate, 'rate' | 'interval'>) {
  return (
    <svg className="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="interval-scale" x="0" y="3" width="100" height="2" />
      <rect
        className="interval-range"
        x={low * 100}
        y="1"
        width={Math.max(1, (high - low) * 100)}
        height="6"
      />
      <rect className="interval-rate" x={Math.min(99, rate * 100 - 0.5)} y="0" width="1.5" height="8" />
    </svg>
  )
}
