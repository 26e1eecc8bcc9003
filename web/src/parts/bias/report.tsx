import type { RefObject } from 'react'
import type { BiasReport } from '../../api/hiring-records.ts'
import { counted } from '../../words.ts'
import { sentenceCase } from '../compare/kinds.ts'
import { fourFifths } from './bias-words.ts'
import { GroupTable } from './group-table.tsx'
import { reportCsv } from './report-csv.ts'

interface ReportProps {
  report: BiasReport
  heading: RefObject<HTMLHeadingElement | null>
}

function download(csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'bias-report.csv'
  link.click()
  URL.revokeObjectURL(url)
}

/** How groups fared, by attribute and by what counts as selected. */
export function Report({ report, heading }: ReportProps) {
  const { rows, unmatched, attributes, method } = report
  return (
    <section className="bias-report" aria-labelledby="report">
      <div className="bias-head">
        <h2 id="report" ref={heading} tabIndex={-1}>
          The report
        </h2>
        {attributes.length > 0 && (
          <button type="button" onClick={() => download(reportCsv(report))}>
            Download as CSV
          </button>
        )}
      </div>
      <p>
        {counted(rows, 'row was', 'rows were')} read.
        {unmatched > 0 &&
          ` ${counted(unmatched, 'row names', 'rows name')} an application that is not here, and ${unmatched === 1 ? 'is' : 'are'} left out.`}
      </p>
      {attributes.length === 0 && (
        <p className="empty">No row names an application that is here, so there is nothing to count.</p>
      )}
      {attributes.map(({ attribute, measures }) => (
        <section key={attribute} className="panel" aria-label={`By ${attribute}`}>
          <h3 className="bias-attribute">By {attribute}</h3>
          {measures.map((measure) => (
            <Measure key={measure.measure} attribute={attribute} {...measure} />
          ))}
        </section>
      ))}
      <details className="bias-method">
        <summary>How it is counted</summary>
        <ul>
          {method.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

type MeasureProps = BiasReport['attributes'][number]['measures'][number] & { attribute: string }

function Measure({ attribute, measure, groups, warnings }: MeasureProps) {
  return (
    <div className="bias-measure">
      <h4>{measure}</h4>
      {fourFifths(groups).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {warnings.map((warning) => (
        <p key={warning} className="soft">
          {warning}
        </p>
      ))}
      {groups.length > 0 && <GroupTable groups={groups} label={`${sentenceCase(attribute)}: ${measure}`} />}
    </div>
  )
}
