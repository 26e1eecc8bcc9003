import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../../api/client.ts'
import type { Invitation, Role } from '../../api/types.ts'
import { exact } from '../../time.ts'
import { ROLE_WORDS } from '../../words.ts'
import { Copyable } from '../copyable.tsx'
import { Problem } from '../problem.tsx'

const MAY: Record<Role, string> = {
  support: 'Sees and decides support cases.',
  hiring: 'Sees, checks and decides applications. Nobody else does, administrators included.',
  administrator: 'Invites colleagues, makes API keys, reads the audit log.',
}

/** Makes a one-time link for a colleague. */
export function Invite() {
  const invite = useMutation({
    mutationFn: (roles: Role[]) => call<Invitation>('POST', '/api/invitations', { roles }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    invite.mutate(new FormData(event.currentTarget).getAll('role') as Role[])
  }
  return (
    <section className="panel" aria-labelledby="invite">
      <h2 id="invite">Invite a colleague</h2>
      <form onSubmit={submit}>
        <fieldset>
          <legend className="visually-hidden">Roles</legend>
          {(Object.keys(MAY) as Role[]).map((role) => (
            <label key={role} className="choice">
              <input type="checkbox" name="role" value={role} defaultChecked={role === 'support'} />
              <span>
                <strong>{ROLE_WORDS[role]}</strong> <span className="soft">{MAY[role]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {invite.error && <Problem error={invite.error} />}
        <button type="submit" disabled={invite.isPending}>
          Make a one-time link
        </button>
      </form>
      {invite.data && (
        <Copyable label="Send this link to your colleague." value={invite.data.url}>
          {`It works once, until ${exact(invite.data.expiresAt)}, and is not shown again.`}
        </Copyable>
      )}
    </section>
  )
}
