import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { biasReport } from '../api/hiring-records.ts'
import { BiasForm } from '../parts/bias/form.tsx'
import { Report } from '../parts/bias/report.tsx'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { Waiting } from '../parts/waiting.tsx'
import '../parts/bias/bias.css'

export default function Bias() {
  const make = useMutation({ mutationFn: (csv: Blob) => biasReport(csv) })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (make.data) heading.current?.focus()
  }, [make.data])
  return (
    <div className="bias">
      <HiringTabs />
      <PageHeading title="Bias report">Does the screening treat groups alike?</PageHeading>
      <p>
        Postern knows no nationality, gender or age of anybody, so only you can say who belongs to which
        group. Give it a list, and it counts how each group fared. <strong>Nothing of this is stored</strong>:
        not the list, not the report. Only that a report was made is noted in the audit log.
      </p>
      <BiasForm busy={make.isPending} onGive={(csv) => make.mutate(csv)} />
      {make.isPending && <Waiting>Counting…</Waiting>}
      {make.error && <Problem error={make.error} />}
      {make.data && !make.isPending && <Report key={make.submittedAt} report={make.data} heading={heading} />}
    </div>
  )
}
