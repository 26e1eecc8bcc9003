import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Ring, ringQuery } from '../api/hiring-records.ts'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { type Chosen, stillThere } from '../parts/ring/chosen.ts'
import { RingDetails } from '../parts/ring/details.tsx'
import { RingGraph } from '../parts/ring/graph.tsx'
import { ringWords } from '../parts/ring/ring-words.ts'
import { RingTables } from '../parts/ring/tables.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../words.ts'
import '../parts/ring/ring.css'

export default function RingPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useQuery(ringQuery(id))
  return (
    <>
      <HiringTabs />
      {found.isPending && <Waiting>Loading the linked applications…</Waiting>}
      {found.error && <Problem error={found.error} retry={() => found.refetch()} />}
      {found.data && <Body key={id} ring={found.data} />}
    </>
  )
}

function Body({ ring }: { ring: Ring }) {
  const [chose, setChosen] = useState<Chosen>({ node: ring.nodes[0]?.id ?? '' })
  const chosen = stillThere(chose, ring)
  return (
    <>
      <PageHeading title="Linked applications">
        {counted(ring.nodes.length, 'application')} that are linked
      </PageHeading>
      <p className="ring-note">
        Between them they share {ringWords(ring)}. That is a reason to ask each of them, not an answer:
        households, agencies, templates and helpful friends leave the same traces.
      </p>
      <div className="ring-parts">
        <div>
          <div className="ring-drawn">
            <RingGraph ring={ring} chosen={chosen} onChoose={setChosen} />
          </div>
          <p className="hint" id="ring-keys">
            A solid line: linked. A dashed line: something in common, too little to link two directly. With
            the keyboard: left and right go from application to application, up and down through what they
            share.
          </p>
        </div>
        <aside className="panel ring-details" aria-label="What was chosen">
          <RingDetails ring={ring} chosen={chosen} onChoose={setChosen} />
        </aside>
      </div>
      <RingTables ring={ring} />
    </>
  )
}
