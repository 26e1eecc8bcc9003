import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { Audit } from '../parts/settings/audit.tsx'
import { Invite } from '../parts/settings/invite.tsx'
import { Keys } from '../parts/settings/keys.tsx'
import '../parts/settings/settings.css'

export default function Settings() {
  const { data: user } = useQuery(sessionQuery)
  return (
    <div className="settings">
      <PageHeading title="Settings">Settings</PageHeading>
      {user?.roles.includes('administrator') ? (
        <>
          <Invite />
          <Keys />
          <Audit />
        </>
      ) : (
        <p className="empty">
          Only administrators can change settings. Ask one to do it or to give you the role.
        </p>
      )}
    </div>
  )
}
