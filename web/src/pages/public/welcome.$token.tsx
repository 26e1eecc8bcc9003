import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ApiError, call } from '../../api/client.ts'
import { invitationQuery, queryClient, sessionQuery } from '../../api/queries.ts'
import type { User } from '../../api/types.ts'
import { Entrance } from '../../parts/entrance.tsx'
import { Field } from '../../parts/field.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { exact } from '../../time.ts'
import { listed, ROLE_WORDS } from '../../words.ts'

const PASSWORD_LENGTH = 12

export default function Welcome() {
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const invitation = useQuery(invitationQuery(token))
  const gone = invitation.error instanceof ApiError && invitation.error.status === 404
  return (
    <Entrance>
      <PageHeading title="Welcome">{gone ? 'This link no longer works' : 'Welcome to Postern'}</PageHeading>
      {invitation.isPending && <Waiting>Looking at your invitation…</Waiting>}
      {gone && (
        <>
          <p>It has been used or has expired. Each link works once.</p>
          <p>
            Ask an administrator for a new one. If nobody has an account yet, start Postern again: it prints a
            fresh link. If you have an account, <Link to="/sign-in">sign in</Link>.
          </p>
        </>
      )}
      {invitation.error && !gone && <Problem error={invitation.error} retry={() => invitation.refetch()} />}
      {invitation.data && (
        <>
          <p className="soft">
            You are invited as {listed(invitation.data.roles.map((role) => ROLE_WORDS[role].toLowerCase()))}.
            The link works once, until {exact(invitation.data.expiresAt)}.
          </p>
          <AccountForm token={token} />
        </>
      )}
    </Entrance>
  )
}

function AccountForm({ token }: { token: string }) {
  const navigate = useNavigate()
  const [short, setShort] = useState(false)
  const create = useMutation({
    mutationFn: (account: { name: string; email: string; password: string }) =>
      call<{ user: User }>('POST', `/api/invitations/${encodeURIComponent(token)}`, account),
    onSuccess: ({ user }) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, user)
      void navigate({ to: '/' })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password'))
    const tooShort = password.length < PASSWORD_LENGTH
    setShort(tooShort)
    if (tooShort) event.currentTarget.querySelector<HTMLInputElement>('[name=password]')?.focus()
    else
      create.mutate({
        name: String(form.get('name')).trim(),
        email: String(form.get('email')).trim(),
        password,
      })
  }
  const taken = create.error instanceof ApiError && create.error.status === 409
  return (
    <form onSubmit={submit}>
      {taken && (
        <p className="problem" role="alert">
          <strong>Somebody with this e-mail can sign in already.</strong> If it is you,{' '}
          <Link to="/sign-in">sign in</Link>. If not, use another address.
        </p>
      )}
      {create.error && !taken && <Problem error={create.error} />}
      <Field label="Your name" name="name" autoComplete="name" required hint="Shown beside your decisions." />
      <Field label="E-mail" name="email" type="email" autoComplete="username" required />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        hint={`At least ${PASSWORD_LENGTH} characters. Several unrelated words are good.`}
        error={short ? `This is shorter than ${PASSWORD_LENGTH} characters. Add another word.` : undefined}
      />
      <button type="submit" className="primary" disabled={create.isPending}>
        {create.isPending ? 'Creating your account…' : 'Create account and sign in'}
      </button>
    </form>
  )
}
