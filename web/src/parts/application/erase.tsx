import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { type Application, applicationPath, applicationQuery, type Erased } from '../../api/hiring.ts'
import { queryClient } from '../../api/queries.ts'
import { counted, listed } from '../../words.ts'
import { Problem } from '../problem.tsx'

/** Nothing that quoted it stays in the browser either: all but the page that is being looked at is asked for anew. */
function forgetOthers(id: string): void {
  queryClient.removeQueries({
    predicate: ({ queryKey: [about, which] }) =>
      about !== 'session' && !(about === 'application' && which === id),
  })
}

const forget = (id: string) => queryClient.removeQueries({ queryKey: applicationQuery(id).queryKey })

/** Erases the application, after saying exactly what will be gone. */
export function Erase({ found }: { found: Application }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [erased, setErased] = useState<Erased>()
  const held = found.keep.hold !== undefined
  const erase = useMutation({
    mutationFn: () => call<Erased>('DELETE', applicationPath(found.id)),
    onSuccess: (answer) => {
      forgetOthers(found.id)
      setErased(answer)
    },
  })
  useEffect(() => () => (erased ? forget(found.id) : undefined), [erased, found.id])
  return (
    <>
      <button
        type="button"
        className="danger"
        disabled={held}
        aria-describedby={held ? `${id}-held` : undefined}
        onClick={() => dialog.current?.showModal()}
      >
        Erase this application…
      </button>
      {held && (
        <p className="hint" id={`${id}-held`}>
          Not while it is under a legal hold.
        </p>
      )}
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        onCancel={(event) => {
          if (erased || erase.isPending) event.preventDefault()
        }}
      >
        {erased ? (
          <WasErased erased={erased} name={found.name} titleId={`${id}-title`} />
        ) : (
          <>
            <h2 id={`${id}-title`}>Erase the application of {found.name}?</h2>
            <p>Gone for good, and nobody can bring it back:</p>
            <ul>
              {whatGoes(found).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <p>
              Other applications that were judged with it are judged anew without it. The audit log keeps that
              there was an application, by its number alone.
            </p>
            {erase.error && <Problem error={erase.error} />}
            <div className="row">
              <button
                type="button"
                className="danger"
                disabled={erase.isPending}
                onClick={() => erase.mutate()}
              >
                {erase.isPending ? 'Erasing…' : 'Erase it for good'}
              </button>
              <button type="button" disabled={erase.isPending} onClick={() => dialog.current?.close()}>
                Keep it
              </button>
            </div>
          </>
        )}
      </dialog>
    </>
  )
}

/** All that an erasure takes, counted where it can be. */
function whatGoes(found: Application): string[] {
  const { claims, documents, findings, assessments, checks, screening, decision } = found
  const said = [
    ...(assessments.length > 0 ? [counted(assessments.length, 'assessment')] : []),
    ...(decision ? ['the decision'] : []),
    ...(checks.length > 0 ? [counted(checks.length, 'recorded check')] : []),
  ]
  return [
    `what the application says: ${counted(claims.length, 'line')}`,
    ...(documents.length > 0 ? [`${counted(documents.length, 'document')}: bytes and text`] : []),
    `what was found, ${counted(findings.length, 'finding')}, with the plan and all that was compared`,
    `what people said of it${said.length > 0 ? `, ${listed(said)}` : ''}, also what you do not see yet`,
    ...(screening ? ['the records of its screenings with sanctions lists'] : []),
    'its phone numbers, addresses and other values, unless another application has them too',
  ]
}

function WasErased({ erased, name, titleId }: { erased: Erased; name: string; titleId: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { rescreened, wordsToCheck, remains } = erased
  return (
    <>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        The application of {name} is erased
      </h2>
      {rescreened > 0 && (
        <p>
          {counted(rescreened, 'other application')} that had quoted it {rescreened === 1 ? 'was' : 'were'}{' '}
          judged anew.
        </p>
      )}
      {wordsToCheck.length > 0 && (
        <>
          <p>Somebody’s own words on these still name it. Read them and see what has to go:</p>
          <ul>
            {wordsToCheck.map((id, at) => (
              <li key={id}>
                <Link to="/applications/$id" params={{ id }}>
                  Application {at + 1}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{remains}</p>
      <p>
        <Link to="/applications" className="button">
          Back to the applications
        </Link>
      </p>
    </>
  )
}
