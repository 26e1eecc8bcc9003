import { useMutation } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { ApiError, call } from '../../api/client.ts'
import { queryClient, sessionQuery } from '../../api/queries.ts'
import type { User } from '../../api/types.ts'
import { Entrance } from '../../parts/entrance.tsx'
import { Field } from '../../parts/field.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Problem } from '../../parts/problem.tsx'

/** Only a path of this console: never another site. */
function pathOnly(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}

export default function SignIn() {
  const router = useRouter()
  const { next } = useSearch({ strict: false }) as { next?: unknown }
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      call<{ user: User }>('POST', '/api/session', {
        email: String(form.get('email')).trim(),
        password: String(form.get('password')),
      }),
    onSuccess: ({ user }) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, user)
      router.history.push(pathOnly(next))
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    signIn.mutate(new FormData(event.currentTarget))
  }
  const refused = signIn.error instanceof ApiError && signIn.error.status === 401
  return (
    <Entrance>
      <PageHeading title="Sign in">Sign in</PageHeading>
      {refused && (
        <p className="problem" role="alert">
          <strong>E-mail and password do not belong together.</strong> Check both and try again. If you have
          forgotten the password, ask an administrator for a new link.
        </p>
      )}
      {signIn.error && !refused && <Problem error={signIn.error} />}
      <form onSubmit={submit}>
        <Field label="E-mail" name="email" type="email" autoComplete="username" required />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        <button type="submit" className="primary" disabled={signIn.isPending}>
          {signIn.isPending ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
      <p className="hint">
        First time here? Open the one-time link that the server printed, or ask an administrator.
      </p>
    </Entrance>
  )
}
