import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/client.ts'
import { keysQuery, queryClient } from '../../api/queries.ts'
import type { ApiKey } from '../../api/types.ts'
import { Copyable } from '../copyable.tsx'
import { Field } from '../field.tsx'
import { Moment } from '../moment.tsx'
import { Problem } from '../problem.tsx'
import { Waiting } from '../waiting.tsx'

/** A key as it is shown once. */
type MadeKey = Omit<ApiKey, 'createdAt'> & { key: string }

const again = () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey })

/** The keys with which programs send messages. */
export function Keys() {
  const keys = useQuery(keysQuery)
  const create = useMutation({
    mutationFn: (name: string) => call<MadeKey>('POST', '/api/keys', { name, door: 'support' }),
    onSuccess: again,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('name')).trim()
    if (name) create.mutate(name, { onSuccess: () => form.reset() })
  }
  return (
    <section className="panel" aria-labelledby="keys">
      <h2 id="keys">API keys</h2>
      <p className="soft">
        A program sends messages with one: <code>POST /api/support/messages</code>, key in{' '}
        <code>Authorization: Bearer …</code>
      </p>
      <form onSubmit={submit} className="key-form">
        <Field label="Name of the program" name="name" required maxLength={100} placeholder="Help desk" />
        <button type="submit" disabled={create.isPending}>
          Create a key
        </button>
      </form>
      {create.error && <Problem error={create.error} />}
      {create.data && (
        <Copyable label={`The key of ${create.data.name}.`} value={create.data.key}>
          Copy it now: it is not shown again.
        </Copyable>
      )}
      {keys.isPending && <Waiting>Loading the keys…</Waiting>}
      {keys.error && <Problem error={keys.error} retry={() => keys.refetch()} />}
      {keys.data?.keys.length === 0 && <p className="soft">There are no keys yet.</p>}
      <ul className="keys">
        {keys.data?.keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} />
        ))}
      </ul>
    </section>
  )
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const [asked, setAsked] = useState(false)
  const revoke = useMutation({
    mutationFn: () => call('DELETE', `/api/keys/${encodeURIComponent(apiKey.id)}`),
    onSuccess: again,
  })
  return (
    <li>
      <div>
        <strong>{apiKey.name}</strong>
        <p className="soft small">
          {apiKey.door} · made <Moment at={apiKey.createdAt} />
        </p>
        {revoke.error && <Problem error={revoke.error} />}
      </div>
      {asked ? (
        <div className="row">
          <span className="small">Programs using it stop at once.</span>
          <button type="button" onClick={() => revoke.mutate()} disabled={revoke.isPending}>
            Revoke {apiKey.name}
          </button>
          <button type="button" className="quiet" onClick={() => setAsked(false)}>
            Keep it
          </button>
        </div>
      ) : (
        <button type="button" className="quiet" onClick={() => setAsked(true)}>
          Revoke<span className="visually-hidden"> {apiKey.name}</span>
        </button>
      )}
    </li>
  )
}
